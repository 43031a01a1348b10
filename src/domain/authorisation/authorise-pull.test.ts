import { describe, expect, expectTypeOf, test } from "vitest";
import { categoryCodes } from "@/domain/report/category-code";
import { authorisePull, isPullAuthorisation, type Authorisation, type PullAuthorisation, type PullRequest } from "./authorise-pull";

const now = new Date("2026-11-22T02:00:00Z");

function authorisation(changes: Partial<Authorisation> = {}): Authorisation {
  return {
    id: "id-1",
    number: "A20261122-000001",
    uscc: "91130102MA07T001X2",
    institutionId: "bank",
    branchId: null,
    needId: null,
    caseId: "case",
    loanId: null,
    matterLives: true,
    purpose: "P2",
    categories: ["registration", "tax_payment", "penalty", "water"],
    monthsBack: 24,
    signedAt: new Date("2026-11-20T02:00:00Z"),
    refusedAt: null,
    pausedAt: null,
    revokedAt: null,
    validFrom: new Date("2026-11-20T02:00:00Z"),
    validUntil: new Date("2026-12-20T02:00:00Z"),
    maxPulls: 3,
    maxPullsPerMonth: null,
    pullsMade: 0,
    pullsMadeThisMonth: 0,
    ...changes,
  };
}

const monitoring = authorisation({ purpose: "P3", caseId: null, loanId: "loan", maxPulls: 60, maxPullsPerMonth: 5 });

function request(changes: Partial<PullRequest> = {}): PullRequest {
  return {
    uscc: "91130102MA07T001X2",
    institutionId: "bank",
    branchId: "branch",
    personId: "officer",
    purpose: "P2",
    caseId: "case",
    categories: ["registration", "tax_payment"],
    ...changes,
  };
}

function minted(outcome: ReturnType<typeof authorisePull>): PullAuthorisation {
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value;
}

describe("a covered pull", () => {
  test("mints the permission with everything the access log needs", () => {
    expect(minted(authorisePull(authorisation({ pullsMade: 1 }), request(), now))).toMatchObject({
      authorisationId: "id-1",
      authorisationNumber: "A20261122-000001",
      uscc: "91130102MA07T001X2",
      institutionId: "bank",
      personId: "officer",
      purpose: "P2",
      categories: ["registration", "tax_payment"],
      withheld: [],
      pullsLeft: 1,
      pullsLeftThisMonth: null,
      at: now,
    });
  });

  test("only its module can make the value, and knows its own", () => {
    const permission = minted(authorisePull(authorisation(), request(), now));
    expect(isPullAuthorisation(permission)).toBe(true);
    expect(isPullAuthorisation(JSON.parse(JSON.stringify(permission)))).toBe(false);
    for (const forged of [null, undefined, "PullAuthorisation", {}]) expect(isPullAuthorisation(forged)).toBe(false);
    expectTypeOf<Omit<PullAuthorisation, symbol>>().not.toExtend<PullAuthorisation>();
  });

  test("what was asked and not granted is named, not silently missing", () => {
    const permission = minted(authorisePull(authorisation(), request({ categories: ["gas", "water", "customs"] }), now));
    expect([permission.categories, permission.withheld]).toEqual([["water"], ["gas", "customs"]]);
  });

  test("it never opens a category that was not granted", () => {
    const permission = minted(authorisePull(authorisation(), request({ categories: categoryCodes }), now));
    expect([...permission.categories].sort()).toEqual([...authorisation().categories].sort());
    expect(Object.keys(permission.since).every((code) => authorisation().categories.some((granted) => granted === code))).toBe(true);
  });

  test("staff of the whole bank may use a consent given to one branch, that branch too", () => {
    const toBranch = authorisation({ branchId: "branch" });
    expect(authorisePull(toBranch, request({ branchId: null }), now).ok).toBe(true);
    expect(authorisePull(toBranch, request({ branchId: "branch" }), now).ok).toBe(true);
  });
});

describe("the matter", () => {
  test.each([null, undefined])("a request that names none (%j) is covered by the consent it is made under", (caseId) => {
    expect(authorisePull(authorisation(), request({ caseId }), now).ok).toBe(true);
  });

  test("a pre-screening consent for a need covers the case that grew from it", () => {
    const forNeed = authorisation({ purpose: "P1", needId: "need", caseId: null });
    expect(authorisePull(forNeed, request({ purpose: "P1", caseId: "case" }), now).ok).toBe(true);
  });

  test("a consent for a case is judged by the case, whichever loan the request names beside it", () => {
    expect(authorisePull(authorisation(), request({ loanId: "loan" }), now).ok).toBe(true);
    expect(authorisePull(authorisation(), request({ caseId: "other", loanId: "loan" }), now)).toMatchObject({ reason: "authorisation-other-matter" });
  });

  test("a consent that names both answers for both", () => {
    const forBoth = authorisation({ purpose: "P4", loanId: "loan" });
    expect(authorisePull(forBoth, request({ purpose: "P4", loanId: "loan" }), now).ok).toBe(true);
    expect(authorisePull(forBoth, request({ purpose: "P4", loanId: "other" }), now)).toMatchObject({ reason: "authorisation-other-matter" });
  });
});

describe("the effective window", () => {
  test.each([
    ["P2", 24, "tax_payment", "2024-11-22", "the consent is shorter than the catalogue's 36 months"],
    ["P2", 24, "water", "2024-11-22", "both say 24 months"],
    ["P2", 24, "penalty", "2021-11-22", "due diligence sees 60 months of penalties"],
    ["P2", 6, "penalty", "2026-05-22", "a grant cut short is short for penalties too"],
    ["P2", 24, "registration", undefined, "a category without a window is never cut"],
    ["P2", 1, "real_estate", undefined, "nor by a short consent"],
    ["P1", 12, "penalty", "2025-11-22", "pre-screening sees 12 months"],
  ] as const)("%s with %i months of %s begins %s: %s", (purpose, monthsBack, category, since, _why) => {
    const granted = authorisation({ purpose, monthsBack, categories: [category] });
    const permission = minted(authorisePull(granted, request({ purpose, categories: [category] }), now));
    expect(permission.since[category]).toBe(since);
  });

  test("is counted from the day it is in Shanghai", () => {
    const granted = authorisation({ categories: ["water"] });
    const evening = minted(authorisePull(granted, request({ categories: ["water"] }), new Date("2026-11-22T16:00:00Z")));
    expect(evening.since.water).toBe("2024-11-23");
  });
});

describe("refused", () => {
  test.each([
    ["another enterprise", authorisation(), request({ uscc: "91130123MA0ABCDE6R" }), "authorisation-other-party"],
    ["another bank", authorisation(), request({ institutionId: "other" }), "authorisation-other-party"],
    ["another branch", authorisation({ branchId: "branch" }), request({ branchId: "other" }), "authorisation-other-party"],
    ["another purpose", authorisation(), request({ purpose: "P4" }), "authorisation-other-purpose"],
    ["another case", authorisation(), request({ caseId: "other" }), "authorisation-other-matter"],
    ["another loan", monitoring, request({ purpose: "P3", caseId: null, loanId: "other" }), "authorisation-other-matter"],
    ["not signed", authorisation({ signedAt: null }), request(), "authorisation-pending"],
    ["refused", authorisation({ signedAt: null, refusedAt: now }), request(), "authorisation-refused"],
    ["paused", authorisation({ pausedAt: now }), request(), "authorisation-paused"],
    ["revoked", authorisation({ revokedAt: now }), request(), "authorisation-revoked"],
    ["expired", authorisation({ validUntil: now }), request(), "authorisation-expired"],
    ["used up", authorisation({ pullsMade: 3 }), request(), "authorisation-exhausted"],
    ["its case is over", authorisation({ matterLives: false }), request(), "authorisation-lapsed"],
    ["nothing granted of what is asked", authorisation(), request({ categories: ["gas"] }), "category-not-granted"],
    ["nothing asked", authorisation(), request({ categories: [] }), "category-not-granted"],
  ] as const)("%s", (_, granted, asked, reason) => {
    expect(authorisePull(granted, asked, now)).toEqual({ ok: false, reason, detail: { authorisation: "A20261122-000001" } });
  });
});

describe("monitoring", () => {
  const asked = request({ purpose: "P3", caseId: null, loanId: "loan" });

  test("lives while the loan lives", () => {
    expect(authorisePull(monitoring, asked, now).ok).toBe(true);
    expect(authorisePull({ ...monitoring, matterLives: false }, asked, now)).toMatchObject({ reason: "authorisation-lapsed" });
  });

  test("has a quota a month, exact at its edge", () => {
    const fifth = minted(authorisePull({ ...monitoring, pullsMade: 20, pullsMadeThisMonth: 4 }, asked, now));
    expect([fifth.pullsLeft, fifth.pullsLeftThisMonth]).toEqual([39, 0]);
    expect(authorisePull({ ...monitoring, pullsMade: 20, pullsMadeThisMonth: 5 }, asked, now)).toMatchObject({ reason: "authorisation-month-used-up" });
  });
});
