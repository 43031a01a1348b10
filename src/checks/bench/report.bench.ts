import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { Client } from "pg";
import { pino } from "pino";
import { localDate } from "@/domain/calendar/local-date";
import { assembleSnapshot, type SnapshotFacts } from "@/domain/report/snapshot";
import { cover } from "@/domain/report/fixture/fact";
import { categories } from "@/domain/report/registry";
import { windowStart } from "@/domain/report/window";
import type { CategoryCode } from "@/domain/report/category-code";
import { actAs } from "@/server/platform/acting/act-as";
import { holdActingKey, readActingKey } from "@/server/platform/acting/key";
import { SettableClock } from "@/server/platform/clock/clock";
import { connectDatabase, type Database, type Tx } from "@/server/platform/db/client";
import type { Deps } from "@/server/platform/deps";
import { migrate } from "@/server/platform/migration/migrate";
import { holdCluster } from "@/server/platform/postgres/cluster";
import { ensureDatabase } from "@/server/platform/postgres/database";
import { throwawaySettings } from "@/server/platform/postgres/setting";
import { pullReport } from "@/server/report/pull";
import { readCreditData } from "@/server/report/repository";
import { sealSnapshot } from "@/server/report/snapshot-hash";
import { inTurns } from "./in-turns";
import { handWrittenPull } from "./report-peer";
import { fillReportCity, NOW, type ReportCity } from "./report-city";

const ROUNDS = 100;
const WARM_UP = 20;

const PEER = `
  SELECT category, record_no, as_of::text, event_date::text, payload FROM credit_record
  WHERE uscc = $1 AND NOT withdrawn AND category = ANY ($2) AND (event_date IS NULL OR event_date >= coalesce(($3::jsonb ->> category)::date, '-infinity'))
  ORDER BY category, event_date DESC NULLS LAST, record_no`;

/** A report's assembly against one prepared statement reading the same rows, and the whole request against its statements by hand. */
export async function* run(): AsyncGenerator<object> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "xinqiao-bench-"));
  const hold = await holdCluster(folder, throwawaySettings);
  const url = hold.url("bench");
  const owner = new Client({ connectionString: url });
  try {
    await ensureDatabase(hold.url("postgres"), "bench");
    await migrate(url);
    holdActingKey(await readActingKey(url));
    await owner.connect();
    const city = await fillReportCity(owner, ROUNDS + WARM_UP);
    const db = connectDatabase(url, { max: 2 });
    yield await assembly(db, owner, city);
    yield await wholeRequest(db, url, city);
    await db.$disconnect();
  } finally {
    await owner.end();
    await hold.release();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

const asOf = localDate("2026-11-22");

function factsFrom(codes: readonly CategoryCode[], since: Readonly<Record<string, string>>, data: Awaited<ReturnType<typeof readCreditData>>): SnapshotFacts {
  const given = codes.map((code) => ({ code, granted: true, windowFrom: since[code] ?? null, sourceDate: data.sourceDates.get(code) ?? null, records: data.records.get(code) ?? [] }));
  return { cover, asOf, rated: true, categories: given };
}

/** One transaction holds the key; reading and assembling is repeated inside it, the peer reads the same rows as the owner. */
async function assembly(db: Database, owner: Client, city: ReportCity): Promise<object> {
  const granted = await db.authorisation.findFirstOrThrow({ where: { uscc: city.uscc } });
  const codes = granted.categories as CategoryCode[];
  const since = Object.fromEntries(codes.flatMap((code) => { const from = windowStart(categories[code], asOf, 24); return from === null ? [] : [[code, from]]; }));
  const open = async (tx: Tx) => {
    const access = { kind: "authorised", authorisationId: granted.id, uscc: city.uscc, institutionId: granted.institutionId, personId: city.actor.personId, membershipId: city.actor.membershipId, purpose: granted.purpose, categories: codes, since, at: NOW };
    await actAs(tx, city.actor);
    const { id } = await tx.accessLog.create({ data: access });
    await tx.$executeRaw`SELECT set_config('xinqiao.access_id', ${id}, true)`;
  };
  let rows = 0;
  const turns = await db.$transaction(async (tx) => {
    await open(tx);
    const ours = async () => assembleSnapshot(factsFrom(codes, since, await readCreditData(tx, city.uscc)));
    const peer = async () => { rows = (await owner.query({ name: "records", text: PEER, values: [city.uscc, codes, JSON.stringify(since)] })).rows.length; };
    return inTurns(ours, peer, ROUNDS, WARM_UP);
  }, { timeout: 300_000 });
  return { what: "assembly", ...turns, limit: 2.5, n: city.records, rows, rounds: ROUNDS };
}

/** Every round pulls under the next consent; the peer sends the same statements and bytes through the bare driver. */
async function wholeRequest(db: Database, url: string, city: ReportCity): Promise<object> {
  const deps: Deps = { db, clock: new SettableClock(NOW), log: pino({ level: "silent" }), actor: city.actor, traceId: "bench" };
  const sample = await pullReport(deps, { authorisationId: city.authorisationIds[0] ?? "", purpose: "P2" });
  if (!sample.ok) throw new Error(sample.reason);
  const bytes = sealSnapshot(sample.value.snapshot);
  const client = new Client({ connectionString: url, options: "-c role=xinqiao_app" });
  await client.connect();
  const consentOf = (round: number) => city.authorisationIds[round] ?? "";
  const ours = async (round: number) => {
    const outcome = await pullReport(deps, { authorisationId: consentOf(round + 1), purpose: "P2" });
    if (!outcome.ok) throw new Error(outcome.reason);
  };
  const turns = await inTurns(ours, (round) => handWrittenPull(client, city, consentOf(round + 1), bytes), ROUNDS, WARM_UP - 1);
  await client.end();
  return { what: "whole request", ...turns, limit: 2, n: city.records, bytes: bytes.canonical.length, rounds: ROUNDS };
}
