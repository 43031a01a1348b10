import { createReadStream, createWriteStream, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { pino } from "pino";
import postgres, { type Sql } from "postgres";
import { makeUscc } from "@/domain/uscc/uscc";
import { systemActor } from "@/server/platform/access/actor";
import { holdActingKey, readActingKey } from "@/server/platform/acting/key";
import { connectDatabase } from "@/server/platform/db/client";
import type { Deps } from "@/server/platform/deps";
import { migrate } from "@/server/platform/migration/migrate";
import { holdCluster } from "@/server/platform/postgres/cluster";
import { ensureDatabase } from "@/server/platform/postgres/database";
import { ingestFile } from "@/server/record/ingest-file";
import { bulkConnection } from "@/server/record/merge-repository";
import { parseApart } from "@/server/record/parse-apart";

const RECORDS = 200_000;
const ENTERPRISES = 5000;
const REPETITIONS = 3;
const LEAST_RATIO = 0.25;

/**
 * Ingestion against COPY of the same rows into tables of the same shape: partitions, primary key and checks included; where
 * history is kept, against COPY of the rows and of the history. Both go over one connection to the same server, turn and
 * turn about, on a cluster that keeps every commit. The file is read by a worker, as one from outside is.
 */
export async function* run(): AsyncGenerator<object> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "xinqiao-bench-"));
  const hold = await holdCluster(folder);
  try {
    await ensureDatabase(hold.url("postgres"), "bench");
    const url = hold.url("bench");
    const migrated = await migrate(url);
    if (!migrated.ok) throw new Error(migrated.reason);
    holdActingKey(await readActingKey(url));
    yield* measure(folder, url);
  } finally {
    await hold.release();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function* measure(folder: string, url: string): AsyncGenerator<object> {
  const owner = postgres(url, { max: 1, onnotice: () => undefined });
  const db = connectDatabase(url, { max: 1 });
  const deps: Deps = { db, clock: { now: () => new Date("2026-11-22T02:00:00Z") }, log: pino({ level: "silent" }), actor: systemActor, traceId: "bench" };
  const files = { first: path.join(folder, "first.csv"), changed: path.join(folder, "changed.csv"), rows: path.join(folder, "rows.txt"), history: path.join(folder, "history.txt") };
  await pipeline(csvLines("2026-06-30", "25"), createWriteStream(files.first));
  await pipeline(csvLines("2026-07-31", "75"), createWriteStream(files.changed));
  await makeTwins(owner);
  const times = { copy: [] as number[], copyWithHistory: [] as number[], first: [] as number[], changed: [] as number[], again: [] as number[] };
  const ingest = async (file: string) => {
    const outcome = await ingestFile(deps, { category: "electricity", path: file }, () => bulkConnection(url), parseApart);
    if (!outcome.ok) throw new Error(outcome.reason);
  };
  for (let turn = 0; turn < REPETITIONS; turn += 1) {
    await owner`TRUNCATE credit_record, credit_record_version, ingest_batch, ingest_reject, category_freshness`;
    await timed(owner, times.first, () => ingest(files.first));
    if (turn === 0) await dump(url, "credit_record", files.rows);
    await timed(owner, times.copy, () => copyIn(owner, "twin_record", files.rows));
    await timed(owner, times.changed, () => ingest(files.changed));
    if (turn === 0) await dump(url, "credit_record_version", files.history);
    await owner`TRUNCATE twin_record`;
    await timed(owner, times.copyWithHistory, async () => {
      await copyIn(owner, "twin_record", files.rows);
      await copyIn(owner, "twin_history", files.history);
    });
    await owner`TRUNCATE twin_record, twin_history`;
    await timed(owner, times.again, () => ingest(files.changed));
  }
  yield compare("first delivery", times.first, times.copy);
  yield compare("every record changed, history kept", times.changed, times.copyWithHistory);
  yield compare("the same file again", times.again, times.copy);
  await Promise.all([owner.end(), db.$disconnect()]);
}

function compare(work: string, own: readonly number[], copy: readonly number[]): object {
  const [seconds, copySeconds] = [middle(own), middle(copy)];
  return { work, records: RECORDS, seconds: rounded(seconds), copySeconds: rounded(copySeconds), ratio: rounded(copySeconds / seconds), least: LEAST_RATIO };
}

/** Tables of the same shape as the records and their history that no merge touches. */
async function makeTwins(owner: Sql): Promise<void> {
  for (const [twin, original] of [["twin_record", "credit_record"], ["twin_history", "credit_record_version"]] as const) {
    await owner.unsafe(`CREATE TABLE ${twin} (LIKE ${original} INCLUDING ALL) PARTITION BY HASH (uscc)`);
    for (let part = 0; part < 16; part += 1) {
      await owner.unsafe(`CREATE TABLE ${twin}_${part} PARTITION OF ${twin} FOR VALUES WITH (MODULUS 16, REMAINDER ${part})`);
    }
  }
}

/** On a connection of its own: after a long COPY out the library may leave its socket paused for good. */
async function dump(url: string, table: string, file: string): Promise<void> {
  const reader = postgres(url, { max: 1, onnotice: () => undefined });
  await pipeline(await reader`COPY (SELECT * FROM ${reader(table)}) TO STDOUT`.readable(), createWriteStream(file));
  await reader.end({ timeout: 0 });
}

async function copyIn(owner: Sql, table: string, file: string): Promise<void> {
  await pipeline(createReadStream(file, { highWaterMark: 1 << 18 }), await owner`COPY ${owner(table)} FROM STDIN`.writable());
}

async function timed(owner: Sql, times: number[], work: () => Promise<unknown>): Promise<void> {
  await owner`CHECKPOINT`;
  const started = performance.now();
  await work();
  times.push((performance.now() - started) / 1000);
}

function* csvLines(asOf: string, fen: string): Generator<string> {
  const enterprises = Array.from({ length: ENTERPRISES }, (_, index) => makeUscc(`91130102MA${String(index).padStart(7, "0")}`));
  yield "record_no,uscc,enterprise_name,as_of,op,account_no,period,usage,amount_due,amount_paid,due_on,paid_on,usage_kind,contract_capacity\n";
  for (let index = 0; index < RECORDS; index += 1) {
    const place = index % ENTERPRISES;
    const month = Math.floor(index / ENTERPRISES) % 48;
    const period = `${2022 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
    const yuan = (index * 37) % 90_000;
    yield `EL${String(index).padStart(9, "0")},${enterprises[place]},石家庄市第${place}精密机械制造有限公司,${asOf},upsert,H${100_000 + place},${period},${yuan}.5,${yuan}.${fen},${yuan}.${fen},${period}-20,${period}-18,一般工商业,315\n`;
  }
}

function middle(values: readonly number[]): number {
  return [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
