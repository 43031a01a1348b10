import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Exact } from "@/domain/money/exact";
import { Money } from "@/domain/money/money";
import { repaymentMethods } from "@/domain/product/vocabulary";
import { AnnualRate } from "@/domain/rate/annual-rate";
import { repaymentPlan, type PlanTerms } from "./repayment-plan";

function terms(method: PlanTerms["method"], amount = "1000000.00", rate = "3.60", termMonths = 12): PlanTerms {
  return { amount: Money.of(amount), annualRate: AnnualRate.of(rate), termMonths, method };
}

function shown(plan: ReturnType<typeof repaymentPlan>) {
  return plan.map(({ month, principal, interest }) => `${month}: ${principal.toString()} + ${interest.toString()}`);
}

const anyTerms = fc
  .record({
    fen: fc.integer({ min: 100, max: 10 ** 11 }),
    units: fc.integer({ min: 0, max: 240_000 }),
    termMonths: fc.integer({ min: 1, max: 120 }),
    method: fc.constantFrom(...repaymentMethods),
  })
  .map(({ fen, units, termMonths, method }): PlanTerms => {
    const amount = `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, "0")}`;
    const rate = `${Math.floor(units / 10_000)}.${String(units % 10_000).padStart(4, "0")}`;
    return { amount: Money.of(amount), annualRate: AnnualRate.of(rate), termMonths, method };
  });

describe("a million at 3.60 %", () => {
  test("interest first: 3,000 a month, the principal at the end", () => {
    const plan = repaymentPlan(terms("interest_first"));
    expect(plan).toHaveLength(12);
    expect(shown(plan)[0]).toBe("1: 0.00 + 3000.00");
    expect(shown(plan)[11]).toBe("12: 1000000.00 + 3000.00");
  });

  test("bullet: everything at the end", () => {
    expect(shown(repaymentPlan(terms("bullet")))).toEqual(["12: 1000000.00 + 36000.00"]);
  });

  test("equal principal: interest falls with what is owed", () => {
    const plan = shown(repaymentPlan(terms("equal_principal", "1200.00", "12", 3)));
    expect(plan).toEqual(["1: 400.00 + 12.00", "2: 400.00 + 8.00", "3: 400.00 + 4.00"]);
  });

  test("equal instalments: the same payment each month", () => {
    const plan = repaymentPlan(terms("equal_instalments"));
    const payments = plan.map(({ principal, interest }) => principal.plus(interest).toString());
    expect(payments.slice(0, 11)).toEqual(Array.from({ length: 11 }, () => "84967.26"));
    expect(payments[11]).toBe("84967.24");
  });

  test("revolving is planned as fully drawn", () => {
    expect(shown(repaymentPlan(terms("revolving")))).toEqual(shown(repaymentPlan(terms("interest_first"))));
  });

  test("without interest equal instalments are equal shares", () => {
    expect(shown(repaymentPlan(terms("equal_instalments", "100.00", "0", 3)))).toEqual(["1: 33.33 + 0.00", "2: 33.33 + 0.00", "3: 33.34 + 0.00"]);
  });

  test("a single month is one payment by every method", () => {
    for (const method of repaymentMethods) expect(shown(repaymentPlan(terms(method, "1000.00", "12", 1)))).toEqual(["1: 1000.00 + 10.00"]);
  });
});

describe("any loan by any method", () => {
  test("repays its principal exactly, with no negative payment, in rising months up to its term", () => {
    fc.assert(
      fc.property(anyTerms, (loan) => {
        const plan = repaymentPlan(loan);
        expect(Money.sum(plan.map(({ principal }) => principal)).toString()).toBe(loan.amount.toString());
        expect(plan.some(({ principal, interest }) => principal.isNegative() || interest.isNegative())).toBe(false);
        expect(plan.map(({ month }) => month)).toEqual(plan.map(({ month }) => month).sort((a, b) => a - b));
        expect(plan.at(-1)?.month).toBe(loan.termMonths);
      }),
    );
  });

  test("paying principal earlier never costs more interest than paying it at the end", () => {
    fc.assert(
      fc.property(anyTerms, (loan) => {
        const interestBy = (method: PlanTerms["method"]) => Money.sum(repaymentPlan({ ...loan, method }).map(({ interest }) => interest));
        // Each monthly interest may be rounded up by half a fen.
        const slack = Money.round(new Exact("0.01").times(loan.termMonths));
        const atTheEnd = interestBy("interest_first").plus(slack);
        expect(interestBy("equal_principal").exceeds(atTheEnd)).toBe(false);
        expect(interestBy("equal_instalments").exceeds(atTheEnd)).toBe(false);
      }),
    );
  });
});
