import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Money } from "@/domain/money/money";
import { sizeClass, sizeClasses, sizeIndustries, type SizeFacts, type SizeIndustry } from "./size-class";

const wan = (amount: number) => Money.of(String(amount * 10_000));

/** The rule written out a second time, one line per industry: indicator large/medium/small. */
const rule: Readonly<Record<SizeIndustry, string>> = {
  agriculture: "revenue 20000/500/50",
  industry: "staff 1000/300/20 revenue 40000/2000/300",
  construction: "revenue 80000/6000/300 assets 80000/5000/300",
  wholesale: "staff 200/20/5 revenue 40000/5000/1000",
  retail: "staff 300/50/10 revenue 20000/500/100",
  transport: "staff 1000/300/20 revenue 30000/3000/200",
  storage: "staff 200/100/20 revenue 30000/1000/100",
  post: "staff 1000/300/20 revenue 30000/2000/100",
  hotels: "staff 300/100/10 revenue 10000/2000/100",
  catering: "staff 300/100/10 revenue 10000/2000/100",
  information_transmission: "staff 2000/100/10 revenue 100000/1000/100",
  software: "staff 300/100/10 revenue 10000/1000/50",
  real_estate_development: "revenue 200000/1000/100 assets 10000/5000/2000",
  property_management: "staff 1000/300/100 revenue 5000/1000/500",
  leasing_and_business: "staff 300/100/10 assets 120000/8000/100",
  other: "staff 300/100/10",
};

const huge: SizeFacts = { staff: 1_000_000, revenue: wan(10_000_000), assets: wan(10_000_000) };

function boundsOf(industry: SizeIndustry): { indicator: keyof SizeFacts; bounds: number[] }[] {
  const words = rule[industry].split(" ");
  return words.flatMap((word, index) =>
    word === "staff" || word === "revenue" || word === "assets"
      ? [{ indicator: word, bounds: (words[index + 1] ?? "").split("/").map((bound) => Number.parseInt(bound, 10)) }]
      : [],
  );
}

describe.each(sizeIndustries)("%s", (industry) => {
  test.each(boundsOf(industry))("each bound of $indicator opens its level, and one less does not", ({ indicator, bounds }) => {
    bounds.forEach((bound, level) => {
      const atBound = { ...huge, [indicator]: indicator === "staff" ? bound : wan(bound) };
      const below = { ...huge, [indicator]: indicator === "staff" ? bound - 1 : wan(bound).minus(Money.of("0.01")) };
      expect(sizeClass(industry, atBound)).toEqual({ ok: true, value: sizeClasses[level] });
      expect(sizeClass(industry, below)).toEqual({ ok: true, value: sizeClasses[level + 1] });
    });
  });

  test("an indicator of the industry that is missing is named, others may be missing", () => {
    const needed = boundsOf(industry).map(({ indicator }) => indicator);
    for (const indicator of ["staff", "revenue", "assets"] as const) {
      const outcome = sizeClass(industry, { ...huge, [indicator]: null });
      if (needed.includes(indicator)) expect(outcome).toEqual({ ok: false, reason: "size-facts-missing", detail: { missing: indicator } });
      else expect(outcome).toEqual({ ok: true, value: "large" });
    }
  });
});

test("the level is the lowest over the indicators", () => {
  expect(sizeClass("industry", { staff: 1500, revenue: wan(1999), assets: null })).toEqual({ ok: true, value: "small" });
  expect(sizeClass("industry", { staff: 10, revenue: wan(50_000), assets: null })).toEqual({ ok: true, value: "micro" });
  expect(sizeClass("industry", { staff: 0, revenue: Money.zero, assets: null })).toEqual({ ok: true, value: "micro" });
});

test("all missing indicators are named at once", () => {
  expect(sizeClass("industry", { staff: null, revenue: null, assets: null })).toMatchObject({ detail: { missing: "staff revenue" } });
});

test("growing never makes an enterprise smaller", () => {
  const anyFacts = fc.record({ staff: fc.nat(3000), revenue: fc.nat(250_000).map(wan), assets: fc.nat(250_000).map(wan) });
  fc.assert(
    fc.property(fc.constantFrom(...sizeIndustries), anyFacts, fc.nat(500), (industry, before, growth) => {
      const after = { staff: before.staff + growth, revenue: before.revenue.plus(wan(growth)), assets: before.assets.plus(wan(growth)) };
      const levelOf = (facts: SizeFacts) => {
        const outcome = sizeClass(industry, facts);
        return outcome.ok ? sizeClasses.indexOf(outcome.value) : -1;
      };
      expect(levelOf(after)).toBeLessThanOrEqual(levelOf(before));
    }),
  );
});
