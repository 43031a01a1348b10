import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Exact } from "@/domain/money/exact";
import { AnnualRate } from "./annual-rate";
import { annualRateText, positiveAnnualRateText } from "./rate-schema";

const rate = fc.integer({ min: 0, max: 360_000 }).map((units) => AnnualRate.of(new Exact(units).dividedBy(10_000).toFixed(4)));

describe("reading", () => {
  test.each([
    ["3", "3.0000", "3.00"],
    ["3.45", "3.4500", "3.45"],
    ["3.4575", "3.4575", "3.4575"],
    ["3.455", "3.4550", "3.455"],
    ["0", "0.0000", "0.00"],
    ["3.450000", "3.4500", "3.45"],
    ["-0.5", "-0.5000", "-0.50"],
  ])("%s percent is stored %s and shown %s", (text, stored, shown) => {
    expect([AnnualRate.of(text).toString(), AnnualRate.of(text).toDisplay()]).toEqual([stored, shown]);
  });

  test.each([
    ["", "rate-malformed"],
    ["3,45", "rate-malformed"],
    ["3.45%", "rate-malformed"],
    ["3.45001", "rate-too-precise"],
    ["1000", "rate-too-large"],
  ])("%j is refused: %s", (text, reason) => {
    expect(AnnualRate.parse(text)).toEqual({ ok: false, reason });
    expect(() => AnnualRate.of(text)).toThrow(reason);
  });

  test("at the edge a percent sign and full width are forgiven", () => {
    expect(annualRateText.parse(" ３.45 % ")).toBe("3.4500");
    expect(annualRateText.safeParse("x").error?.issues[0]?.message).toBe("rate-malformed");
    expect(annualRateText.safeParse(undefined).error?.issues[0]?.message).toBe("rate-malformed");
    expect(positiveAnnualRateText.parse("0.0001")).toBe("0.0001");
    expect(positiveAnnualRateText.safeParse("0").error?.issues[0]?.message).toBe("rate-not-positive");
  });
});

describe("basis points", () => {
  test.each([
    ["3.0000", 85, "3.8500"],
    ["3.4500", -30, "3.1500"],
    ["3.4500", 0, "3.4500"],
    ["0.0000", 1, "0.0100"],
  ])("%s plus %i BP is %s", (base, spread, sum) => {
    expect(AnnualRate.of(base).plusBasisPoints(spread).toString()).toBe(sum);
  });

  test.each([
    ["3.8500", "3.0000", "85"],
    ["3.0000", "3.8500", "-85"],
    ["3.1234", "3.0000", "12.34"],
    ["3.0000", "3.0000", "0"],
  ])("%s lies %s over by %s BP", (one, other, points) => {
    expect(AnnualRate.of(one).basisPointsOver(AnnualRate.of(other))).toBe(points);
  });

  test("a spread added is the spread measured", () => {
    fc.assert(
      fc.property(rate, fc.integer({ min: 0, max: 2400 }), (base, spread) => {
        expect(base.plusBasisPoints(spread).basisPointsOver(base)).toBe(String(spread));
      }),
    );
  });
});

test("rates compare by value and know whether they are positive", () => {
  expect(AnnualRate.of("3.4").compare(AnnualRate.of("3.45"))).toBe(-1);
  expect(AnnualRate.of("3.45").compare(AnnualRate.of("3.4"))).toBe(1);
  expect(AnnualRate.of("3.40").equals(AnnualRate.of("3.4"))).toBe(true);
  expect(AnnualRate.of("3.40").equals(AnnualRate.of("3.4001"))).toBe(false);
  expect([AnnualRate.of("0").isPositive(), AnnualRate.of("0.0001").isPositive()]).toEqual([false, true]);
});

test("a computed percentage rounds half up to four decimals, and a percent is a hundredth", () => {
  expect(AnnualRate.round(new Exact("3.45005")).toString()).toBe("3.4501");
  expect(AnnualRate.round(new Exact("3.450049")).toString()).toBe("3.4500");
  expect(AnnualRate.of("3.45").toFraction().toString()).toBe("0.0345");
  expect(JSON.stringify(AnnualRate.of("3.45"))).toBe('"3.4500"');
});
