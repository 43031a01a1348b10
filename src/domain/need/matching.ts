import type { Money } from "@/domain/money/money";
import type { GuaranteeMode, RepaymentMethod } from "@/domain/product/vocabulary";

/** What a need asks for, as far as it is known; an unanswered question excludes nothing. */
export interface NeedWish {
  readonly amount: Money | null;
  readonly termMonths: number | null;
  readonly guaranteeMode: GuaranteeMode | null;
  readonly repaymentMethod: RepaymentMethod | null;
  readonly districtCode: string | null;
}

/** What a published product offers. */
export interface ProductRange {
  readonly amountMin: Money;
  readonly amountMax: Money;
  readonly termMinMonths: number;
  readonly termMaxMonths: number;
  readonly guaranteeModes: readonly GuaranteeMode[];
  readonly repaymentMethods: readonly RepaymentMethod[];
  /** Empty means the whole city. */
  readonly districtCodes: readonly string[];
}

export type Misfit = "amount-below-product" | "amount-above-product" | "term-below-product" | "term-above-product" | "guarantee-not-offered" | "repayment-not-offered" | "district-not-served";

export interface MisfitReason {
  readonly reason: Misfit;
  readonly detail: Readonly<Record<string, string>>;
}

/** Why a product does not fit a need, in the order of the questions; none when it fits. */
export function misfits(need: NeedWish, product: ProductRange): MisfitReason[] {
  return [...amountMisfits(need.amount, product), ...termMisfits(need.termMonths, product), ...termsOfferedMisfits(need, product)];
}

/** Whether nothing speaks against the product. */
export function fits(need: NeedWish, product: ProductRange): boolean {
  return misfits(need, product).length === 0;
}

export interface Candidate {
  readonly product: ProductRange;
  readonly firstLoanFriendly: boolean;
  readonly spreadMinBasisPoints: number;
}

/**
 * The products that fit, best first: for an enterprise without a loan those made for first borrowers lead, then the lower spread.
 * Equal products keep the given order.
 */
export function rankProducts<T extends Candidate>(need: NeedWish, candidates: readonly T[], isFirstBorrower: boolean): T[] {
  const preference = (candidate: T) => (isFirstBorrower && candidate.firstLoanFriendly ? 0 : 1);
  return candidates
    .filter(({ product }) => fits(need, product))
    .sort((a, b) => preference(a) - preference(b) || a.spreadMinBasisPoints - b.spreadMinBasisPoints);
}

function amountMisfits(amount: Money | null, { amountMin, amountMax }: ProductRange): MisfitReason[] {
  if (amount === null) return [];
  if (amountMin.exceeds(amount)) return [{ reason: "amount-below-product", detail: { amountMin: amountMin.toString() } }];
  return amount.exceeds(amountMax) ? [{ reason: "amount-above-product", detail: { amountMax: amountMax.toString() } }] : [];
}

function termMisfits(termMonths: number | null, { termMinMonths, termMaxMonths }: ProductRange): MisfitReason[] {
  if (termMonths === null) return [];
  if (termMonths < termMinMonths) return [{ reason: "term-below-product", detail: { termMinMonths: String(termMinMonths) } }];
  return termMonths > termMaxMonths ? [{ reason: "term-above-product", detail: { termMaxMonths: String(termMaxMonths) } }] : [];
}

function termsOfferedMisfits(need: NeedWish, product: ProductRange): MisfitReason[] {
  const found: MisfitReason[] = [];
  if (need.guaranteeMode !== null && !product.guaranteeModes.includes(need.guaranteeMode)) {
    found.push({ reason: "guarantee-not-offered", detail: { offered: product.guaranteeModes.join(" ") } });
  }
  if (need.repaymentMethod !== null && !product.repaymentMethods.includes(need.repaymentMethod)) {
    found.push({ reason: "repayment-not-offered", detail: { offered: product.repaymentMethods.join(" ") } });
  }
  const isServed = product.districtCodes.length === 0 || need.districtCode === null || product.districtCodes.includes(need.districtCode);
  return isServed ? found : [...found, { reason: "district-not-served", detail: {} }];
}
