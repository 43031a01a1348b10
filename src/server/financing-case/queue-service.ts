import { localDateOf } from "@/domain/calendar/local-date";
import { deadlineInstant } from "@/domain/calendar/working-day";
import { openCaseStates, type CaseState } from "@/domain/financing-case/lifecycle";
import type { queueClocks, queueScopes, queueSorts, queueTags } from "@/domain/financing-case/queue";
import { clockState, workingDaysLeft, workingDaysOver, type ClockState } from "@/domain/financing-case/service-level";
import type { Deps } from "@/server/platform/deps";
import { listQueueRows, type QueueRow } from "./queue-repository";
import { scopeOf } from "./scope";

export interface QueueCommand {
  readonly scope?: (typeof queueScopes)[number];
  /** Empty: all open cases. */
  readonly states?: readonly CaseState[];
  readonly search?: string;
  readonly clock?: (typeof queueClocks)[number];
  readonly tag?: (typeof queueTags)[number];
  readonly sort?: (typeof queueSorts)[number];
  readonly offset?: number;
  readonly limit?: number;
}

export interface QueueItem extends Omit<QueueRow, "total"> {
  readonly clockState: ClockState | null;
  readonly workingDaysLeft: number;
  readonly workingDaysOver: number;
}

export interface QueuePage {
  readonly items: readonly QueueItem[];
  readonly total: number;
  readonly offset: number;
  readonly limit: number;
}

/**
 * A page of the bank's queue with its running clocks. An officer's "all" is the own branch; approvers and administrators see the bank.
 * The search finds part of a name, its pinyin, the USCC or a number.
 */
export async function listQueue(deps: Deps, command: QueueCommand): Promise<QueuePage> {
  const { offset = 0, limit = 20 } = command;
  const scope = scopeOf(deps.actor);
  if (scope?.kind !== "bank") return { items: [], total: 0, offset, limit };
  const now = deps.clock.now();
  const rows = await listQueueRows(deps.db, {
    institutionId: scope.institutionId,
    branchId: scope.branchId ?? (command.scope === "branch" ? deps.actor.branchId : undefined),
    officerId: command.scope === "mine" ? (deps.actor.personId ?? undefined) : undefined,
    states: command.states === undefined || command.states.length === 0 ? openCaseStates : command.states,
    search: command.search?.trim(),
    clock: command.clock,
    tag: command.tag,
    sort: command.sort ?? "due",
    offset,
    limit,
    now,
    endOfToday: deadlineInstant(localDateOf(now)),
  });
  return { items: rows.map((row) => withClock(row, now)), total: rows[0]?.total ?? 0, offset, limit };
}

function withClock({ total: _total, ...row }: QueueRow, now: Date): QueueItem {
  if (row.dueAt === null) return { ...row, clockState: null, workingDaysLeft: 0, workingDaysOver: 0 };
  return { ...row, clockState: clockState(row.dueAt, null, now), workingDaysLeft: workingDaysLeft(row.dueAt, now), workingDaysOver: workingDaysOver(row.dueAt, now) };
}
