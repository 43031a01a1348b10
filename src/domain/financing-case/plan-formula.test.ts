import { describe, expect, test } from "vitest";
import { Exact } from "@/domain/money/exact";
import { Money } from "@/domain/money/money";
import { AnnualRate } from "@/domain/rate/annual-rate";
import { repaymentPlan, type PlanTerms } from "./repayment-plan";

/** Closed formulas of banking, against which the month-by-month plan is held: total interest of a loan of P at monthly rate i over n months. */
const formulas = {
  /** P · i · n */
  interest_first: (principal: Exact, rate: Exact, months: number) => principal.times(rate).times(months),
  /** P · i · n */
  bullet: (principal: Exact, rate: Exact, months: number) => principal.times(rate).times(months),
  /** P · i · (n + 1) ÷ 2 */
  equal_principal: (principal: Exact, rate: Exact, months: number) => principal.times(rate).times(months + 1).dividedBy(2),
  /** n · P · i ÷ (1 − (1 + i)^−n) − P */
  equal_instalments: (principal: Exact, rate: Exact, months: number) =>
    principal.times(rate).times(months).dividedBy(new Exact(1).minus(rate.plus(1).pow(-months))).minus(principal),
} as const;

const loans: readonly (readonly [amount: string, rate: string, termMonths: number])[] = [
  ["10000.00", "2.90", 3],
  ["50000.00", "3.10", 6],
  ["300000.00", "3.45", 12],
  ["1000000.00", "3.85", 12],
  ["2000000.00", "4.35", 24],
  ["5000000.00", "4.2575", 36],
  ["10000000.00", "3.60", 60],
  ["123456.78", "5.4321", 18],
  ["30000000.00", "4.90", 120],
  ["999999.99", "24.0000", 12],
];

describe.each(["interest_first", "bullet", "equal_principal", "equal_instalments"] as const)("%s", (method) => {
  test.each(loans)("%s yuan at %s %% for %i months costs what the formula says, to half a fen a month", (amount, rate, termMonths) => {
    const terms: PlanTerms = { amount: Money.of(amount), annualRate: AnnualRate.of(rate), termMonths, method };
    const planned = Money.sum(repaymentPlan(terms).map(({ interest }) => interest)).toExact();
    const monthly = terms.annualRate.toFraction().dividedBy(12);
    const expected = formulas[method](terms.amount.toExact(), monthly, termMonths);
    expect(planned.minus(expected).abs().lessThanOrEqualTo(new Exact("0.01").times(termMonths))).toBe(true);
  });
});

describe("how the payments run", () => {
  const terms = (method: PlanTerms["method"]): PlanTerms => ({ amount: Money.of("1000000.00"), annualRate: AnnualRate.of("3.85"), termMonths: 24, method });
  const payments = (method: PlanTerms["method"]) => repaymentPlan(terms(method)).map(({ principal, interest }) => principal.plus(interest));

  test("equal instalments are equal but for the last, which differs by less than a fen a month", () => {
    const all = payments("equal_instalments");
    const regular = all[0] ?? Money.zero;
    expect(all.slice(0, -1).every((payment) => payment.equals(regular))).toBe(true);
    expect((all.at(-1) ?? Money.zero).minus(regular).toExact().abs().lessThanOrEqualTo("0.24")).toBe(true);
  });

  test("equal principal payments fall month by month", () => {
    const all = payments("equal_principal");
    all.slice(1).forEach((payment, index) => {
      expect(payment.exceeds(all[index] ?? Money.zero)).toBe(false);
    });
  });

  test("interest in equal instalments falls while principal rises", () => {
    const plan = repaymentPlan(terms("equal_instalments"));
    plan.slice(1, -1).forEach(({ principal, interest }, index) => {
      const before = plan[index];
      expect(before === undefined || interest.exceeds(before.interest)).toBe(false);
      expect(before === undefined || before.principal.exceeds(principal)).toBe(false);
    });
  });

  test("interest first pays the same interest each month and nothing else until the end", () => {
    const plan = repaymentPlan(terms("interest_first"));
    expect(new Set(plan.map(({ interest }) => interest.toString())).size).toBe(1);
    expect(plan.slice(0, -1).every(({ principal }) => principal.isZero())).toBe(true);
    expect(plan.at(-1)?.principal.toString()).toBe("1000000.00");
  });
});
