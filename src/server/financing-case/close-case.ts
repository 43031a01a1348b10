import { caseLifecycle, type CaseState } from "@/domain/financing-case/lifecycle";
import { acceptDue } from "@/domain/financing-case/service-level";
import { guardStates } from "@/domain/lifecycle/lifecycle";
import { accept, type Outcome } from "@/domain/outcome/outcome";
import type { Deps } from "@/server/platform/deps";
import type { Tx } from "@/server/platform/db/client";
import { actOnCase } from "./act-on-case";
import { moveCase, recordMoves, type MoveRefusal, type Moved } from "./move-case";
import { listCasesOfNeed, lockCasesOfNeed, lockNeed } from "./repository";

export interface CloseCases {
  readonly needId: string;
  readonly event: "withdraw" | "time_out";
  readonly exceptCaseId?: string;
  readonly note?: string;
  readonly reasonCode?: string;
}

/** Holds the need and those of its cases that the event would still end: a bank that is at one of them has its say first, no other begins. */
export async function holdCases(tx: Tx, { needId, event }: Pick<CloseCases, "needId" | "event">): Promise<void> {
  await lockNeed(tx, needId);
  await lockCasesOfNeed(tx, needId, guardStates(caseLifecycle, event));
}

/**
 * Closes every case of a need that may still end this way, inside the caller's transaction: the enterprise withdraws from all
 * banks, or has accepted one offer. Contracted cases stay. Answers what moved; call `recordMoves` with it, or use `closeCasesInTx`.
 */
export async function closeCases(tx: Tx, deps: Deps, command: CloseCases): Promise<Moved[]> {
  await holdCases(tx, command);
  const rows = await listCasesOfNeed(tx, { kind: "platform" }, command.needId);
  const closable = rows.filter((row) => row.id !== command.exceptCaseId && guardStates(caseLifecycle, command.event).includes(row.status));
  const moves: Moved[] = [];
  for (const row of closable) {
    const { event, note, reasonCode } = command;
    const moved = await moveCase(tx, deps, { kind: "platform" }, row, { event, note, reasonCode, set: { closedAt: deps.clock.now() } });
    if (moved.ok) moves.push(moved.value);
  }
  return moves;
}

/** As `closeCases`, with statistics and audit written; answers how many cases closed. */
export async function closeCasesInTx(tx: Tx, deps: Deps, command: CloseCases): Promise<number> {
  const moves = await closeCases(tx, deps, command);
  await recordMoves(tx, deps, moves);
  return moves.length;
}

/** The enterprise takes its application back from one bank; possible until the contract is signed. */
export function withdrawCase(deps: Deps, command: { caseId: string; version?: number; note?: string }): Promise<Outcome<CaseState, MoveRefusal | "not-found">> {
  return actOnCase(deps, command.caseId, async ({ tx, scope, row }) => {
    const set = { closedAt: deps.clock.now() };
    const moved = await moveCase(tx, deps, scope, row, { event: "withdraw", version: command.version, note: command.note, set });
    if (!moved.ok) return moved;
    await recordMoves(tx, deps, [moved.value]);
    return accept(moved.value.state);
  });
}

/** The enterprise has completed a returned case and hands it in again; the acceptance clock starts anew. */
export function resubmitCase(deps: Deps, command: { caseId: string; version?: number; note?: string }): Promise<Outcome<CaseState, MoveRefusal | "not-found">> {
  return actOnCase(deps, command.caseId, async ({ tx, scope, row }) => {
    const set = { acceptDueAt: acceptDue(deps.clock.now(), row.source === "re_referral"), acceptedAt: null, contactDueAt: null };
    const moved = await moveCase(tx, deps, scope, row, { event: "resubmit", version: command.version, note: command.note, set });
    if (!moved.ok) return moved;
    await recordMoves(tx, deps, [moved.value]);
    return accept(moved.value.state);
  });
}
