import { addDays, localDateOf, toUtcDate } from "@/domain/calendar/local-date";
import type { CaseState } from "@/domain/financing-case/lifecycle";
import { accept, type Outcome } from "@/domain/outcome/outcome";
import type { Deps } from "@/server/platform/deps";
import { actOnCase } from "./act-on-case";
import { listExpiredCases } from "./expiry-repository";
import { moveCase, recordMoves, type MoveRefusal } from "./move-case";

/** How many days the platform waits for somebody after the deadline before a case times out. */
export const patienceDays = { acceptance: 14, supplement: 30, returned: 30 } as const;

/** Cases that have waited too long: nobody accepted, answered or resubmitted, or the offer's validity is over. At most 500 a run. */
export function listCasesToTimeOut(deps: Deps): Promise<{ id: string; status: CaseState }[]> {
  const now = deps.clock.now();
  const today = localDateOf(now);
  return listExpiredCases(deps.db, {
    today: toUtcDate(today),
    acceptDueBefore: daysBefore(now, patienceDays.acceptance),
    supplementDueBefore: toUtcDate(addDays(today, -patienceDays.supplement)),
    returnedBefore: daysBefore(now, patienceDays.returned),
  });
}

function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * 86_400_000);
}

/** Ends one case because its time is over; the guard decides whether it still may. */
export function timeOutCase(deps: Deps, command: { caseId: string }): Promise<Outcome<CaseState, MoveRefusal | "not-found">> {
  return actOnCase(deps, command.caseId, async ({ tx, scope, row }) => {
    const moved = await moveCase(tx, deps, scope, row, { event: "time_out", set: { closedAt: deps.clock.now() } });
    if (!moved.ok) return moved;
    await recordMoves(tx, deps, [moved.value]);
    return accept(moved.value.state);
  });
}
