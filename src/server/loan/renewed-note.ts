import { toUtcDate, type LocalDate } from "@/domain/calendar/local-date";
import type { Deps, Tx } from "@/server/platform/deps";
import { insertRepayment, markNoteSettledOn, type LoanRow } from "./repository";

type OldNote = NonNullable<LoanRow["renewal"]>["oldDrawdown"];

/**
 * The new loan's first money takes the place of what the old note still owes: its principal is repaid on that day, so that nothing is
 * owed twice. A note that was repaid first owes nothing.
 */
export async function closeRenewedNote(tx: Tx, deps: Deps, old: OldNote, on: LocalDate): Promise<void> {
  const outstanding = old.amountYuan.minus(old.repaidYuan);
  if (!outstanding.isPositive() || outstanding.isZero()) return;
  const paidOn = toUtcDate(on);
  await insertRepayment(tx, { drawdownId: old.id, paidOn, principalYuan: outstanding, recordedBy: deps.actor.personId ?? "", recordedAt: deps.clock.now() });
  await markNoteSettledOn(tx, old.id, paidOn);
}
