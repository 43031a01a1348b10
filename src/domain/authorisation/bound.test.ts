import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { categoryCodes } from "@/domain/report/category-code";
import { boundOfPurpose, checkTerms, monthsBackFor, purposes, type ConsentTerms, type Purpose, type ServedMatter } from "./purpose";

const DAY = 86_400_000;
const START = Date.UTC(2026, 10, 22);

/** The domain's sentence per purpose, as plain limits: days, pulls in all, pulls a month, months back, what it may serve. */
const sentence: Readonly<Record<Purpose, { days: number; pulls: number; monthly: number; months: number; long: number; serves: readonly ServedMatter[] }>> = {
  P1: { days: 14, pulls: 1, monthly: Infinity, months: 12, long: 12, serves: ["need", "case"] },
  P2: { days: 30, pulls: 3, monthly: Infinity, months: 24, long: 60, serves: ["case"] },
  P3: { days: Infinity, pulls: Infinity, monthly: 5, months: 24, long: 24, serves: ["loan"] },
  P4: { days: 60, pulls: 3, monthly: Infinity, months: 24, long: 24, serves: ["need", "case", "loan"] },
  P5: { days: 30, pulls: 2, monthly: Infinity, months: 24, long: 24, serves: ["case", "loan"] },
};

const anyTerms = fc
  .record({
    purpose: fc.constantFrom(...purposes),
    categories: fc.subarray([...categoryCodes], { maxLength: 5 }),
    monthsBack: fc.integer({ min: 0, max: 30 }),
    days: fc.integer({ min: -1, max: 70 }),
    maxPulls: fc.integer({ min: 0, max: 12 }),
    maxPullsPerMonth: fc.option(fc.integer({ min: 0, max: 7 }), { nil: null }),
    serves: fc.subarray<ServedMatter>(["need", "case", "loan"]),
  })
  .map(({ days, ...terms }): ConsentTerms => ({ ...terms, validFrom: new Date(START), validUntil: new Date(START + days * DAY) }));

describe("no accepted terms go beyond the domain's sentence", () => {
  test.each(purposes)("%s", (purpose) => {
    const limit = sentence[purpose];
    fc.assert(
      fc.property(anyTerms, (anyPurpose) => {
        const terms = { ...anyPurpose, purpose };
        if (!checkTerms(terms).ok) return;
        const days = (terms.validUntil.getTime() - terms.validFrom.getTime()) / DAY;
        expect(terms.categories.length).toBeGreaterThan(0);
        expect(days).toBeGreaterThan(0);
        expect(days).toBeLessThanOrEqual(limit.days);
        expect(terms.maxPulls).toBeGreaterThan(0);
        expect(terms.maxPulls).toBeLessThanOrEqual(limit.pulls);
        expect(terms.monthsBack).toBeLessThanOrEqual(limit.months);
        expect(terms.serves.some((matter) => limit.serves.includes(matter))).toBe(true);
        if (Number.isFinite(limit.monthly)) expect(terms.maxPullsPerMonth ?? Infinity).toBeLessThanOrEqual(limit.monthly);
      }),
      { numRuns: 500 },
    );
  });
});

test("every refusal names a reason, and where a bound was passed the bound", () => {
  fc.assert(
    fc.property(anyTerms, (terms) => {
      const outcome = checkTerms(terms);
      if (outcome.ok) return;
      expect(outcome.reason).toMatch(/^consent-/);
      const needsBound = ["consent-validity-too-long", "consent-too-many-pulls", "consent-too-many-pulls-a-month", "consent-reaches-too-far-back"];
      if (needsBound.includes(outcome.reason)) expect(Object.values(outcome.detail ?? {}).join()).toMatch(/^\d+$/);
    }),
    { numRuns: 500 },
  );
});

test("asking for less is never refused where more was accepted", () => {
  fc.assert(
    fc.property(anyTerms, (terms) => {
      if (!checkTerms(terms).ok) return;
      const halfway = new Date((terms.validFrom.getTime() + terms.validUntil.getTime()) / 2);
      expect(checkTerms({ ...terms, monthsBack: Math.max(1, terms.monthsBack - 1) }).ok).toBe(true);
      expect(checkTerms({ ...terms, maxPulls: 1 }).ok).toBe(true);
      expect(checkTerms({ ...terms, maxPulls: 1, validUntil: halfway }).ok).toBe(true);
      expect(checkTerms({ ...terms, categories: terms.categories.slice(0, 1) }).ok).toBe(true);
    }),
    { numRuns: 500 },
  );
});

describe.each(purposes)("%s reaches back", (purpose) => {
  const limit = sentence[purpose];

  test.each(categoryCodes)("in %s no further than granted and allowed", (category) => {
    for (const granted of [1, 6, 12, 24]) {
      const months = monthsBackFor(purpose, granted, category);
      const ordinary = Math.min(granted, limit.months);
      expect([ordinary, limit.long]).toContain(months);
      if (granted < limit.months) expect(months).toBe(granted);
    }
  });
});

test("no purpose is unlimited: each bounds pulls in all or a month, and months back", () => {
  for (const purpose of purposes) {
    const bound = boundOfPurpose(purpose);
    expect(bound.maxPulls !== null || bound.maxPullsPerMonth !== null).toBe(true);
    expect(bound.maxMonthsBack).toBeGreaterThan(0);
    expect(bound.serves.length).toBeGreaterThan(0);
  }
});
