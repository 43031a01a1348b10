import { fromUtcDate } from "@/domain/calendar/local-date";
import { Money } from "@/domain/money/money";
import { AnnualRate } from "@/domain/rate/annual-rate";
import type { GuaranteeMode, RepaymentMethod } from "@/domain/product/vocabulary";
import type { CaseRow } from "./repository";

/** An offer as JSON carries it: money and rates as exact text. */
export interface OfferView {
  readonly amountYuan: string;
  readonly lprTenor: string;
  readonly lprRate: string;
  readonly lprPublishedOn: string;
  readonly spreadBp: number;
  readonly annualRate: string;
  readonly termMonths: number;
  readonly guaranteeMode: GuaranteeMode;
  readonly repaymentMethod: RepaymentMethod;
  readonly feesYuan: string;
  readonly validUntil: string;
  readonly proposedBy: string;
  readonly proposedAt: Date;
  readonly approvedAt: Date | null;
  readonly acceptedAt: Date | null;
  readonly declineReason: string | null;
}

/** A database amount as text with two decimals. */
export function yuanOf(value: { toFixed(places: number): string }): string {
  return Money.of(value.toFixed(2)).toString();
}

/** A database rate as text with four decimals. */
export function rateOf(value: { toFixed(places: number): string }): string {
  return AnnualRate.of(value.toFixed(4)).toString();
}

/** The offer row as every screen reads it. */
export function viewOffer(offer: NonNullable<CaseRow["offer"]>): OfferView {
  return {
    amountYuan: yuanOf(offer.amountYuan),
    lprTenor: offer.lprTenor,
    lprRate: rateOf(offer.lprRate),
    lprPublishedOn: fromUtcDate(offer.lprPublishedOn),
    spreadBp: offer.spreadBp,
    annualRate: rateOf(offer.annualRate),
    termMonths: offer.termMonths,
    guaranteeMode: offer.guaranteeMode,
    repaymentMethod: offer.repaymentMethod,
    feesYuan: yuanOf(offer.feesYuan),
    validUntil: fromUtcDate(offer.validUntil),
    proposedBy: offer.proposedBy,
    proposedAt: offer.proposedAt,
    approvedAt: offer.approvedAt,
    acceptedAt: offer.acceptedAt,
    declineReason: offer.declineReason,
  };
}
