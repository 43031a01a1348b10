import { fromUtcDate, localDateOf, toUtcDate, type LocalDate } from "@/domain/calendar/local-date";
import type { NoteEventName } from "@/domain/loan/list-view";
import type { DrawdownState } from "@/domain/loan/lifecycle";
import { accept, refuse, type Outcome } from "@/domain/outcome/outcome";
import type { Deps, Tx } from "@/server/platform/deps";
import { once, type OnceRefusal, type OnceRequest } from "@/server/platform/db/once";
import type { Keyed } from "@/server/platform/db/request-content";
import { writeAudit } from "@/server/platform/audit/write-audit";
import type { MoveRefusal } from "@/server/financing-case/move-case";
import { yuanOf } from "@/server/financing-case/view";
import { recordFact } from "@/server/statistic/record-fact";
import { lendingOf } from "./lending";
import { moveNoteInTx } from "./move-note";
import { findNote, lockLoan, type NoteRow } from "./repository";
import { loanScopeOf } from "./scope";

export type NoteRefusal = MoveRefusal | OnceRefusal | "not-found" | "not-due-yet";

type NoteRequest = OnceRequest & { readonly command: { readonly drawdownId: string } };

async function actOnNote<T extends string | { maturityOn: string }, R extends string>(
  deps: Deps, request: NoteRequest, work: (tx: Tx, note: NoteRow) => Promise<Outcome<T, R>>,
): Promise<Outcome<T, R | OnceRefusal | "not-found">> {
  const scope = loanScopeOf(deps.actor);
  if (scope === null) return refuse("not-found");
  return once<T, R | "not-found">(deps, request, async (tx) => {
    const known = await findNote(tx, scope, request.command.drawdownId);
    if (known === null) return refuse("not-found");
    await lockLoan(tx, known.loanId);
    const note = await findNote(tx, scope, request.command.drawdownId);
    return note === null ? refuse("not-found") : work(tx, note);
  });
}

/** Moves a note by a named event. It is overdue only after its maturity; the loan's status follows its notes. */
export function moveNote(deps: Deps, command: Keyed & { drawdownId: string; event: NoteEventName; note?: string }): Promise<Outcome<DrawdownState, NoteRefusal>> {
  return actOnNote<DrawdownState, NoteRefusal>(deps, { action: "loan.moveNote", command, tells: { event: command.event } }, async (tx, note) => {
    const maturityOn = fromUtcDate(note.maturityOn);
    if (command.event === "mark_overdue" && localDateOf(deps.clock.now()) <= maturityOn) return refuse("not-due-yet", { maturityOn });
    const moved = await moveNoteInTx(tx, deps, note, { event: command.event, note: command.note });
    if (!moved.ok) return moved;
    await writeAudit(tx, deps, { action: `loan.${command.event}`, objectKind: "drawdown", objectId: note.id, uscc: note.uscc });
    return moved;
  });
}

export type ExtensionRefusal = MoveRefusal | OnceRefusal | "not-found" | "maturity-not-later";

/** An extension 展期: makes no new loan, moves the maturity to a later day. The outstanding principal is what the statistics count. */
export function extendNote(deps: Deps, command: Keyed & { drawdownId: string; newMaturityOn: LocalDate; note?: string }): Promise<Outcome<{ maturityOn: LocalDate }, ExtensionRefusal>> {
  return actOnNote<{ maturityOn: LocalDate }, ExtensionRefusal>(deps, { action: "loan.extend", command, tells: { on: command.newMaturityOn } }, async (tx, note) => {
    const maturityOn = fromUtcDate(note.maturityOn);
    if (command.newMaturityOn <= maturityOn) return refuse("maturity-not-later", { maturityOn });
    const moved = await moveNoteInTx(tx, deps, note, { event: "extend", note: command.note, maturityOn: toUtcDate(command.newMaturityOn) });
    if (!moved.ok) return moved;
    await recordFact(tx, {
      kind: "note-extended",
      ...lendingOf(note.loan, note.districtCode),
      noteId: note.id,
      maturityOn,
      newMaturityOn: command.newMaturityOn,
      extendedOn: localDateOf(deps.clock.now()),
      amountYuan: yuanOf(note.amountYuan.minus(note.repaidYuan)),
    });
    await writeAudit(tx, deps, { action: "loan.extend", objectKind: "drawdown", objectId: note.id, uscc: note.uscc, detail: { maturityOn, newMaturityOn: command.newMaturityOn } });
    return accept({ maturityOn: command.newMaturityOn });
  });
}
