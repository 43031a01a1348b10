import { accept, refuse, type Outcome } from "@/domain/outcome/outcome";
import type { LocalDate } from "@/domain/calendar/local-date";

export const firstLoanScopes = ["any_bank", "this_bank", "this_platform"] as const;
export type FirstLoanScope = (typeof firstLoanScopes)[number];

/** What can point to earlier borrowing. */
export const evidenceKinds = ["platform_loan", "reported_loan", "chattel_pledge", "real_estate_encumbrance"] as const;

/** What the bank says at the first drawdown. */
export interface FirstLoanAssertion {
  readonly isFirst: boolean;
  readonly scope: FirstLoanScope;
  /** Day on which the bank looked at the central bank's record. */
  readonly recordCheckedOn: LocalDate | null;
  /** Needed when the bank says other than the platform computed. */
  readonly overrideReason: string;
}

/** One sign of earlier borrowing: a bank loan in the platform's ledger, one reported by a bank, or a pledge or encumbrance record. */
export interface BorrowingEvidence {
  readonly kind: (typeof evidenceKinds)[number];
  /** Loan number or record number, which the resolver can look up. */
  readonly reference: string;
  readonly on: LocalDate;
  /** Only asked for evidence of the same day: whether it was recorded before this drawdown. */
  readonly recordedBefore: boolean;
}

export interface FirstLoanFacts {
  readonly drawnOn: LocalDate;
  /** A loan from a lender that is not a bank is no first loan, and is no earlier bank loan either. */
  readonly lenderIsBank: boolean;
  readonly isRenewal: boolean;
  readonly evidence: readonly BorrowingEvidence[];
}

export interface FirstLoanDecision {
  /** What the platform's own evidence says. */
  readonly computed: boolean;
  /** The bank says first and the evidence says otherwise: a named person must resolve it, until then it is not counted. */
  readonly contradicted: boolean;
  /** Enters the city's statistic now. */
  readonly counted: boolean;
  readonly earlier: readonly BorrowingEvidence[];
}

export type FirstLoanRefusal = "record-check-missing" | "record-check-in-future" | "override-reason-missing" | "renewal-is-not-first";

/** What the platform computes before the bank asserts anything: first unless it is a renewal, not a bank's, or evidence is earlier. */
export function computeFirstLoan(facts: FirstLoanFacts): { readonly computed: boolean; readonly earlier: readonly BorrowingEvidence[] } {
  const earlier = facts.evidence.filter(({ on, recordedBefore }) => on < facts.drawnOn || (on === facts.drawnOn && recordedBefore));
  return { computed: facts.lenderIsBank && !facts.isRenewal && earlier.length === 0, earlier };
}

/**
 * Sets the bank's assertion against the platform's evidence. The city counts scope "any bank" only.
 * Refused when an any-bank assertion lacks the day the central bank's record was checked, when that day is after the drawdown,
 * when a renewal is called first, or when the bank differs from the computation without saying why. Source: domain, section 6.
 */
export function decideFirstLoan(facts: FirstLoanFacts, assertion: FirstLoanAssertion): Outcome<FirstLoanDecision, FirstLoanRefusal> {
  const { computed, earlier } = computeFirstLoan(facts);
  if (assertion.isFirst && facts.isRenewal) return refuse("renewal-is-not-first");
  if (assertion.isFirst && assertion.scope === "any_bank" && assertion.recordCheckedOn === null) return refuse("record-check-missing");
  if (assertion.recordCheckedOn !== null && assertion.recordCheckedOn > facts.drawnOn) {
    return refuse("record-check-in-future", { recordCheckedOn: assertion.recordCheckedOn });
  }
  if (assertion.isFirst !== computed && assertion.overrideReason.trim() === "") return refuse("override-reason-missing");
  const contradicted = assertion.isFirst && earlier.length > 0;
  const counted = assertion.isFirst && assertion.scope === "any_bank" && facts.lenderIsBank && !contradicted;
  return accept({ computed, contradicted, counted, earlier });
}

/** Whether a contradicted loan counts once a named person has resolved it. */
export function countedAfterResolution(
  loan: { readonly contradicted: boolean; readonly scope: FirstLoanScope; readonly lenderIsBank: boolean },
  resolution: "confirmed_first" | "not_first",
): Outcome<boolean, "not-contradicted"> {
  if (!loan.contradicted) return refuse("not-contradicted");
  return accept(resolution === "confirmed_first" && loan.scope === "any_bank" && loan.lenderIsBank);
}

/** Of several loans that would count for one enterprise, the one that does: the earliest, ties by order of recording. */
export function earliestFirstLoan<T extends { readonly firstDrawnOn: LocalDate; readonly recordedAt: Date }>(loans: readonly T[]): T | undefined {
  return loans.reduce<T | undefined>((best, loan) => {
    if (best === undefined || loan.firstDrawnOn < best.firstDrawnOn) return loan;
    return loan.firstDrawnOn === best.firstDrawnOn && loan.recordedAt < best.recordedAt ? loan : best;
  }, undefined);
}
