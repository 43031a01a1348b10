import type { NeedState } from "@/domain/need/lifecycle";
import type { Prisma } from "@/server/platform/db/generated/client";
import type { Tx } from "@/server/platform/db/client";

/** Where a need stands; a case's need is always there. */
export async function findNeedStatus(tx: Tx, needId: string): Promise<NeedState> {
  return (await tx.need.findUniqueOrThrow({ where: { id: needId }, select: { status: true } })).status;
}

/** Moves the need on if it still stands where it was seen; 0 rows mean that somebody was first. */
export async function markNeedFollowed(tx: Tx, move: { needId: string; from: NeedState; to: NeedState; now: Date; closedAt: Date | undefined }): Promise<number> {
  const { needId, from, to, now, closedAt } = move;
  return (await tx.need.updateMany({ where: { id: needId, status: from }, data: { status: to, updatedAt: now, version: { increment: 1 }, closedAt } })).count;
}

export async function insertNeedEvent(tx: Tx, event: Prisma.NeedEventUncheckedCreateInput): Promise<void> {
  await tx.needEvent.create({ data: event });
}
