import { caseLifecycle, type CaseEvent, type CaseState } from "@/domain/financing-case/lifecycle";
import { guardStates, next } from "@/domain/lifecycle/lifecycle";
import { localDateOf } from "@/domain/calendar/local-date";
import { accept, refuse, type Outcome } from "@/domain/outcome/outcome";
import type { Deps } from "@/server/platform/deps";
import type { Prisma } from "@/server/platform/db/generated/client";
import type { Tx } from "@/server/platform/db/client";
import { writeAudit } from "@/server/platform/audit/write-audit";
import { recordFact } from "@/server/statistic/record-fact";
import { findLastEvent, insertCaseEvent, markMoved, type CaseRow } from "./repository";
import type { CaseScope } from "./scope";

export type MoveRefusal = "not-allowed-now" | "lost-race";

export interface Move {
  readonly event: CaseEvent;
  /** The version the person saw on the screen; another one means that somebody was first. */
  readonly version?: number;
  readonly set?: Prisma.FinancingCaseUncheckedUpdateManyInput;
  readonly note?: string;
  readonly reasonCode?: string;
  readonly documentId?: string;
}

/** A case after its move, for the statistics and the audit log. */
export interface Moved {
  readonly row: CaseRow;
  readonly event: string;
  readonly state: CaseState;
  readonly reasonCode?: string;
}

/**
 * Moves a case by a named event and writes the event in the same transaction. The write repeats the guard: when it finds no
 * row, `lost-race` says who was first, when, and where the case stands now. `not-allowed-now` says the same of a case that had
 * moved on before. Afterwards the service calls `recordMoves` once, as its last act.
 */
export async function moveCase(tx: Tx, deps: Deps, scope: CaseScope, row: CaseRow, move: Move): Promise<Outcome<Moved, MoveRefusal>> {
  if (move.version !== undefined && move.version !== row.version) return refuse("lost-race", await whoWasFirst(tx, row.id));
  const target = next(caseLifecycle, row.status, move.event);
  if (!target.ok) return refuse("not-allowed-now", { ...(await whoWasFirst(tx, row.id)), event: move.event });
  const from = guardStates(caseLifecycle, move.event);
  const count = await markMoved(tx, scope, { caseId: row.id, from, version: row.version, to: target.value, set: move.set });
  if (count === 0) return refuse("lost-race", await whoWasFirst(tx, row.id));
  await insertCaseEvent(tx, {
    caseId: row.id,
    event: move.event,
    fromStatus: row.status,
    toStatus: target.value,
    personId: deps.actor.personId,
    role: deps.actor.role,
    reasonCode: move.reasonCode,
    note: move.note,
    documentId: move.documentId,
    at: deps.clock.now(),
  });
  return accept({ row, event: move.event, state: target.value, reasonCode: move.reasonCode });
}

/** Tells the statistics and the audit log what moved. Both hold locks until the transaction ends, so this comes last. */
export async function recordMoves(tx: Tx, deps: Deps, moves: readonly Moved[]): Promise<void> {
  for (const { row, state } of moves) {
    const { need, institution } = row;
    await recordFact(tx, {
      kind: "case-moved",
      caseId: row.id,
      state,
      uscc: row.uscc,
      districtCode: need.districtCode,
      institutionId: row.institutionId,
      institutionKind: institution.kind,
      submittedOn: localDateOf(row.submittedAt),
      needPublishedOn: localDateOf(need.publishedAt ?? row.submittedAt),
    });
  }
  for (const { row, event, state, reasonCode } of moves) {
    const detail = { event, from: row.status, to: state, ...(reasonCode === undefined ? {} : { reasonCode }) };
    await writeAudit(tx, deps, { action: `case.${event}`, objectKind: "case", objectId: row.id, uscc: row.uscc, detail });
  }
}

/** Who moved the case last, when, and where it stands now: what a refusal tells. */
export async function whoWasFirst(tx: Tx, caseId: string): Promise<Record<string, string>> {
  const last = await findLastEvent(tx, caseId);
  if (last === null) return {};
  return { who: last.personName, role: last.role, at: last.at.toISOString(), state: last.toStatus };
}
