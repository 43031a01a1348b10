import { localDateOf } from "@/domain/calendar/local-date";
import { deadlineInstant } from "@/domain/calendar/working-day";
import { openCaseStates, type CaseState } from "@/domain/financing-case/lifecycle";
import type { queueClocks, queueScopes, queueSorts, queueTags } from "@/domain/financing-case/queue";
import { clockState, workingDaysLeft, workingDaysOver, type ClockState } from "@/domain/financing-case/service-level";
import type { Deps, Tx } from "@/server/platform/deps";
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
  const rows = await readQueue(deps.db, deps, { ...command, offset, limit });
  return { items: rows.map(({ total: _total, ...row }) => row), total: rows[0]?.total ?? 0, offset, limit };
}

/** The rows of the queue that a command asks for, each with how its clock stands; none for somebody who has no queue. */
export async function readQueue(tx: Tx, deps: Deps, command: QueueCommand & { readonly offset: number; readonly limit: number }): Promise<(QueueItem & { readonly total: number })[]> {
  const scope = scopeOf(deps.actor);
  if (scope?.kind !== "bank") return [];
  const now = deps.clock.now();
  const rows = await listQueueRows(tx, {
    institutionId: scope.institutionId,
    branchId: scope.branchId ?? (command.scope === "branch" ? deps.actor.branchId : undefined),
    officerId: command.scope === "mine" ? (deps.actor.personId ?? undefined) : undefined,
    states: command.states === undefined || command.states.length === 0 ? openCaseStates : command.states,
    search: command.search?.trim(),
    clock: command.clock,
    tag: command.tag,
    sort: command.sort ?? "due",
    offset: command.offset,
    limit: command.limit,
    now,
    endOfToday: deadlineInstant(localDateOf(now)),
  });
  return rows.map((row) => ({ ...row, ...clockOf(row, now) }));
}

function clockOf({ dueAt }: QueueRow, now: Date): Pick<QueueItem, "clockState" | "workingDaysLeft" | "workingDaysOver"> {
  if (dueAt === null) return { clockState: null, workingDaysLeft: 0, workingDaysOver: 0 };
  return { clockState: clockState(dueAt, null, now), workingDaysLeft: workingDaysLeft(dueAt, now), workingDaysOver: workingDaysOver(dueAt, now) };
}
