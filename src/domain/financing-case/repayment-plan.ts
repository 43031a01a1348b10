import { Exact } from "@/domain/money/exact";
import { Money } from "@/domain/money/money";
import type { RepaymentMethod } from "@/domain/product/vocabulary";
import type { AnnualRate } from "@/domain/rate/annual-rate";

/** One due payment, numbered by the month after the drawdown in which it falls. */
export interface Instalment {
  readonly month: number;
  readonly principal: Money;
  readonly interest: Money;
}

export interface PlanTerms {
  readonly amount: Money;
  readonly annualRate: AnnualRate;
  readonly termMonths: number;
  readonly method: RepaymentMethod;
}

const MONTHS_PER_YEAR = 12;

/**
 * The payments of a loan drawn in full at the start, in yuan: a month counts as a twelfth of a year, each payment is rounded half up
 * to the fen, and the last one takes what rounding left, so that the principal is repaid exactly.
 * A revolving loan is planned as if it stayed fully drawn, which is the most it can cost.
 */
export function repaymentPlan(terms: PlanTerms): Instalment[] {
  switch (terms.method) {
    case "interest_first":
    case "revolving":
      return interestFirst(terms);
    case "bullet":
      return bullet(terms);
    case "equal_principal":
      return equalPrincipal(terms);
    case "equal_instalments":
      return equalInstalments(terms);
  }
}

function monthlyFraction(terms: PlanTerms): Exact {
  return terms.annualRate.toFraction().dividedBy(MONTHS_PER_YEAR);
}

function interestFirst(terms: PlanTerms): Instalment[] {
  const interest = terms.amount.times(monthlyFraction(terms));
  return monthsOf(terms).map((month) => ({ month, interest, principal: month === terms.termMonths ? terms.amount : Money.zero }));
}

function bullet(terms: PlanTerms): Instalment[] {
  const interest = terms.amount.times(monthlyFraction(terms).times(terms.termMonths));
  return [{ month: terms.termMonths, principal: terms.amount, interest }];
}

function equalPrincipal(terms: PlanTerms): Instalment[] {
  const shares = terms.amount.allocate(monthsOf(terms).map(() => 1));
  const fraction = monthlyFraction(terms);
  let outstanding = terms.amount;
  return shares.map((principal, index) => {
    const interest = outstanding.times(fraction);
    outstanding = outstanding.minus(principal);
    return { month: index + 1, principal, interest };
  });
}

function equalInstalments(terms: PlanTerms): Instalment[] {
  const fraction = monthlyFraction(terms);
  const payment = annuityPayment(terms, fraction);
  let outstanding = terms.amount;
  return monthsOf(terms).map((month) => {
    const interest = outstanding.times(fraction);
    const regular = Money.min(payment.minus(interest), outstanding);
    const principal = month === terms.termMonths ? outstanding : regular;
    outstanding = outstanding.minus(principal);
    return { month, principal, interest };
  });
}

function annuityPayment({ amount, termMonths }: PlanTerms, fraction: Exact): Money {
  if (fraction.isZero()) return amount.times(new Exact(1).dividedBy(termMonths));
  const growth = fraction.plus(1).pow(termMonths);
  return amount.times(fraction.times(growth).dividedBy(growth.minus(1)));
}

function monthsOf({ termMonths }: PlanTerms): number[] {
  return Array.from({ length: termMonths }, (_, index) => index + 1);
}
