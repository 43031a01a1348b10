import type { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import postgres, { type Sql, type TransactionSql } from "postgres";
import type { Actor } from "../platform/access/actor";
import { actingToken } from "../platform/acting/token";
import { readEnvironment } from "../platform/env/env";
import { stagedColumns } from "./copy-text";
import type { FileFormat } from "./reader/open-source";

export interface OpenBatch {
  readonly id: string;
  readonly number: string;
}

/** What became of a file's lines; the last four sum to the first. */
export interface BatchCount {
  readonly lines: number;
  readonly accepted: number;
  readonly unchanged: number;
  readonly withdrawn: number;
  readonly rejected: number;
}

/** Opens a connection for copying, as the runtime role. Prisma has no COPY; whoever opens it ends it. */
export function openBulkConnection(): Sql {
  const { DATABASE_URL, DATABASE_APP_URL } = readEnvironment();
  const url = DATABASE_APP_URL ?? DATABASE_URL;
  if (url === undefined) throw new Error("DATABASE_URL is not set; npm start sets it for the embedded database.");
  return bulkConnection(url);
}

/** The same to a given address; without a role of its own in the address it assumes the runtime role. */
export function bulkConnection(url: string): Sql {
  const named = new URL(url).searchParams.has("options");
  const connection = { search_path: "public", ...(named ? {} : { options: "-c role=xinqiao_app" }) };
  return postgres(url, { max: 1, onnotice: () => undefined, connection });
}

/** Opens a batch in the name of whoever delivers: the platform itself, or a steward in that membership. */
export async function openBatch(sql: Sql, batch: { category: string; fileName: string; by: Actor; at: Date }): Promise<OpenBatch> {
  return sql.begin(async (tx) => {
    await sayWhoActs(tx, batch.by);
    const [row] = await tx<OpenBatch[]>`SELECT id, number FROM ingest_open(${batch.category}, ${batch.fileName}, ${batch.by.membershipId}, ${batch.at})`;
    if (row === undefined) throw new Error("ingest_open answered nothing");
    return row;
  });
}

async function sayWhoActs(tx: TransactionSql, actor: Actor): Promise<void> {
  await tx`SELECT pg_catalog.set_config('search_path', 'public', true), pg_catalog.set_config('xinqiao.acting', ${actingToken(actor)}, true)`;
}

export async function refuseBatch(sql: Sql, batchId: string, refusal: { reason: string; detail: Readonly<Record<string, string>>; at: Date }): Promise<void> {
  await sql`SELECT ingest_refuse(${batchId}, ${refusal.reason}, ${sql.json(refusal.detail)}, ${refusal.at})`;
}

/**
 * Copies the staged lines and merges them in one transaction: all of the file takes effect or none of it. `digest` is asked
 * when the last line has gone, because only then the file's bytes have all been seen.
 */
export async function mergeBatch(
  sql: Sql,
  batch: { id: string; format: FileFormat; by: Actor; at: Date },
  stagedText: AsyncIterable<string>,
  digest: () => Buffer,
): Promise<BatchCount> {
  return sql.begin(async (tx) => {
    await tx`SELECT ingest_receive(${batch.id})`;
    await pipeline(stagedText, await copyInto(tx));
    // Copying a large file takes longer than a signature lasts, so whoever delivers is named now.
    await sayWhoActs(tx, batch.by);
    const [count] = await tx<BatchCount[]>`SELECT lines, accepted, unchanged, withdrawn, rejected FROM ingest_merge(${batch.id}, ${batch.format}, ${digest()}, ${batch.at})`;
    if (count === undefined) throw new Error("ingest_merge answered nothing");
    return count;
  });
}

async function copyInto(tx: TransactionSql): Promise<Writable> {
  return tx.unsafe(`COPY pg_temp.ingest_stage (${stagedColumns}) FROM STDIN`).writable();
}
