import { accept, refuse, type Outcome } from "@/domain/outcome/outcome";
import { deadlineInstant } from "@/domain/calendar/working-day";
import type { LocalDate } from "@/domain/calendar/local-date";
import { Exact } from "@/domain/money/exact";
import { Money } from "@/domain/money/money";
import { AnnualRate } from "@/domain/rate/annual-rate";
import { repaymentPlan, type Instalment, type PlanTerms } from "./repayment-plan";

export interface OfferTerms extends PlanTerms {
  /** Everything charged besides interest, taken to be paid when the money arrives. */
  readonly fees: Money;
}

/** What an offer costs, in yuan, beside the rate that makes offers of different shapes comparable. */
export interface OfferCost {
  readonly plan: readonly Instalment[];
  readonly totalInterest: Money;
  readonly fees: Money;
  /** Interest and fees: what is paid beyond the principal. */
  readonly totalCost: Money;
  readonly totalRepaid: Money;
  readonly largestInstalment: Money;
  /** Internal rate of return of all payments, twelve times the monthly rate, in percent a year; at most 999.96. */
  readonly allInRate: AnnualRate;
  /** A revolving loan costs at most this; less when it is drawn for part of the time. */
  readonly isUpperBound: boolean;
}

/** The rate of an offer: the LPR in force plus the bank's spread in basis points. */
export function offerRate(lpr: AnnualRate, spreadBasisPoints: number): AnnualRate {
  return lpr.plusBasisPoints(spreadBasisPoints);
}

/** How far below or above the prime rate an offer may lie, in basis points; beyond it lies a slip of the keyboard. */
export const spreadBounds = { least: -500, most: 2400 } as const;

/** Whether money is left for the enterprise once the fees are paid; an offer that leaves none is a slip of the keyboard. */
export function leavesMoney(offer: { readonly amount: Money; readonly fees: Money }): boolean {
  return offer.amount.exceeds(offer.fees);
}

/** What the enterprise pays for an offer in yuan, over its whole term, by its repayment method. */
export function offerCost(terms: OfferTerms): OfferCost {
  const plan = repaymentPlan(terms);
  const totalInterest = Money.sum(plan.map(({ interest }) => interest));
  const totalCost = totalInterest.plus(terms.fees);
  return {
    plan,
    totalInterest,
    fees: terms.fees,
    totalCost,
    totalRepaid: terms.amount.plus(totalCost),
    largestInstalment: Money.max(Money.zero, ...plan.map(({ principal, interest }) => principal.plus(interest))),
    allInRate: allInRate(terms, plan),
    isUpperBound: terms.method === "revolving",
  };
}

/** Orders offers by what a yuan costs a year (all-in rate), then by total cost; for equal offers the given order stays. */
export function cheapestFirst<T extends { readonly cost: OfferCost }>(offers: readonly T[]): T[] {
  return [...offers].sort((a, b) => a.cost.allInRate.compare(b.cost.allInRate) || a.cost.totalCost.compare(b.cost.totalCost));
}

/** Whether the enterprise may accept now: a second person has approved, and the last day of validity has not ended in Shanghai. */
export function mayAcceptOffer(
  offer: { readonly approvedAt: Date | null; readonly validUntil: LocalDate },
  now: Date,
): Outcome<true, "offer-not-approved" | "offer-expired"> {
  if (offer.approvedAt === null) return refuse("offer-not-approved");
  return now < deadlineInstant(offer.validUntil) ? accept(true) : refuse("offer-expired", { validUntil: offer.validUntil });
}

/** Approval needs two people: the one who proposes, and the officer of the case, never approve. */
export function mayApproveOffer(
  people: { readonly proposedBy: string; readonly officerId: string | null },
  approverId: string,
): Outcome<true, "approver-is-officer"> {
  return approverId === people.proposedBy || approverId === people.officerId ? refuse("approver-is-officer") : accept(true);
}

const BISECTIONS = 40;
// Twelve times this is the highest rate that can be written, 999.96 % a year; what costs more is shown as that.
const HIGHEST_MONTHLY_FRACTION = "0.8333";

function allInRate(terms: OfferTerms, plan: readonly Instalment[]): AnnualRate {
  const received = terms.amount.minus(terms.fees).toExact();
  const payments = plan.map(({ month, principal, interest }) => ({ month, yuan: principal.plus(interest).toExact() }));
  const presentValue = (fraction: Exact) => {
    const discount = new Exact(1).dividedBy(fraction.plus(1));
    let factor = new Exact(1);
    let lastMonth = 0;
    return payments.reduce((sum, { month, yuan }) => {
      factor = factor.times(discount.pow(month - lastMonth));
      lastMonth = month;
      return sum.plus(yuan.times(factor));
    }, new Exact(0));
  };
  let low = new Exact(0);
  let high = new Exact(HIGHEST_MONTHLY_FRACTION);
  // The present value falls as the rate rises, so halving the bracket finds the one rate at which it equals what was received.
  for (let step = 0; step < BISECTIONS; step += 1) {
    const middle = low.plus(high).dividedBy(2);
    if (presentValue(middle).greaterThan(received)) low = middle;
    else high = middle;
  }
  return AnnualRate.round(low.plus(high).times(6).times(100));
}
