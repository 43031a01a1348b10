import { guardStates, targetState } from "@/domain/lifecycle/lifecycle";
import { needLifecycle, type NeedEvent } from "@/domain/need/lifecycle";
import type { Deps } from "@/server/platform/deps";
import type { Tx } from "@/server/platform/db/client";
import { findNeedStatus, insertNeedEvent, markNeedFollowed } from "./need-link-repository";

/**
 * Lets a need follow what happened to one of its cases. A need that already stands there, or that has ended, stays as it is:
 * the case is what counts. Answers whether it moved.
 */
export async function followNeed(tx: Tx, deps: Deps, needId: string, event: NeedEvent): Promise<boolean> {
  const now = deps.clock.now();
  const status = await findNeedStatus(tx, needId);
  const from = guardStates(needLifecycle, event);
  if (!from.includes(status)) return false;
  const to = targetState(needLifecycle, event);
  const ends = needLifecycle.terminal.includes(to);
  const count = await markNeedFollowed(tx, { needId, from: status, to, now, closedAt: ends ? now : undefined });
  if (count === 0) return false;
  await insertNeedEvent(tx, { needId, event, fromStatus: status, toStatus: to, personId: deps.actor.personId, role: deps.actor.role, at: now });
  return true;
}
