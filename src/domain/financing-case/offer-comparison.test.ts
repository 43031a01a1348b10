import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Exact } from "@/domain/money/exact";
import { Money } from "@/domain/money/money";
import { repaymentMethods } from "@/domain/product/vocabulary";
import { AnnualRate } from "@/domain/rate/annual-rate";
import { cheapestFirst, offerCost, type OfferTerms } from "./offer";

const anyOffer = fc
  .record({
    wan: fc.integer({ min: 1, max: 3000 }),
    basisPoints: fc.integer({ min: 100, max: 2400 }),
    termMonths: fc.integer({ min: 1, max: 36 }),
    method: fc.constantFrom(...repaymentMethods),
    feeYuan: fc.integer({ min: 0, max: 500 }),
  })
  .map(
    ({ wan, basisPoints, termMonths, method, feeYuan }): OfferTerms => ({
      amount: Money.of(String(wan * 10_000)),
      annualRate: AnnualRate.of("0").plusBasisPoints(basisPoints),
      termMonths,
      method,
      fees: Money.of(String(feeYuan)),
    }),
  );

describe("any offer", () => {
  test("adds up: interest and fees are the cost, cost and principal are what is repaid", () => {
    fc.assert(
      fc.property(anyOffer, (terms) => {
        const cost = offerCost(terms);
        expect(cost.totalInterest.plus(cost.fees).equals(cost.totalCost)).toBe(true);
        expect(cost.totalRepaid.minus(cost.totalCost).equals(terms.amount)).toBe(true);
        const paid = Money.sum(cost.plan.flatMap(({ principal, interest }) => [principal, interest]));
        expect(paid.plus(cost.fees).equals(cost.totalRepaid)).toBe(true);
        expect(cost.plan.some(({ principal, interest }) => principal.plus(interest).exceeds(cost.largestInstalment))).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  test("discounted at its all-in rate, what is paid is worth what was received", () => {
    fc.assert(
      fc.property(anyOffer, (terms) => {
        const cost = offerCost(terms);
        const monthly = cost.allInRate.toFraction().dividedBy(12);
        const worth = cost.plan.reduce(
          (sum, { month, principal, interest }) => sum.plus(principal.plus(interest).toExact().dividedBy(monthly.plus(1).pow(month))),
          new Exact(0),
        );
        const received = terms.amount.minus(terms.fees).toExact();
        // The rate is shown with four decimals, so the worth may differ by its last place over the term.
        expect(worth.minus(received).abs().dividedBy(received).lessThan("0.00001")).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test("with a fee the all-in rate is never lower than without", () => {
    fc.assert(
      fc.property(anyOffer, (terms) => {
        const without = offerCost({ ...terms, fees: Money.zero }).allInRate;
        expect(without.compare(offerCost(terms).allInRate)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 60 },
    );
  });
});

test("comparison keeps every offer and puts no dearer one before a cheaper one", () => {
  fc.assert(
    fc.property(fc.array(anyOffer, { maxLength: 6 }), (list) => {
      const offers = list.map((terms, index) => ({ index, cost: offerCost(terms) }));
      const sorted = cheapestFirst(offers);
      expect(sorted.map(({ index }) => index).sort()).toEqual(offers.map(({ index }) => index));
      sorted.slice(1).forEach((offer, index) => {
        expect(sorted[index]?.cost.allInRate.compare(offer.cost.allInRate)).toBeLessThanOrEqual(0);
      });
    }),
    { numRuns: 30 },
  );
});

/** Worked by hand: (principal × annual rate ÷ 12) per month. */
describe("examples a customer manager can check on paper", () => {
  test.each([
    ["300,000 for a year at 3.85 %, interest first", "300000.00", "3.85", 12, "interest_first", "11550.00"],
    ["300,000 for a year at 3.85 %, bullet", "300000.00", "3.85", 12, "bullet", "11550.00"],
    ["1,200,000 for two years at 4.00 %, equal principal", "1200000.00", "4.00", 24, "equal_principal", "50000.00"],
    ["500,000 for six months at 6.00 %, bullet", "500000.00", "6.00", 6, "bullet", "15000.00"],
    ["10,000 for three months at 3.00 %, interest first", "10000.00", "3.00", 3, "interest_first", "75.00"],
  ] as const)("%s", (_, amount, rate, termMonths, method, interest) => {
    const cost = offerCost({ amount: Money.of(amount), annualRate: AnnualRate.of(rate), termMonths, method, fees: Money.zero });
    expect(cost.totalInterest.toString()).toBe(interest);
  });
});
