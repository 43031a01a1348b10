import type { Prisma } from "@/server/platform/db/generated/client";
import type { Tx } from "@/server/platform/db/client";

export async function insertSupplements(tx: Tx, rows: readonly Prisma.SupplementCreateManyInput[]): Promise<void> {
  await tx.supplement.createMany({ data: [...rows] });
}

/** The case of a supplement, for its scope to be looked at; null when there is no such supplement. */
export async function findCaseOfSupplement(tx: Tx, supplementId: string): Promise<string | null> {
  return (await tx.supplement.findUnique({ where: { id: supplementId }, select: { caseId: true } }))?.caseId ?? null;
}

/** Locks the case until the transaction ends: it is the queue of its supplements' answers. */
export async function lockCase(tx: Tx, caseId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM financing_case WHERE id = ${caseId}::uuid FOR NO KEY UPDATE`;
}

export interface SupplementAnswerFacts {
  readonly answer: string | null;
  readonly documentId: string | null;
  readonly answeredBy: string;
  readonly answeredAt: Date;
}

/** Writes the answer of an item that has none; 0 rows mean it was answered before. */
export async function markSupplementAnswered(tx: Tx, supplementId: string, facts: SupplementAnswerFacts): Promise<number> {
  return (await tx.supplement.updateMany({ where: { id: supplementId, answeredAt: null }, data: facts })).count;
}

export function countOpenSupplements(tx: Tx, caseId: string): Promise<number> {
  return tx.supplement.count({ where: { caseId, answeredAt: null } });
}

export async function insertDocument(tx: Tx, data: Prisma.DocumentUncheckedCreateInput): Promise<string> {
  return (await tx.document.create({ data, select: { id: true } })).id;
}

/** A document with the case whose scope decides who may open it. */
export function findDocument(tx: Tx, documentId: string) {
  return tx.document.findUnique({ where: { id: documentId } });
}
