import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { localDate } from "@/domain/calendar/local-date";
import { Money } from "@/domain/money/money";
import { repaymentMethods } from "@/domain/product/vocabulary";
import { AnnualRate } from "@/domain/rate/annual-rate";
import { cheapestFirst, leavesMoney, mayAcceptOffer, mayApproveOffer, offerCost, offerRate, type OfferTerms } from "./offer";

function terms(changes: Partial<OfferTerms> = {}): OfferTerms {
  return {
    amount: Money.of("1000000.00"),
    annualRate: AnnualRate.of("3.60"),
    termMonths: 12,
    method: "interest_first",
    fees: Money.zero,
    ...changes,
  };
}

test("the rate is the LPR plus the spread in basis points", () => {
  expect(offerRate(AnnualRate.of("3.00"), 85).toString()).toBe("3.8500");
  expect(offerRate(AnnualRate.of("3.00"), -20).toString()).toBe("2.8000");
});

describe("cost in yuan", () => {
  test.each([
    ["interest_first", "36000.00", "1003000.00"],
    ["bullet", "36000.00", "1036000.00"],
    ["equal_principal", "19500.00", "86333.34"],
    ["equal_instalments", "19607.10", "84967.26"],
    ["revolving", "36000.00", "1003000.00"],
  ] as const)("a million for a year at 3.60 %, $0: interest $1, largest payment $2", (method, interest, largest) => {
    const cost = offerCost(terms({ method }));
    expect(cost.totalInterest.toString()).toBe(interest);
    expect(cost.largestInstalment.toString()).toBe(largest);
    expect(cost.isUpperBound).toBe(method === "revolving");
  });

  test("fees are part of the cost and of what is repaid", () => {
    const cost = offerCost(terms({ fees: Money.of("5000.00") }));
    expect([cost.totalCost.toString(), cost.totalRepaid.toString(), cost.fees.toString()]).toEqual(["41000.00", "1041000.00", "5000.00"]);
  });
});

test.each([
  ["999999.99", true],
  ["1000000.00", false],
  ["1000000.01", false],
])("a million with fees of %s leaves money: %s", (fees, leaves) => {
  expect(leavesMoney(terms({ fees: Money.of(fees) }))).toBe(leaves);
});

describe("the all-in rate", () => {
  test.each(["interest_first", "equal_principal", "equal_instalments", "revolving"] as const)("is the annual rate without fees for %s", (method) => {
    const { allInRate } = offerCost(terms({ method }));
    // Payments are rounded to the fen, which may show in the fourth decimal.
    expect(["-0.01", "0", "0.01"]).toContain(allInRate.basisPointsOver(AnnualRate.of("3.6000")));
  });

  test("is lower for a bullet loan, whose interest is paid late", () => {
    expect(offerCost(terms({ method: "bullet" })).allInRate.compare(AnnualRate.of("3.6000"))).toBe(-1);
  });

  test.each([
    [1, "999999.99"],
    [1, "1000000.00"],
    [12, "5000000.00"],
    [360, "999999.99"],
  ])("of %i months with fees of %s on a million is a number too, however absurd the fees", (termMonths, fees) => {
    for (const method of repaymentMethods) {
      const { allInRate } = offerCost(terms({ termMonths, method, fees: Money.of(fees) }));
      expect(allInRate.compare(AnnualRate.of("50"))).toBe(1);
    }
  });

  test("rises with fees", () => {
    const rates = ["0.00", "1000.00", "20000.00"].map((fees) => offerCost(terms({ fees: Money.of(fees) })).allInRate);
    expect(rates[0]?.compare(rates[1] ?? AnnualRate.of("0"))).toBe(-1);
    expect(rates[1]?.compare(rates[2] ?? AnnualRate.of("0"))).toBe(-1);
  });
});

describe("comparison", () => {
  const dearer = { name: "dearer", cost: offerCost(terms({ annualRate: AnnualRate.of("4.20") })) };
  const cheaper = { name: "cheaper", cost: offerCost(terms()) };
  const withFees = { name: "with fees", cost: offerCost(terms({ fees: Money.of("10000.00") })) };
  const smaller = { name: "smaller", cost: offerCost(terms({ amount: Money.of("500000.00") })) };

  test("the cheapest yuan comes first, fees counted; for the same rate the smaller cost", () => {
    expect(cheapestFirst([withFees, dearer, cheaper, smaller]).map(({ name }) => name)).toEqual(["smaller", "cheaper", "dearer", "with fees"]);
  });

  test("equal offers keep their order and the list given is left alone", () => {
    const twin = { name: "twin", cost: cheaper.cost };
    const given = [dearer, twin, cheaper];
    expect(cheapestFirst(given).map(({ name }) => name)).toEqual(["twin", "cheaper", "dearer"]);
    expect(given[0]).toBe(dearer);
  });

  test("for any method a higher rate never costs less", () => {
    fc.assert(
      fc.property(fc.constantFrom(...repaymentMethods), fc.integer({ min: 1, max: 36 }), fc.integer({ min: 0, max: 900 }), (method, termMonths, spread) => {
        const at = (basisPoints: number) =>
          offerCost(terms({ method, termMonths, amount: Money.of("300000.00"), annualRate: offerRate(AnnualRate.of("3.00"), basisPoints) })).totalCost;
        expect(at(spread).exceeds(at(spread + 10))).toBe(false);
      }),
      { numRuns: 30 },
    );
  });
});

describe("accepting", () => {
  const approvedAt = new Date("2026-11-01T02:00:00Z");
  const validUntil = localDate("2026-11-30");

  test.each([
    ["2026-11-02T00:00:00+08:00", true],
    ["2026-11-30T23:59:59.999+08:00", true],
    ["2026-12-01T00:00:00+08:00", false],
  ])("at %s an offer valid until 30 November can be accepted: %s", (now, open) => {
    expect(mayAcceptOffer({ approvedAt, validUntil }, new Date(now)).ok).toBe(open);
  });

  test("an expired offer says until when it was valid", () => {
    expect(mayAcceptOffer({ approvedAt, validUntil }, new Date("2027-01-01T00:00:00Z"))).toEqual({
      ok: false,
      reason: "offer-expired",
      detail: { validUntil: "2026-11-30" },
    });
  });

  test("a proposal nobody approved cannot be accepted", () => {
    expect(mayAcceptOffer({ approvedAt: null, validUntil }, approvedAt)).toEqual({ ok: false, reason: "offer-not-approved" });
  });
});

describe("approval needs two people", () => {
  test.each([
    ["proposer", false],
    ["officer", false],
    ["someone-else", true],
  ])("%s may approve: %s", (approver, may) => {
    expect(mayApproveOffer({ proposedBy: "proposer", officerId: "officer" }, approver).ok).toBe(may);
  });

  test("a case without an officer still keeps its proposer from approving", () => {
    expect(mayApproveOffer({ proposedBy: "proposer", officerId: null }, "proposer")).toEqual({ ok: false, reason: "approver-is-officer" });
    expect(mayApproveOffer({ proposedBy: "proposer", officerId: null }, "other").ok).toBe(true);
  });
});
