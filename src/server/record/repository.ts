import type { Tx } from "../platform/db/client";
import type { IngestBatch, IngestReject, Prisma } from "../platform/db/generated/client";

/** A part of a longer list, pages counted from 1. */
export interface PageWish {
  readonly page: number;
  readonly pageSize: number;
}

export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
}

/** How far each of these categories has been delivered, with the batch that did it last. */
export function findFreshness(tx: Tx, categories: readonly string[]) {
  return tx.categoryFreshness.findMany({ where: { category: { in: [...categories] } }, include: { batch: { select: { number: true, rejected: true, lines: true } } } });
}

export interface DeliverySum {
  readonly batches: number;
  readonly lines: number;
  readonly rejected: number;
  readonly warned: number;
}

/** What arrived for each of these categories since an instant, by category; refused and interrupted files count nothing. */
export async function sumDeliveries(tx: Tx, categories: readonly string[], since: Date): Promise<ReadonlyMap<string, DeliverySum>> {
  const groups = await tx.ingestBatch.groupBy({
    by: ["category"],
    where: { category: { in: [...categories] }, state: "merged", startedAt: { gte: since } },
    _count: { id: true },
    _sum: { lines: true, rejected: true, warned: true },
  });
  return new Map(groups.map(({ category, _count, _sum }) => [category, { batches: _count.id, lines: _sum.lines ?? 0, rejected: _sum.rejected ?? 0, warned: _sum.warned ?? 0 }]));
}

export interface BatchWish extends PageWish {
  readonly categories: readonly string[];
  readonly state?: string | undefined;
  readonly onlyWithRejects?: boolean | undefined;
}

/** Batches of these categories, the newest first. */
export async function findBatches(tx: Tx, wish: BatchWish): Promise<Page<IngestBatch>> {
  const where: Prisma.IngestBatchWhereInput = {
    category: { in: [...wish.categories] },
    ...(wish.state === undefined ? {} : { state: wish.state }),
    ...(wish.onlyWithRejects === true ? { rejected: { gt: 0 } } : {}),
  };
  const [rows, total] = await Promise.all([
    tx.ingestBatch.findMany({ where, orderBy: [{ startedAt: "desc" }, { number: "desc" }], ...windowOf(wish) }),
    tx.ingestBatch.count({ where }),
  ]);
  return { rows, total };
}

/** The batch of this number, if it is of one of these categories. */
export function findBatch(tx: Tx, number: string, categories: readonly string[]): Promise<IngestBatch | null> {
  return tx.ingestBatch.findFirst({ where: { number, category: { in: [...categories] } } });
}

/** Lines that a batch set aside, in the order of the file. */
export async function findRejects(tx: Tx, wish: PageWish & { batchId: string; code?: string | undefined }): Promise<Page<IngestReject>> {
  const where = { batchId: wish.batchId, ...(wish.code === undefined ? {} : { code: wish.code }) };
  const [rows, total] = await Promise.all([tx.ingestReject.findMany({ where, orderBy: { line: "asc" }, ...windowOf(wish) }), tx.ingestReject.count({ where })]);
  return { rows, total };
}

/** The next so many lines after `line`: reads a long list piece by piece without holding it. */
export function findRejectsAfter(tx: Tx, batchId: string, line: number, count: number): Promise<IngestReject[]> {
  return tx.ingestReject.findMany({ where: { batchId, line: { gt: line } }, orderBy: { line: "asc" }, take: count });
}

/** How often each reason occurs in a batch, the most frequent first. */
export async function countRejectReasons(tx: Tx, batchId: string): Promise<{ field: string; code: string; count: number }[]> {
  const groups = await tx.ingestReject.groupBy({ by: ["field", "code"], where: { batchId }, _count: { line: true }, orderBy: { _count: { line: "desc" } } });
  return groups.map(({ field, code, _count }) => ({ field, code, count: _count.line }));
}

function windowOf({ page, pageSize }: PageWish): { skip: number; take: number } {
  return { skip: (page - 1) * pageSize, take: pageSize };
}
