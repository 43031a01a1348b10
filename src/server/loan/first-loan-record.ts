import { fromUtcDate, toUtcDate, localDate, type LocalDate } from "@/domain/calendar/local-date";
import { computeFirstLoan, decideFirstLoan, earliestFirstLoan, type BorrowingEvidence, type FirstLoanFacts, type FirstLoanRefusal, type FirstLoanScope } from "@/domain/loan/first-loan";
import { accept, type Outcome } from "@/domain/outcome/outcome";
import type { Deps, Tx } from "@/server/platform/deps";
import { yuanOf } from "@/server/financing-case/view";
import { recordFact } from "@/server/statistic/record-fact";
import { listLedgerEvidence, listRecordEvidence } from "./evidence-repository";
import { findCounted, insertFirstLoan, markFirstLoanDisplaced } from "./first-loan-repository";
import { lendingOf } from "./lending";
import { findLoan, type LoanRow } from "./repository";

export interface AssertFirstLoan {
  readonly asserted: boolean;
  readonly scope?: FirstLoanScope;
  /** Day on which the bank looked at the central bank's record. */
  readonly recordCheckedOn?: LocalDate;
  readonly overrideReason?: string;
}

export interface FirstLoanResult {
  readonly counted: boolean;
  readonly contradicted: boolean;
  /** A loan that was counted so far and began later than this one. */
  readonly displaced: LoanRow | null;
}

/** What is known of earlier borrowing before this loan's first money: bank loans of the platform's ledger, pledges, encumbrances. */
export async function firstLoanFacts(tx: Tx, loan: LoanRow, drawnOn: LocalDate): Promise<FirstLoanFacts> {
  const evidence = [...(await listLedgerEvidence(tx, loan)), ...(await listRecordEvidence(tx, loan.uscc, drawnOn))];
  return { drawnOn, lenderIsBank: loan.case.institution.kind === "bank", isRenewal: loan.renewal !== null, evidence };
}

/** What the platform computes before the bank says anything. */
export async function computeForLoan(tx: Tx, loan: LoanRow, drawnOn: LocalDate) {
  return computeFirstLoan(await firstLoanFacts(tx, loan, drawnOn));
}

/**
 * Sets the bank's word against the evidence and records both. The borrower is locked by the caller, so of several loans that could
 * count only the earliest does: a counted loan that began later gives way and stands contradicted.
 */
export async function recordFirstLoan(tx: Tx, deps: Deps, loan: LoanRow, drawnOn: LocalDate, command: AssertFirstLoan): Promise<Outcome<FirstLoanResult, FirstLoanRefusal>> {
  const facts = await firstLoanFacts(tx, loan, drawnOn);
  const { asserted, scope = "any_bank", recordCheckedOn = null, overrideReason = "" } = command;
  const decided = decideFirstLoan(facts, { isFirst: asserted, scope, recordCheckedOn, overrideReason });
  if (!decided.ok) return decided;
  const { computed, contradicted, earlier } = decided.value;
  const now = deps.clock.now();
  // Also a loan that does not count itself shows that one which began later was not the first.
  const rival = facts.lenderIsBank ? await findCounted(tx, loan.uscc) : null;
  // For one day and instant the order of recording decides: the rival stands first.
  const winner = earliestFirstLoan([...(rival === null ? [] : [rival]), { id: loan.id, firstDrawnOn: drawnOn, recordedAt: now }]);
  const isEarliest = winner?.id === loan.id;
  const counted = decided.value.counted && isEarliest;
  const displaced = isEarliest && rival !== null ? await findLoan(tx, { kind: "platform" }, rival.id) : null;
  if (displaced !== null) await markFirstLoanDisplaced(tx, displaced.id);
  await insertFirstLoan(tx, {
    loanId: loan.id,
    uscc: loan.uscc,
    asserted,
    scope,
    recordCheckedOn: recordCheckedOn === null ? null : toUtcDate(recordCheckedOn),
    computed,
    evidence: earlier.map(({ kind, reference, on }: BorrowingEvidence) => ({ kind, reference, on })),
    overrideReason: overrideReason.trim() === "" ? null : overrideReason,
    contradicted,
    counted,
    recordedAt: now,
  });
  return accept({ counted, contradicted, displaced });
}

/** Tells the statistics which loan counts now, after its drawdown was told. */
export async function tellFirstLoan(tx: Tx, loan: LoanRow, result: FirstLoanResult): Promise<void> {
  if (result.displaced !== null) await tellDecision(tx, result.displaced, false);
  if (!result.counted) return;
  const now = await findLoan(tx, { kind: "platform" }, loan.id);
  if (now !== null) await tellDecision(tx, now, true);
}

/** A loan starts or stops to count as the enterprise's first; all its drawdowns so far go with it. */
export async function tellDecision(tx: Tx, loan: LoanRow, counted: boolean): Promise<void> {
  const drawdowns = loan.drawdowns.map((note) => ({ drawnOn: fromUtcDate(note.drawnOn), amountYuan: yuanOf(note.amountYuan), districtCode: note.districtCode }));
  const [first] = drawdowns;
  if (first === undefined) return;
  await recordFact(tx, { kind: "first-loan-decided", ...lendingOf(loan, first.districtCode), loanId: loan.id, counted, firstDrawnOn: localDate(first.drawnOn), drawdowns });
}
