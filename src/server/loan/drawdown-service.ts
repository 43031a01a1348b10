import { fromUtcDate, localDateOf, toUtcDate, type LocalDate } from "@/domain/calendar/local-date";
import { workingDaysBetween } from "@/domain/calendar/working-day";
import { next } from "@/domain/lifecycle/lifecycle";
import { loanLifecycle } from "@/domain/loan/lifecycle";
import { decideDrawdown, drawableAmount, type DrawdownDecision, type DrawdownRefusal } from "@/domain/loan/drawdown-rule";
import type { FirstLoanRefusal } from "@/domain/loan/first-loan";
import { isInclusive } from "@/domain/loan/inclusive";
import { Money } from "@/domain/money/money";
import { accept, refuse, type Outcome } from "@/domain/outcome/outcome";
import { isUnsecured } from "@/domain/product/vocabulary";
import type { Deps, Tx } from "@/server/platform/deps";
import { violates } from "@/server/platform/db/constraint";
import { once, type OnceRefusal } from "@/server/platform/db/once";
import type { Keyed } from "@/server/platform/db/request-content";
import { writeAudit } from "@/server/platform/audit/write-audit";
import { withCase, type CaseWork } from "@/server/financing-case/act-on-case";
import { moveCase, recordMoves, type MoveRefusal, type Moved } from "@/server/financing-case/move-case";
import { followNeed } from "@/server/financing-case/need-link";
import { rateOf, yuanOf } from "@/server/financing-case/view";
import { recordFact } from "@/server/statistic/record-fact";
import { recordFirstLoan, tellFirstLoan, type AssertFirstLoan, type FirstLoanResult } from "./first-loan-record";
import { lendingOf } from "./lending";
import { closeRenewedNote } from "./renewed-note";
import { findLoan, insertDrawdown, insertNoteEvent, isNoteNoTaken, listApprovedInForce, lockBorrower, lockLoan, markLoan, type LoanRow } from "./repository";
import { loanScopeOf } from "./scope";

export interface RecordDrawdown extends Keyed {
  readonly loanId: string;
  readonly loanNoteNo: string;
  readonly amountYuan: string;
  readonly drawnOn: LocalDate;
  /** Without it the loan's term counts from the drawdown. */
  readonly maturityOn?: LocalDate;
  /** Required at the loan's first drawdown, ignored at later ones. */
  readonly firstLoan?: AssertFirstLoan;
}

export type RecordedDrawdown = { drawdownId: string; firstLoanCounted: boolean; contradicted: boolean; remainingYuan: string };

export type RecordDrawdownRefusal = DrawdownRefusal | FirstLoanRefusal | MoveRefusal | OnceRefusal | "not-found" | "note-no-taken" | "first-loan-missing" | "maturity-before-drawdown";

/**
 * Records one payment of a loan: within the approved amount under any concurrency, within the contract's dates, while the loan is in order. The first one carries
 * the bank's word on the first loan, which is set against the platform's evidence. Case, need, statistics and log follow in the same
 * transaction. `limit-exceeded` says what may still be drawn.
 */
export async function recordDrawdown(deps: Deps, command: RecordDrawdown): Promise<Outcome<RecordedDrawdown, RecordDrawdownRefusal>> {
  const scope = loanScopeOf(deps.actor);
  const known = scope === null ? null : await findLoan(deps.db, scope, command.loanId);
  if (known === null) return refuse("not-found");
  try {
    return await once<RecordedDrawdown, RecordDrawdownRefusal>(deps, { action: "loan.draw", command, tells: { amountYuan: command.amountYuan, on: command.drawnOn } }, async (tx) => {
      // Several drawdowns queue here; each then reads the case and the ledger as the one before left them.
      await lockBorrower(tx, known.uscc);
      await lockLoan(tx, known.id);
      return withCase<RecordedDrawdown, RecordDrawdownRefusal>(tx, deps, known.caseId, async (work) => {
        const loan = await findLoan(tx, work.scope, known.id);
        return loan === null ? refuse("not-found") : draw(deps, work, loan, command);
      });
    });
  } catch (error) {
    // The rule above has answered in words already; these are the database's last word when two people were at it at once.
    if (violates(error, "loan_within_approval")) return refuse("limit-exceeded", { drawable: drawableAmount(limitOf(known)).toString() });
    if (violates(error, "drawdown_within_validity")) return refuse("drawdown-after-validity");
    throw error;
  }
}

function limitOf(loan: LoanRow) {
  return {
    approved: Money.of(yuanOf(loan.approvedYuan)),
    drawn: Money.of(yuanOf(loan.drawnYuan)),
    repaid: Money.of(yuanOf(loan.repaidYuan)),
    revolving: loan.revolving,
    contractedOn: fromUtcDate(loan.contractedOn),
    drawUntil: fromUtcDate(loan.drawUntil),
    termMonths: loan.termMonths,
  };
}

async function draw(deps: Deps, work: CaseWork, loan: LoanRow, command: RecordDrawdown): Promise<Outcome<RecordedDrawdown, RecordDrawdownRefusal>> {
  const { tx } = work;
  const now = deps.clock.now();
  const inOrder = next(loanLifecycle, loan.status, "draw");
  if (!inOrder.ok) return inOrder;
  const amount = Money.of(command.amountYuan);
  const decided = decideDrawdown(limitOf(loan), { amount, drawnOn: command.drawnOn, today: localDateOf(now) });
  if (!decided.ok) return decided;
  const maturityOn = command.maturityOn ?? decided.value.maturityOn;
  if (maturityOn <= command.drawnOn) return refuse("maturity-before-drawdown");
  if (await isNoteNoTaken(tx, { institutionId: loan.institutionId, loanNoteNo: command.loanNoteNo })) return refuse("note-no-taken", { loanNoteNo: command.loanNoteNo });
  const isFirst = loan.drawdowns.length === 0;
  if (isFirst && command.firstLoan === undefined) return refuse("first-loan-missing");
  const note = await insertNote(tx, deps, loan, { ...command, maturityOn, isFirst });
  const first = isFirst && command.firstLoan !== undefined ? await recordFirstLoan(tx, deps, loan, command.drawnOn, command.firstLoan) : accept(noFirstLoan(loan));
  if (!first.ok) return first;
  const moved = await moveAlong(deps, work, loan, decided.value);
  if (!moved.ok) return moved;
  if (isFirst && loan.renewal !== null) await closeRenewedNote(tx, deps, loan.renewal.oldDrawdown, command.drawnOn);
  await recordFact(tx, {
    kind: "drawdown-recorded",
    ...lendingOf(loan),
    drawdownId: note.id,
    drawnOn: command.drawnOn,
    amountYuan: amount.toString(),
    annualRatePercent: rateOf(loan.annualRate),
    maturityOn,
    unsecured: isUnsecured(loan.guaranteeMode),
    inclusive: note.inclusive,
    renewal: loan.renewal?.kind ?? null,
    firstOfLoan: isFirst,
    countedFirstLoan: !isFirst && loan.firstLoan?.counted === true,
    workingDaysToMoney: note.workingDaysToMoney,
  });
  if (isFirst) await tellFirstLoan(tx, loan, first.value);
  await recordMoves(tx, deps, moved.value);
  await writeAudit(tx, deps, { action: "loan.draw", objectKind: "drawdown", objectId: note.id, uscc: loan.uscc, detail: { amountYuan: amount.toString(), drawnOn: command.drawnOn } });
  return accept({ drawdownId: note.id, firstLoanCounted: first.value.counted, contradicted: first.value.contradicted, remainingYuan: decided.value.remaining.toString() });
}

function noFirstLoan(loan: LoanRow): FirstLoanResult {
  return { counted: loan.firstLoan?.counted ?? false, contradicted: false, displaced: null };
}

async function insertNote(tx: Tx, deps: Deps, loan: LoanRow, note: RecordDrawdown & { maturityOn: LocalDate; isFirst: boolean }) {
  const now = deps.clock.now();
  const { enterprise } = loan;
  const inForce = await listApprovedInForce(tx, { uscc: loan.uscc, institutionId: loan.institutionId });
  const approvedAtInstitution = Money.sum(inForce.map(({ approvedYuan }) => Money.of(yuanOf(approvedYuan))));
  const row = await insertDrawdown(tx, {
    loanId: loan.id,
    institutionId: loan.institutionId,
    uscc: loan.uscc,
    loanNoteNo: note.loanNoteNo,
    amountYuan: note.amountYuan,
    drawnOn: toUtcDate(note.drawnOn),
    maturityOn: toUtcDate(note.maturityOn),
    annualRate: loan.annualRate,
    termMonths: loan.termMonths,
    guaranteeMode: loan.guaranteeMode,
    repaymentMethod: loan.repaymentMethod,
    districtCode: enterprise.districtCode,
    inclusive: isInclusive({ size: enterprise.size, selfEmployed: enterprise.selfEmployed, approvedAtInstitution, on: note.drawnOn }),
    workingDaysToMoney: note.isFirst ? workingDaysBetween(localDateOf(loan.case.submittedAt), note.drawnOn) : null,
    recordedBy: deps.actor.personId ?? "",
    recordedAt: now,
  });
  const { personId, role } = deps.actor;
  await insertNoteEvent(tx, { drawdownId: row.id, event: "draw", fromStatus: "normal", toStatus: "normal", personId, role, at: now });
  return row;
}

/** The loan is owed, the case moves unless it was disbursed before (redrawing a revolving loan), the need is fulfilled in part or whole. */
async function moveAlong(deps: Deps, { tx, scope, row }: CaseWork, loan: LoanRow, decision: DrawdownDecision): Promise<Outcome<readonly Moved[], MoveRefusal>> {
  if (loan.status !== "normal") await markLoan(tx, loan.id, "normal");
  if (row.status === "disbursed") return accept([]);
  const fully = decision.event === "draw_fully";
  const moved = await moveCase(tx, deps, scope, row, { event: decision.event, set: fully ? { closedAt: deps.clock.now() } : {} });
  if (!moved.ok) return moved;
  await followNeed(tx, deps, row.needId, fully ? "fulfil" : "fulfil_partly");
  return accept([moved.value]);
}
