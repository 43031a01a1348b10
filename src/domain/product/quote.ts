import { Exact } from "@/domain/money/exact";
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

const MONTHS_A_YEAR = 12;

/**
 * The cost of a loan by months of equal length, each instalment rounded half up to the fen; an estimate, since banks count days.
 * A revolving loan is quoted as if all of it were drawn for the whole term, interest monthly.
 */
export function quoteLoan(request: QuoteRequest): Quote {
  const payments = paymentsOf(request);
  const total = Money.sum(payments);
  return {
    firstPayment: payments[0] ?? Money.zero,
    lastPayment: payments.at(-1) ?? Money.zero,
    interest: total.minus(request.principal),
    total,
  };
}

function paymentsOf({ principal, rate, termMonths, method }: QuoteRequest): Money[] {
  const monthly = rate.toFraction().div(MONTHS_A_YEAR);
  if (method === "bullet") return [principal.plus(principal.times(monthly.times(termMonths)))];
  if (method === "interest_first" || method === "revolving") {
    const interest = principal.times(monthly);
    return Array.from({ length: termMonths }, (_, month) => (month === termMonths - 1 ? interest.plus(principal) : interest));
  }
  return amortise(principal, monthly, termMonths, method);
}

/** Instalments that pay principal down each month; the last one takes what rounding has left. */
function amortise(principal: Money, monthly: Exact, termMonths: number, method: "equal_instalments" | "equal_principal"): Money[] {
  const parts = principal.allocate(Array.from({ length: termMonths }, () => 1));
  const level = method === "equal_instalments" ? levelPayment(principal, monthly, termMonths) : undefined;
  const payments: Money[] = [];
  let owed = principal;
  for (let month = 0; month < termMonths; month += 1) {
    const interest = owed.times(monthly);
    const last = month === termMonths - 1;
    const repaid = last ? owed : level === undefined ? (parts[month] ?? Money.zero) : level.minus(interest);
    payments.push(interest.plus(repaid));
    owed = owed.minus(repaid);
  }
  return payments;
}

/** The annuity: principal × r ÷ (1 − (1 + r)^−n), or equal parts when the rate is zero. */
function levelPayment(principal: Money, monthly: Exact, termMonths: number): Money {
  if (monthly.isZero()) return Money.round(principal.toExact().div(termMonths));
  const remaining = new Exact(1).minus(new Exact(1).plus(monthly).pow(-termMonths));
  return Money.round(principal.toExact().times(monthly).div(remaining));
}
