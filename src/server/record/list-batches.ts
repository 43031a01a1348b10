import { accept, refuse, type Outcome } from "@/domain/outcome/outcome";
import type { CategoryCode } from "@/domain/report/category-code";
import { writeAudit } from "../platform/audit/write-audit";
import { inTransaction } from "../platform/db/transaction";
import type { Deps } from "../platform/deps";
import { countRejectReasons, findBatch, findBatches, findRejects, type Page, type PageWish } from "./repository";
import { categoriesInScope } from "./scope";

export const batchStates = ["receiving", "merged", "refused", "interrupted"] as const;
export type BatchState = (typeof batchStates)[number];

export interface BatchRow {
  readonly number: string;
  readonly category: string;
  readonly fileName: string;
  readonly format: string | null;
  readonly state: string;
  readonly lines: number;
  readonly accepted: number;
  readonly unchanged: number;
  readonly withdrawn: number;
  readonly rejected: number;
  /** Records taken with at least one warning. */
  readonly warned: number;
  readonly refusedReason: string | null;
  /** Why a file was refused, in the words of the refusal. */
  readonly refusedDetail: Readonly<Record<string, string>>;
  readonly startedAt: Date;
}

/** The batches of the actor's categories, the newest first; a category outside the scope gives an empty list. */
export async function listBatches(
  deps: Deps,
  wish: PageWish & { category?: CategoryCode | undefined; state?: BatchState | undefined; onlyWithRejects?: boolean | undefined },
): Promise<Page<BatchRow>> {
  const categories = codesInScope(deps).filter((code) => wish.category === undefined || code === wish.category);
  const { rows, total } = await findBatches(deps.db, { ...wish, categories });
  return { total, rows: rows.map(batchRow) };
}

export interface RejectPage extends Page<{ line: number; field: string; code: string; raw: string }> {
  readonly batch: BatchRow;
  readonly reasons: readonly { field: string; code: string; count: number }[];
}

/** The lines a batch set aside, as the source sent them. They are credit data, so reading them is audited. */
export async function listRejects(deps: Deps, wish: PageWish & { batch: string; code?: string | undefined }): Promise<Outcome<RejectPage, "not-found">> {
  return inTransaction(deps, async (tx) => {
    const batch = await findBatch(tx, wish.batch, codesInScope(deps));
    if (batch === null) return refuse("not-found");
    const { rows, total } = await findRejects(tx, { ...wish, batchId: batch.id });
    const reasons = await countRejectReasons(tx, batch.id);
    await writeAudit(tx, deps, { action: "record.listRejects", objectKind: "ingest-batch", objectId: batch.number, detail: { page: wish.page, lines: rows.length } });
    return accept({ batch: batchRow(batch), reasons, total, rows: rows.map(({ line, field, code, raw }) => ({ line, field, code, raw })) });
  });
}

function codesInScope(deps: Deps): readonly CategoryCode[] {
  return categoriesInScope(deps.actor).map((definition) => definition.code);
}

function batchRow(batch: NonNullable<Awaited<ReturnType<typeof findBatch>>>): BatchRow {
  const { number, category, fileName, format, state, lines, accepted, unchanged, withdrawn, rejected, warned, refusedReason, startedAt } = batch;
  const refusedDetail = (batch.refusedDetail ?? {}) as Readonly<Record<string, string>>;
  return { number, category, fileName, format, state, lines, accepted, unchanged, withdrawn, rejected, warned, refusedReason, refusedDetail, startedAt };
}
