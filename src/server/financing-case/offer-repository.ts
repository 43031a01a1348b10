import type { Prisma } from "@/server/platform/db/generated/client";
import type { Tx } from "@/server/platform/db/client";

/** Writes the case's offer as proposed; one that was returned is replaced, and its approval with it. */
export async function putProposal(tx: Tx, caseId: string, offer: Omit<Prisma.OfferUncheckedCreateInput, "caseId">): Promise<void> {
  await tx.offer.upsert({ where: { caseId }, create: { ...offer, caseId }, update: { ...offer, approvedBy: null, approvedAt: null } });
}

export async function markOfferApproved(tx: Tx, caseId: string, approvedBy: string, approvedAt: Date): Promise<void> {
  await tx.offer.update({ where: { caseId }, data: { approvedBy, approvedAt } });
}

export async function markOfferAccepted(tx: Tx, caseId: string, acceptedBy: string, acceptedAt: Date): Promise<void> {
  await tx.offer.update({ where: { caseId }, data: { acceptedBy, acceptedAt } });
}

export async function markOfferDeclined(tx: Tx, caseId: string, declineReason: string, declinedAt: Date): Promise<void> {
  await tx.offer.update({ where: { caseId }, data: { declinedAt, declineReason } });
}
