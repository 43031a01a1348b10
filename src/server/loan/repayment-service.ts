import { fromUtcDate, localDateOf, toUtcDate, type LocalDate } from "@/domain/calendar/local-date";
import type { DrawdownState } from "@/domain/loan/lifecycle";
import { Money } from "@/domain/money/money";
import { accept, refuse, type Outcome } from "@/domain/outcome/outcome";
import type { Deps, Tx } from "@/server/platform/deps";
import { violates } from "@/server/platform/db/constraint";
import { once, type OnceRefusal } from "@/server/platform/db/once";
import type { Keyed } from "@/server/platform/db/request-content";
import { writeAudit } from "@/server/platform/audit/write-audit";
import type { MoveRefusal } from "@/server/financing-case/move-case";
import { yuanOf } from "@/server/financing-case/view";
import { recordFact } from "@/server/statistic/record-fact";
import { lendingOf } from "./lending";
import { moveNoteInTx } from "./move-note";
import { findNote, insertRepayment, lockLoan, type NoteRow } from "./repository";
import { loanScopeOf } from "./scope";

export interface RecordRepayment extends Keyed {
  readonly drawdownId: string;
  readonly paidOn: LocalDate;
  readonly principalYuan: string;
  readonly interestYuan: string;
}

export type RecordedRepayment = { status: DrawdownState; outstandingYuan: string };

export type RepaymentRefusal = MoveRefusal | OnceRefusal | "not-found" | "amount-not-positive" | "repayment-in-future" | "repayment-before-drawdown" | "repayment-exceeds-outstanding" | "note-closed";

/**
 * Records principal and interest paid on a loan note. What clears the principal settles the note, early when that is before its
 * maturity. Never more principal than is owed: `repayment-exceeds-outstanding` says how much is. A closed note takes nothing more.
 */
export async function recordRepayment(deps: Deps, command: RecordRepayment): Promise<Outcome<RecordedRepayment, RepaymentRefusal>> {
  const scope = loanScopeOf(deps.actor);
  const known = scope === null ? null : await findNote(deps.db, scope, command.drawdownId);
  if (scope === null || known === null) return refuse("not-found");
  try {
    const tells = { amountYuan: command.principalYuan, interestYuan: command.interestYuan, on: command.paidOn };
    return await once<RecordedRepayment, RepaymentRefusal>(deps, { action: "loan.repay", command, tells }, async (tx) => {
      await lockLoan(tx, known.loanId);
      const note = await findNote(tx, scope, known.id);
      return note === null ? refuse("not-found") : repay(tx, deps, note, command);
    });
  } catch (error) {
    if (violates(error, "drawdown_positive")) return refuse("repayment-exceeds-outstanding", { outstanding: outstandingOf(known).toString() });
    throw error;
  }
}

function outstandingOf(note: NoteRow): Money {
  return Money.of(yuanOf(note.amountYuan)).minus(Money.of(yuanOf(note.repaidYuan)));
}

const payableStates: readonly NoteRow["status"][] = ["normal", "overdue", "non_performing"];

async function repay(tx: Tx, deps: Deps, note: NoteRow, command: RecordRepayment): Promise<Outcome<RecordedRepayment, RepaymentRefusal>> {
  const { paidOn } = command;
  const principal = Money.of(command.principalYuan);
  const interest = Money.of(command.interestYuan);
  if (principal.isNegative() || interest.isNegative() || principal.plus(interest).isZero()) return refuse("amount-not-positive");
  if (paidOn > localDateOf(deps.clock.now())) return refuse("repayment-in-future", { date: paidOn });
  if (paidOn < fromUtcDate(note.drawnOn)) return refuse("repayment-before-drawdown", { date: fromUtcDate(note.drawnOn) });
  if (!payableStates.includes(note.status)) return refuse("note-closed", { state: note.status });
  const outstanding = outstandingOf(note);
  if (principal.exceeds(outstanding)) return refuse("repayment-exceeds-outstanding", { outstanding: outstanding.toString() });
  await insertRepayment(tx, { drawdownId: note.id, paidOn: toUtcDate(paidOn), principalYuan: principal.toString(), interestYuan: interest.toString(), recordedBy: deps.actor.personId ?? "", recordedAt: deps.clock.now() });
  const left = outstanding.minus(principal);
  const settled = left.isZero() ? await settle(tx, deps, note, paidOn) : accept(stateOf(note));
  if (!settled.ok) return settled;
  await writeAudit(tx, deps, { action: "loan.repay", objectKind: "drawdown", objectId: note.id, uscc: note.uscc, detail: { principalYuan: principal.toString(), interestYuan: interest.toString(), paidOn } });
  return accept({ status: settled.value, outstandingYuan: left.toString() });
}

function stateOf({ status }: NoteRow): DrawdownState {
  return status === "contracted" ? "normal" : status;
}

async function settle(tx: Tx, deps: Deps, note: NoteRow, paidOn: LocalDate): Promise<Outcome<DrawdownState, MoveRefusal>> {
  const maturityOn = fromUtcDate(note.maturityOn);
  const isEarly = note.status === "normal" && paidOn < maturityOn;
  const moved = await moveNoteInTx(tx, deps, note, { event: isEarly ? "settle_early" : "settle", settledOn: toUtcDate(paidOn) });
  if (moved.ok && isEarly) await recordFact(tx, { kind: "note-settled-early", ...lendingOf(note.loan, note.districtCode), noteId: note.id, maturityOn });
  return moved;
}
