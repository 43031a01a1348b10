import { localDateOf, toUtcDate } from "@/domain/calendar/local-date";
import { listNotesPastMaturity } from "@/server/loan/overdue-service";
import { moveNote } from "@/server/loan/note-service";
import type { Deps } from "@/server/platform/deps";

/** Marks the loan notes whose maturity has gone by without full repayment. Answers how many; a note somebody moved meanwhile is left. */
export async function markOverdueNotes(deps: Deps): Promise<{ marked: number }> {
  const notes = await listNotesPastMaturity(deps, toUtcDate(localDateOf(deps.clock.now())));
  let marked = 0;
  for (const { id } of notes) {
    const outcome = await moveNote(deps, { drawdownId: id, event: "mark_overdue" });
    if (outcome.ok) marked += 1;
    else deps.log.info({ drawdownId: id, reason: outcome.reason }, "note not marked overdue");
  }
  return { marked };
}
