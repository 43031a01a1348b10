import { describe, expect, it } from "vitest";
import { entriesOf, groupOf } from "./entry";
import type { DrawdownFact, Fact } from "./fact";

type Drawn = DrawdownFact & { kind: "drawdown-recorded" };

const lending = { uscc: "91130102MA07T001X2", districtCode: "130102", institutionId: "bank-1", institutionKind: "bank" } as const;
const note = { ...lending, noteId: "n", maturityOn: "2026-05-31" };
const drawn: Drawn = {
  ...lending, kind: "drawdown-recorded", drawdownId: "d", drawnOn: "2026-01-31", amountYuan: "1000.01", annualRatePercent: "3.4500",
  maturityOn: "2027-01-31", unsecured: true, inclusive: true, renewal: null, firstOfLoan: true, countedFirstLoan: false, workingDaysToMoney: 0,
};

/** Measure, month, bucket and value of what is added, as one text each. */
function added(fact: Fact): string[] {
  return entriesOf(fact).additions.map(({ measure, month, bucket, value }) => [measure, month, bucket, value].filter(Boolean).join(" "));
}

function occurring(fact: Fact): string[] {
  return entriesOf(fact).occurrences.map(({ measure, month, bucket, subject, step, reach, group }) =>
    [measure, month, bucket, subject, step, reach, group].filter(Boolean).join(" "));
}

describe("a drawdown", () => {
  it("adds its money, its weight, its maturity and its day to the month it was drawn in", () => {
    expect(added(drawn)).toEqual([
      "disbursed-amount 2026-01 1000.01", "disbursed-count 2026-01 1", "rate-weight 2026-01 3450.0345", "note-maturing 2027-01 1",
      "unsecured-amount 2026-01 1000.01", "unsecured-count 2026-01 1", "inclusive-amount 2026-01 1000.01", "time-to-money 2026-01 0000 1",
    ]);
    expect(occurring(drawn)).toEqual(["funded-enterprise 2026-01 91130102MA07T001X2 1 lending bank"]);
  });

  it("taken back cancels each of its entries", () => {
    const reversed = entriesOf({ ...drawn, kind: "drawdown-reversed" });
    const original = entriesOf(drawn);
    expect(reversed.additions.map(({ value }) => value)).toEqual(original.additions.map(({ value }) => `-${value}`));
    expect(reversed.occurrences.map(({ step }) => step)).toEqual([-1]);
  });

  it("of a renewal counts the loan once and its money each time, and is never a first loan by itself", () => {
    const first = added({ ...drawn, renewal: "new_for_old" });
    const later = added({ ...drawn, renewal: "new_for_old", firstOfLoan: false });
    expect(first).toContain("renewal-count 2026-01 new_for_old 1");
    expect(later).not.toContain("renewal-count 2026-01 new_for_old 1");
    expect(later).toContain("renewal-amount 2026-01 new_for_old 1000.01");
    expect(first.some((entry) => entry.startsWith("first-loan"))).toBe(false);
  });

  it("of a loan already counted as first adds to the first-loan amount only", () => {
    expect(added({ ...drawn, countedFirstLoan: true })).toContain("first-loan-amount 2026-01 1000.01");
    expect(added({ ...drawn, countedFirstLoan: true }).some((entry) => entry.startsWith("first-loan-count"))).toBe(false);
  });

  it.each([
    ["bank", "bank"], ["micro_lending", "beside"], ["leasing", "beside"], ["factoring", "beside"], ["guarantee", null],
  ] as const)("by an institution of kind %s is counted in the group %s", (kind, group) => {
    expect(groupOf(kind)).toBe(group);
  });

  it("by a guarantor changes nothing", () => {
    expect(entriesOf({ ...drawn, institutionKind: "guarantee" })).toEqual({ additions: [], occurrences: [] });
  });
});

describe("a first loan", () => {
  const decided = { ...lending, kind: "first-loan-decided", loanId: "l", firstDrawnOn: "2026-01-31", drawdowns: [
    { drawnOn: "2026-01-31", amountYuan: "10.00", districtCode: "130102" }, { drawnOn: "2026-02-01", amountYuan: "5.50", districtCode: "130104" },
  ] } as const;

  it("counts in the month of its first drawdown, with all its drawdowns where and when they were drawn", () => {
    expect(added({ ...decided, counted: true })).toEqual(["first-loan-count 2026-01 1", "first-loan-amount 2026-01 10", "first-loan-amount 2026-02 5.5"]);
    const { additions, occurrences } = entriesOf({ ...decided, counted: true });
    expect(additions.map(({ districtCode }) => districtCode)).toEqual(["130102", "130102", "130104"]);
    expect(occurrences).toEqual([]);
  });

  it("found not to be first takes all of it back", () => {
    expect(added({ ...decided, counted: false })).toEqual(["first-loan-count 2026-01 -1", "first-loan-amount 2026-01 -10", "first-loan-amount 2026-02 -5.5"]);
  });
});

describe("a loan note", () => {
  it.each<[string, Fact, string[]]>([
    ["settled early leaves the notes maturing", { ...note, kind: "note-settled-early" }, ["note-maturing 2026-05 -1"]],
    ["renewed is one of those maturing", { ...note, kind: "note-renewed", settledEarlyBefore: false }, ["note-renewed 2026-05 1"]],
    ["repaid first and lent again comes back among them", { ...note, kind: "note-renewed", settledEarlyBefore: true }, ["note-renewed 2026-05 1", "note-maturing 2026-05 1"]],
    ["extended matures in another month", { ...note, kind: "note-extended", extendedOn: "2026-05-20", newMaturityOn: "2026-08-31", amountYuan: "7.00" },
      ["extension-count 2026-05 1", "extension-amount 2026-05 7.00", "note-maturing 2026-05 -1", "note-maturing 2026-08 1"]],
  ])("%s", (_, fact, expected) => {
    expect(added(fact)).toEqual(expected);
    expect(entriesOf(fact).occurrences).toEqual([]);
  });
});

describe("an application", () => {
  it("opens a cohort in the month of publication for banks and for those beside them", () => {
    const published: Fact = { kind: "need-published", needId: "x", uscc: "U", districtCode: "130102", publishedOn: "2026-03-31" };
    expect(occurring(published)).toEqual(["applied-enterprise 2026-03 U 1 place bank", "applied-enterprise 2026-03 U 1 place beside"]);
    expect(entriesOf(published).occurrences.map(({ institutionId }) => institutionId)).toEqual(["*", "*"]);
    expect(added(published)).toEqual([]);
  });

  it.each([
    ["submitted", ["case-stage 2026-04 submitted C 1 lending bank", "applied-enterprise 2026-03 91130102MA07T001X2 1 institution bank"]],
    ["approved", ["case-stage 2026-04 approved C 1 lending bank", "approved-enterprise 2026-03 91130102MA07T001X2 1 lending bank"]],
    ["partly_disbursed", ["case-stage 2026-04 disbursed C 1 lending bank"]],
    ["supplement_requested", ["case-stage 2026-04 due-diligence C 1 lending bank"]],
  ] as const)("whose case is %s counts in the cohort of its need", (state, expected) => {
    const moved: Fact = { ...lending, kind: "case-moved", caseId: "C", state, submittedOn: "2026-04-01", needPublishedOn: "2026-03-31" };
    expect([occurring(moved), added(moved)]).toEqual([expected, []]);
  });
});
