import { guardStates, targetState } from "@/domain/lifecycle/lifecycle";
import { needLifecycle, type NeedEvent } from "@/domain/need/lifecycle";
import type { Deps } from "@/server/platform/deps";
import type { Tx } from "@/server/platform/db/client";

/**
 * Lets a need follow what happened to one of its cases. A need that already stands there, or that has ended, stays as it is:
 * the case is what counts. Answers whether it moved.
 */
export async function followNeed(tx: Tx, deps: Deps, needId: string, event: NeedEvent): Promise<boolean> {
  const now = deps.clock.now();
  const need = await tx.need.findUniqueOrThrow({ where: { id: needId }, select: { status: true } });
  const from = guardStates(needLifecycle, event);
  if (!from.includes(need.status)) return false;
  const to = targetState(needLifecycle, event);
  const ends = needLifecycle.terminal.includes(to);
  const { count } = await tx.need.updateMany({
    where: { id: needId, status: need.status },
    data: { status: to, updatedAt: now, version: { increment: 1 }, ...(ends ? { closedAt: now } : {}) },
  });
  if (count === 0) return false;
  await tx.needEvent.create({ data: { needId, event, fromStatus: need.status, toStatus: to, personId: deps.actor.personId, role: deps.actor.role, at: now } });
  return true;
}
