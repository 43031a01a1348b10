/**
 * What a write tells the statistics, in the words of the ledger. A service passes one fact per event to
 * `recordFact(tx, fact)` in the transaction that makes the event true; it never computes a figure itself.
 * Dates are "YYYY-MM-DD" in Asia/Shanghai, money and rates are exact decimal text (yuan, percent a year).
 */
export type InstitutionKind = "bank" | "micro_lending" | "leasing" | "factoring" | "guarantee";

export const RENEWAL_KINDS = ["without_repayment", "new_for_old", "repaid_first"] as const;
export type RenewalKind = (typeof RENEWAL_KINDS)[number];

/** The states of a case as the ledger spells them. */
export type CaseState =
  | "submitted" | "accepted" | "due_diligence" | "supplement_requested" | "in_approval" | "approved" | "offer_accepted"
  | "contracted" | "partly_disbursed" | "disbursed" | "returned" | "rejected" | "withdrawn" | "declined" | "timed_out";

/** Who lent to whom: the district is the one the enterprise is registered in when the event is recorded. */
export type Lending = {
  readonly uscc: string;
  readonly districtCode: string;
  readonly institutionId: string;
  readonly institutionKind: InstitutionKind;
};

/** One payment of a loan; it is also a loan note with a maturity of its own. */
export type DrawdownFact = Lending & {
  readonly drawdownId: string;
  readonly drawnOn: string;
  readonly amountYuan: string;
  readonly annualRatePercent: string;
  readonly maturityOn: string;
  /** No collateral, pledge or guarantor. */
  readonly unsecured: boolean;
  /** Inclusive small and micro at the time of the drawdown. */
  readonly inclusive: boolean;
  /** The kind when the loan takes the place of an older one, null otherwise. */
  readonly renewal: RenewalKind | null;
  /** This is the loan's first drawdown. */
  readonly firstOfLoan: boolean;
  /** An earlier `first-loan-decided` already counts this loan; so false at the loan's first drawdown. */
  readonly countedFirstLoan: boolean;
  /** From the case's submission to its first drawdown, same day = 0; null on every later drawdown. */
  readonly workingDaysToMoney: number | null;
};

/** The platform counts, or no longer counts, a loan as its enterprise's first loan from any bank. */
export type FirstLoanFact = Lending & {
  readonly loanId: string;
  readonly counted: boolean;
  /** Day of the loan's first drawdown; the month in which the first loan is counted. */
  readonly firstDrawnOn: string;
  /** Every drawdown of the loan recorded so far, the one recorded in this transaction included. */
  readonly drawdowns: readonly { readonly drawnOn: string; readonly amountYuan: string; readonly districtCode: string }[];
};

/** An existing loan note, named by its present maturity. */
export type NoteFact = Lending & { readonly noteId: string; readonly maturityOn: string };

export type Fact =
  | ({ readonly kind: "drawdown-recorded" | "drawdown-reversed" } & DrawdownFact)
  | ({ readonly kind: "first-loan-decided" } & FirstLoanFact)
  | ({ readonly kind: "note-settled-early" } & NoteFact)
  /** The note was renewed; `settledEarlyBefore` says that a `note-settled-early` was recorded for it. */
  | ({ readonly kind: "note-renewed"; readonly settledEarlyBefore: boolean } & NoteFact)
  | ({
      readonly kind: "note-extended";
      readonly extendedOn: string;
      readonly newMaturityOn: string;
      /** Outstanding principal whose maturity moves. */
      readonly amountYuan: string;
    } & NoteFact)
  | {
      readonly kind: "need-published";
      readonly needId: string;
      readonly uscc: string;
      readonly districtCode: string;
      readonly publishedOn: string;
    }
  /** Pass it on submission and on every transition; a state reached again is counted once. */
  | ({
      readonly kind: "case-moved";
      readonly caseId: string;
      readonly state: CaseState;
      readonly submittedOn: string;
      /** Day on which the need of this case was published: the cohort of the approval rate. */
      readonly needPublishedOn: string;
    } & Lending);
