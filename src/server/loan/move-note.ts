import { guardStates, next } from "@/domain/lifecycle/lifecycle";
import { drawdownLifecycle, type DrawdownEvent, type DrawdownState, type LoanState } from "@/domain/loan/lifecycle";
import { accept, refuse, type Outcome } from "@/domain/outcome/outcome";
import type { Deps, Tx } from "@/server/platform/deps";
import type { MoveRefusal } from "@/server/financing-case/move-case";
import { insertNoteEvent, listNoteStates, markLoan, markNote, type NoteRow } from "./repository";

export interface NoteMove {
  readonly event: DrawdownEvent;
  readonly note?: string;
  readonly settledOn?: Date;
  readonly maturityOn?: Date;
}

/**
 * Moves one loan note by a named event, writes the event, and lets the loan's status follow its notes, inside the caller's
 * transaction. Refused when the event is not allowed now, or when somebody moved the note first.
 */
export async function moveNoteInTx(tx: Tx, deps: Deps, note: Pick<NoteRow, "id" | "loanId" | "status">, move: NoteMove): Promise<Outcome<DrawdownState, MoveRefusal>> {
  const from = note.status === "contracted" ? "normal" : note.status;
  const target = next(drawdownLifecycle, from, move.event);
  if (!target.ok) return target;
  const set = {
    status: target.value,
    ...(move.settledOn === undefined ? {} : { settledOn: move.settledOn }),
    ...(move.maturityOn === undefined ? {} : { maturityOn: move.maturityOn }),
  };
  const count = await markNote(tx, note.id, guardStates(drawdownLifecycle, move.event), set);
  if (count === 0) return refuse("lost-race", { state: from, event: move.event });
  const { personId, role } = deps.actor;
  await insertNoteEvent(tx, { drawdownId: note.id, event: move.event, fromStatus: from, toStatus: target.value, personId, role, note: move.note, at: deps.clock.now() });
  const states = await listNoteStates(tx, note.loanId);
  await markLoan(tx, note.loanId, loanStateFrom(states, target.value));
  return accept(target.value);
}

/** A loan stands as its worst living note; when none lives, as the note that ended last. */
export function loanStateFrom(notes: readonly DrawdownState[], lastMoved: DrawdownState): LoanState {
  for (const worst of ["non_performing", "overdue", "normal"] as const) if (notes.includes(worst)) return worst;
  return lastMoved;
}
