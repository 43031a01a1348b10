import { describe, expect, test } from "vitest";
import type { DrawdownFact, Fact, InstitutionKind } from "./fact";
import { shown } from "./fixture/shown";

/**
 * A quarter small enough to count by hand, with one of everything that the definitions tell apart.
 * A: new to credit, two drawdowns of one loan. B: renews without repaying. C: borrows from a lessor. D: a guarantor stands for it.
 * E: settles early and stays away. F: borrowed by mistake, taken back.
 */
const place = (uscc: string, institutionKind: InstitutionKind = "bank") => ({ uscc, districtCode: "130102", institutionId: `${institutionKind}-1`, institutionKind });

function lent(uscc: string, drawnOn: string, amountYuan: string, changes: Partial<DrawdownFact> = {}): DrawdownFact & { readonly kind: "drawdown-recorded" } {
  return {
    ...place(uscc, changes.institutionKind), kind: "drawdown-recorded", drawdownId: `${uscc} ${drawnOn}`, drawnOn, amountYuan, annualRatePercent: "4.0000", maturityOn: "2027-01-31",
    unsecured: false, inclusive: false, renewal: null, firstOfLoan: true, countedFirstLoan: false, workingDaysToMoney: null, ...changes,
  };
}

const asked = (uscc: string, publishedOn: string): Fact => ({ kind: "need-published", needId: `need of ${uscc}`, uscc, districtCode: "130102", publishedOn });
const agreed = (uscc: string, needPublishedOn: string): Fact => ({ ...place(uscc), kind: "case-moved", caseId: `case of ${uscc}`, state: "approved", submittedOn: needPublishedOn, needPublishedOn });
const mistaken = lent("F", "2026-02-10", "999999.99", { unsecured: true, workingDaysToMoney: 0 });

const ledger: readonly Fact[] = [
  asked("A", "2026-01-05"), asked("B", "2026-01-20"), asked("E", "2026-02-02"), asked("A", "2026-02-15"),
  agreed("A", "2026-01-05"), agreed("E", "2026-02-02"),
  lent("A", "2026-01-12", "300000.00", { unsecured: true, inclusive: true, workingDaysToMoney: 5, annualRatePercent: "3.6500" }),
  { ...place("A"), kind: "first-loan-decided", loanId: "loan of A", counted: true, firstDrawnOn: "2026-01-12", drawdowns: [{ drawnOn: "2026-01-12", amountYuan: "300000.00", districtCode: "130102" }] },
  lent("A", "2026-02-12", "200000.00", { unsecured: true, inclusive: true, firstOfLoan: false, countedFirstLoan: true, annualRatePercent: "3.6500" }),
  lent("B", "2025-03-01", "1000000.00", { maturityOn: "2026-02-28" }),
  lent("B", "2026-02-20", "1000000.00", { renewal: "without_repayment", workingDaysToMoney: 1 }),
  { ...place("B"), kind: "note-renewed", noteId: "B 2025-03-01", maturityOn: "2026-02-28", settledEarlyBefore: false },
  lent("C", "2026-02-03", "50000.00", { institutionKind: "leasing", inclusive: true }),
  lent("D", "2026-02-04", "70000.00", { institutionKind: "guarantee" }),
  lent("E", "2025-03-01", "80000.00", { maturityOn: "2026-02-28" }),
  { ...place("E"), kind: "note-settled-early", noteId: "E 2025-03-01", maturityOn: "2026-02-28" },
  lent("E", "2026-02-25", "80000.00", { workingDaysToMoney: 12 }),
  mistaken, { ...mistaken, kind: "drawdown-reversed" },
];

describe("the banks' figures of the quarter", () => {
  const quarter = shown(ledger, "2026-01", "2026-03");

  test("money and drawdowns: A twice, B's renewal and E; neither lessor nor guarantor, and not what was taken back", () => {
    expect(quarter).toMatchObject({ "disbursed-amount": "1580000.00", "disbursed-count": "4", "funded-enterprises": "3" });
  });

  test("one first loan, with both of its drawdowns, among three funded enterprises", () => {
    expect(quarter).toMatchObject({ "first-loan-count": "1", "first-loan-amount": "500000.00", "first-loan-rate": "33.33" });
  });

  test("one renewal; of the notes that matured the one settled early for good is left out", () => {
    expect(quarter).toMatchObject({ "renewal-count": "1", "renewal-amount": "1000000.00", "renewal-rate": "100.00" });
  });

  test("the average rate weighs each yuan", () => {
    // (500,000 × 3.65 + 1,080,000 × 4) ÷ 1,580,000 = 3.88924…
    expect(quarter["average-rate"]).toBe("3.8892");
  });

  test("three enterprises applied, two of them were approved", () => {
    expect(quarter["approval-rate"]).toBe("66.67");
  });

  test("five days, one day and twelve: the middle one, and the ninetieth percentile", () => {
    expect(quarter).toMatchObject({ "time-to-money-median": "5", "time-to-money-p90": "12" });
  });

  test("half a million of it unsecured, in two drawdowns of four, and as much to small firms", () => {
    expect(quarter).toMatchObject({ "unsecured-amount-share": "31.65", "unsecured-count-share": "50.00", "inclusive-amount": "500000.00" });
  });
});

describe("the months of the quarter", () => {
  test("January has A's first drawdown alone", () => {
    expect(shown(ledger, "2026-01", "2026-01")).toMatchObject({
      "disbursed-amount": "300000.00", "funded-enterprises": "1", "first-loan-amount": "300000.00", "first-loan-rate": "100.00", "approval-rate": "50.00", "renewal-rate": null,
    });
  });

  test("February counts no first loan again, though money of one was drawn, and A anew among those funded", () => {
    expect(shown(ledger, "2026-02", "2026-02")).toMatchObject({
      "disbursed-amount": "1280000.00", "funded-enterprises": "3", "first-loan-count": "0", "first-loan-amount": "200000.00", "first-loan-rate": "0.00", "approval-rate": "50.00",
    });
  });

  test("March, in which nothing happened, is zero where it counts and unknown where it divides", () => {
    expect(shown(ledger, "2026-03", "2026-03")).toMatchObject({ "disbursed-amount": "0.00", "disbursed-count": "0", "average-rate": null, "first-loan-rate": null, "time-to-money-p90": null });
  });
});

test("beside the banks stands the lessor, with its own money and its own firm", () => {
  expect(shown(ledger, "2026-01", "2026-03", "beside")).toMatchObject({
    "disbursed-amount": "50000.00", "disbursed-count": "1", "funded-enterprises": "1", "inclusive-amount": "50000.00", "average-rate": "4.0000", "first-loan-count": "0",
  });
});

test("a first loan found not to be one is taken back with all its money", () => {
  const both = [{ drawnOn: "2026-01-12", amountYuan: "300000.00", districtCode: "130102" }, { drawnOn: "2026-02-12", amountYuan: "200000.00", districtCode: "130102" }];
  const doubted: Fact = { ...place("A"), kind: "first-loan-decided", loanId: "loan of A", counted: false, firstDrawnOn: "2026-01-12", drawdowns: both };
  expect(shown([...ledger, doubted], "2026-01", "2026-03")).toMatchObject({ "first-loan-count": "0", "first-loan-amount": "0.00", "first-loan-rate": "0.00", "disbursed-amount": "1580000.00" });
});
