import { repaymentPlan } from "@/domain/financing-case/repayment-plan";
import { Money } from "@/domain/money/money";
import type { AnnualRate } from "@/domain/rate/annual-rate";
import type { RepaymentMethod } from "./vocabulary";

/** What a loan costs in yuan: the first and the last instalment, the interest of the whole term, and all that is paid back. */
export interface Quote {
  readonly firstPayment: Money;
  readonly lastPayment: Money;
  readonly interest: Money;
  readonly total: Money;
}

export interface QuoteRequest {
  readonly principal: Money;
  readonly rate: AnnualRate;
  /** At least one. */
  readonly termMonths: number;
  readonly method: RepaymentMethod;
}

/** The cost of a loan by the same plan as an offer's, without fees; an estimate, since banks count days. */
export function quoteLoan({ principal, rate, termMonths, method }: QuoteRequest): Quote {
  const plan = repaymentPlan({ amount: principal, annualRate: rate, termMonths, method });
  const payments = plan.map((instalment) => instalment.principal.plus(instalment.interest));
  const total = Money.sum(payments);
  return {
    firstPayment: payments[0] ?? Money.zero,
    lastPayment: payments.at(-1) ?? Money.zero,
    interest: total.minus(principal),
    total,
  };
}
