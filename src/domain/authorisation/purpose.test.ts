import { describe, expect, test } from "vitest";
import { checkTerms, monthsBackFor, purposes, type ConsentTerms, type Purpose } from "./purpose";

const start = new Date("2026-11-22T02:00:00Z");
const DAY = 86_400_000;
const after = (days: number) => new Date(start.getTime() + days * DAY);

/** The most each purpose allows. */
const most: Readonly<Record<Purpose, ConsentTerms>> = {
  P1: base({ purpose: "P1", validUntil: after(14), maxPulls: 1, monthsBack: 12, serves: ["need"] }),
  P2: base({ purpose: "P2", validUntil: after(30), maxPulls: 3, monthsBack: 24, serves: ["case"] }),
  P3: base({ purpose: "P3", validUntil: after(364), maxPulls: 65, maxPullsPerMonth: 5, monthsBack: 24, serves: ["loan"] }),
  P4: base({ purpose: "P4", validUntil: after(60), maxPulls: 3, monthsBack: 24, serves: ["loan"] }),
  P5: base({ purpose: "P5", validUntil: after(30), maxPulls: 2, monthsBack: 24, serves: ["case"] }),
};

function base(changes: Partial<ConsentTerms>): ConsentTerms {
  return {
    purpose: "P2",
    categories: ["registration"],
    monthsBack: 12,
    validFrom: start,
    validUntil: after(1),
    maxPulls: 1,
    maxPullsPerMonth: null,
    serves: ["case"],
    ...changes,
  };
}

function reasonFor(terms: ConsentTerms) {
  const outcome = checkTerms(terms);
  return outcome.ok ? null : outcome.reason;
}

describe.each(purposes)("%s", (purpose) => {
  const terms = most[purpose];

  test("allows its bounds exactly", () => {
    expect(checkTerms(terms)).toEqual({ ok: true, value: true });
  });

  test("allows one pull more than its bound to nobody", () => {
    expect(reasonFor({ ...terms, maxPulls: terms.maxPulls + 1 })).toBe("consent-too-many-pulls");
  });

  test("reaches no month further back", () => {
    expect(reasonFor({ ...terms, monthsBack: terms.monthsBack + 1 })).toBe("consent-reaches-too-far-back");
  });

  test.each([0, -1, 1.5])("is never for %s pulls or months", (count) => {
    expect(reasonFor({ ...terms, maxPulls: count })).toBe("consent-too-many-pulls");
    expect(reasonFor({ ...terms, monthsBack: count })).toBe("consent-reaches-too-far-back");
  });

  test("names a category and a matter it may serve", () => {
    expect(reasonFor({ ...terms, categories: [] })).toBe("consent-without-category");
    expect(reasonFor({ ...terms, serves: [] })).toBe("consent-serves-nothing");
  });

  test("ends after it begins", () => {
    expect(reasonFor({ ...terms, validUntil: start })).toBe("consent-validity-reversed");
    expect(reasonFor({ ...terms, validUntil: after(-1) })).toBe("consent-validity-reversed");
  });
});

describe("bounds of their own", () => {
  test.each(["P1", "P2", "P4", "P5"] as const)("%s ends a millisecond after its bound at the latest", (purpose) => {
    const late = new Date(most[purpose].validUntil.getTime() + 1);
    expect(reasonFor({ ...most[purpose], validUntil: late })).toBe("consent-validity-too-long");
  });

  test.each([6, 0, null])("monitoring is never for %s pulls a month", (maxPullsPerMonth) => {
    expect(reasonFor({ ...most.P3, maxPullsPerMonth, maxPulls: 1 })).toBe("consent-too-many-pulls-a-month");
  });

  test("monitoring's total follows from the months", () => {
    expect(reasonFor(base({ purpose: "P3", serves: ["loan"], validUntil: after(28), maxPullsPerMonth: 2, maxPulls: 2 }))).toBe(null);
    expect(reasonFor(base({ purpose: "P3", serves: ["loan"], validUntil: after(28), maxPullsPerMonth: 2, maxPulls: 3 }))).toBe("consent-too-many-pulls");
  });

  test("a day into the second month allows the second month's pulls", () => {
    const longer = base({ purpose: "P3", serves: ["loan"], validUntil: after(29), maxPullsPerMonth: 2, maxPulls: 4 });
    expect(reasonFor(longer)).toBe(null);
    expect(reasonFor({ ...longer, maxPulls: 5 })).toBe("consent-too-many-pulls");
  });

  test("a consent may last an hour", () => {
    expect(reasonFor(base({ validUntil: after(1 / 24) }))).toBe(null);
  });

  test.each([
    ["P1", "need", true],
    ["P1", "case", true],
    ["P1", "loan", false],
    ["P2", "need", false],
    ["P2", "case", true],
    ["P2", "loan", false],
    ["P3", "need", false],
    ["P3", "case", false],
    ["P3", "loan", true],
    ["P4", "need", true],
    ["P4", "case", true],
    ["P4", "loan", true],
    ["P5", "need", false],
    ["P5", "case", true],
    ["P5", "loan", true],
  ] as const)("%s may serve a %s: %s", (purpose, matter, allowed) => {
    expect(reasonFor({ ...most[purpose], serves: [matter] })).toBe(allowed ? null : "consent-serves-nothing");
  });

  test("a consent that serves nothing says what it might serve", () => {
    expect(checkTerms({ ...most.P2, serves: ["need", "loan"] })).toMatchObject({ reason: "consent-serves-nothing", detail: { needed: "case" } });
    expect(checkTerms({ ...most.P5, serves: [] })).toMatchObject({ detail: { needed: "case loan" } });
  });
});

describe("how far back a category reaches", () => {
  test.each(["licence", "penalty", "serious_default", "judgment", "enforcement", "tax_violation"] as const)("%s: 60 months in due diligence", (category) => {
    expect(monthsBackFor("P2", 24, category)).toBe(60);
    expect(monthsBackFor("P1", 12, category)).toBe(12);
    for (const purpose of ["P3", "P4", "P5"] as const) expect(monthsBackFor(purpose, 24, category)).toBe(24);
  });

  test.each(["tax_payment", "water", "registration", "honour", "tax_rating"] as const)("%s: 24 months in due diligence", (category) => {
    expect(monthsBackFor("P2", 24, category)).toBe(24);
  });

  test("a grant cut short is short for every category", () => {
    expect(monthsBackFor("P2", 12, "penalty")).toBe(12);
    expect(monthsBackFor("P2", 23, "judgment")).toBe(23);
  });

  test("a recorded grant beyond the purpose is read at the purpose's bound", () => {
    expect(monthsBackFor("P1", 36, "water")).toBe(12);
  });
});
