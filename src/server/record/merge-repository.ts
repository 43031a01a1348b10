import type { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import postgres, { type Sql, type TransactionSql } from "postgres";
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
  const options = named ? {} : { connection: { options: "-c role=xinqiao_app" } };
  return postgres(url, { max: 1, onnotice: () => undefined, ...options });
}

export async function openBatch(sql: Sql, batch: { category: string; fileName: string; membershipId: string | null; at: Date }): Promise<OpenBatch> {
  const [row] = await sql<OpenBatch[]>`SELECT id, number FROM ingest_open(${batch.category}, ${batch.fileName}, ${batch.membershipId}, ${batch.at})`;
  if (row === undefined) throw new Error("ingest_open answered nothing");
  return row;
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
  batch: { id: string; format: FileFormat; at: Date },
  stagedText: AsyncIterable<string | Buffer>,
  digest: () => Buffer,
): Promise<BatchCount> {
  return sql.begin(async (tx) => {
    await tx`SELECT ingest_receive(${batch.id})`;
    await pipeline(stagedText, await copyInto(tx));
    const [count] = await tx<BatchCount[]>`SELECT lines, accepted, unchanged, withdrawn, rejected FROM ingest_merge(${batch.id}, ${batch.format}, ${digest()}, ${batch.at})`;
    if (count === undefined) throw new Error("ingest_merge answered nothing");
    return count;
  });
}

async function copyInto(tx: TransactionSql): Promise<Writable> {
  return tx.unsafe(`COPY pg_temp.ingest_stage (${stagedColumns}) FROM STDIN`).writable();
}
