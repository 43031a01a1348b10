import { criteriaOf, eligibilitySchema, type Criterion } from "@/domain/product/eligibility";
import type { GuaranteeMode, RepaymentMethod } from "@/domain/product/vocabulary";
import { AnnualRate } from "@/domain/rate/annual-rate";
import { lprTenorFor, type LprTenor } from "@/domain/rate/lpr";
import type { ProductRow } from "./repository";

/** The prime rate a product is measured against, as published. */
export interface PrimeRate {
  readonly tenor: LprTenor;
  readonly publishedOn: string;
  /** Percent a year. */
  readonly rate: string;
}

/** A product as anyone may see it. Amounts are yuan as text, rates percent a year as text; the rates are null while no LPR is known. */
export interface ProductView {
  readonly id: string;
  readonly code: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly summary: { readonly zh: string; readonly en: string };
  readonly institution: { readonly id: string; readonly zh: string; readonly en: string; readonly kind: string };
  readonly demo: boolean;
  readonly onOffer: boolean;
  readonly amountMinYuan: string;
  readonly amountMaxYuan: string;
  readonly termMinMonths: number;
  readonly termMaxMonths: number;
  readonly spreadMinBp: number;
  readonly spreadMaxBp: number;
  readonly rateMin: string | null;
  readonly rateMax: string | null;
  readonly primeRate: PrimeRate | null;
  readonly guaranteeModes: readonly GuaranteeMode[];
  readonly repaymentMethods: readonly RepaymentMethod[];
  readonly districtCodes: readonly string[];
  readonly firstLoanFriendly: boolean;
  readonly audiences: readonly string[];
  readonly criteria: readonly Criterion[];
  readonly documents: readonly string[];
  readonly medianDays: number | null;
}

/** Writes a stored version as its public view; a guarantee has no interest of its own, so its rates are null. */
export function viewProduct(row: ProductRow, primeRates: readonly PrimeRate[]): ProductView {
  const { institution } = row.product;
  const eligibility = eligibilitySchema.parse(row.eligibility);
  const priced = institution.kind !== "guarantee";
  const primeRate = priced ? (primeRates.find(({ tenor }) => tenor === lprTenorFor(row.termMaxMonths)) ?? null) : null;
  const rateAt = (spreadBp: number) => (primeRate === null ? null : AnnualRate.of(primeRate.rate).plusBasisPoints(spreadBp).toDisplay());
  return {
    id: row.id,
    code: row.product.code,
    name: { zh: row.nameZh, en: row.nameEn },
    summary: { zh: row.summaryZh, en: row.summaryEn },
    institution: { id: institution.id, zh: institution.nameZh, en: institution.nameEn, kind: institution.kind },
    demo: institution.demo,
    onOffer: row.retiredAt === null,
    amountMinYuan: row.amountMinYuan.toFixed(2),
    amountMaxYuan: row.amountMaxYuan.toFixed(2),
    termMinMonths: row.termMinMonths,
    termMaxMonths: row.termMaxMonths,
    spreadMinBp: row.spreadMinBp,
    spreadMaxBp: row.spreadMaxBp,
    rateMin: rateAt(row.spreadMinBp),
    rateMax: rateAt(row.spreadMaxBp),
    primeRate,
    guaranteeModes: row.guaranteeModes,
    repaymentMethods: row.repaymentMethods,
    districtCodes: row.districtCodes,
    firstLoanFriendly: row.firstLoanFriendly,
    audiences: eligibility.audiences,
    criteria: criteriaOf(eligibility),
    documents: eligibility.documents,
    medianDays: eligibility.medianDays ?? null,
  };
}
