import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { readEnvironment } from "@/server/platform/env/env";
import { openTarget } from "@/server/platform/postgres/target";
import { seededChance } from "@/server/platform/testing/seeded-chance";
import { KillLoad } from "./kill-load";
import { auditIsWhole, fillSmallCity, KilledServer, type Victim } from "./killed-server";
import { median } from "./in-turns";

/** It takes a quarter of an hour and a built server, so it runs only when it is named. */
export const onlyWhenNamed = true;

const KILLS_OF_EACH = 50;
const SEED = 20_261_129;
const WRITERS = 3;
const READERS = 2;
const LONGEST_PAUSE_MS = 2_000;
// So often the next kill does not wait for the recovery from the last one.
const IN_THE_MIDDLE = 0.2;
const LONGEST_END_MS = 5_000;
const DISTRICT = "130102";

/**
 * Kills the server and the embedded database 50 times each at random moments, with people writing and reading all the while;
 * then counts whether everything acknowledged is there, once. Works on the city in XINQIAO_DATA where that is set, and else on a
 * small one of its own.
 */
export async function* run(): AsyncGenerator<object> {
  const given = process.env.XINQIAO_DATA === undefined ? undefined : path.resolve(readEnvironment().XINQIAO_DATA);
  const folder = given ?? fs.mkdtempSync(path.join(os.tmpdir(), "xinqiao-kill-"));
  process.env.XINQIAO_DATA = folder;
  if (given === undefined) await fillSmallCity(folder);
  const prefix = `kill-${Date.now()}`;
  const uscc = await withDatabase(someEnterprise);
  const server = await KilledServer.start(folder);
  const load = new KillLoad(server.address, prefix, uscc);
  const recoveries: Record<Victim, number[]> = { server: [], database: [] };
  let ended: { endedMs: number; code: number | null } | undefined;
  try {
    await load.start(WRITERS, READERS);
    yield* killAll(server, recoveries);
    await load.end();
    yield { what: "people meanwhile", written: load.written, read: load.read };
  } finally {
    await load.abandon();
    ended = await server.end();
  }
  const { lost, doubled } = await withDatabase((client) => compare(client, prefix, load.acknowledged));
  const audit = await auditIsWhole(folder);
  yield { what: "end", kills: 2 * KILLS_OF_EACH, acknowledged: load.acknowledged.size, lost, doubled, audit, ...ended };
  if (given === undefined) fs.rmSync(folder, { recursive: true, force: true });
  if (lost > 0 || doubled > 0 || !audit || ended.code !== 0 || ended.endedMs > LONGEST_END_MS) throw new Error("something was lost, doubled or did not end in time");
}

async function* killAll(server: KilledServer, recoveries: Record<Victim, number[]>): AsyncGenerator<object> {
  const chance = seededChance(SEED);
  const left: Record<Victim, number> = { server: KILLS_OF_EACH, database: KILLS_OF_EACH };
  while (left.server + left.database > 0) {
    await pause(chance() * LONGEST_PAUSE_MS);
    const victim: Victim = chance() * (left.server + left.database) < left.server ? "server" : "database";
    left[victim] -= 1;
    await server.kill(victim);
    const killed = performance.now();
    if (chance() < IN_THE_MIDDLE && left.server + left.database > 0) continue;
    await server.untilReady();
    recoveries[victim].push(Math.round(performance.now() - killed));
  }
  for (const victim of ["server", "database"] as const) {
    const times = recoveries[victim];
    yield { what: `${victim} killed`, kills: KILLS_OF_EACH, recoveries: times.length, interrupted: KILLS_OF_EACH - times.length, medianMs: median(times), slowestMs: Math.max(...times), seed: SEED };
  }
}

async function withDatabase<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const target = await openTarget();
  const client = new Client({ connectionString: target.ownerUrl });
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end();
    await target.release();
  }
}

async function someEnterprise(client: Client): Promise<string> {
  const found = await client.query<{ uscc: string }>("SELECT uscc FROM enterprise WHERE district_code = $1 ORDER BY uscc LIMIT 1", [DISTRICT]);
  const uscc = found.rows[0]?.uscc;
  if (uscc === undefined) throw new Error("the city in XINQIAO_DATA has no enterprise in the clerk's district");
  return uscc;
}

/** What was acknowledged and is not there under its number, and what is there more than once, acknowledged or not. */
async function compare(client: Client, prefix: string, acknowledged: ReadonlyMap<string, string>): Promise<{ lost: number; doubled: number }> {
  const { rows } = await client.query<{ key: string; numbers: string[] }>("SELECT purpose_note AS key, array_agg(number) AS numbers FROM need WHERE purpose_note LIKE $1 GROUP BY purpose_note", [`${prefix}-%`]);
  const there = new Map(rows.map(({ key, numbers }) => [key, numbers]));
  const lost = [...acknowledged].filter(([key, number]) => there.get(key)?.includes(number) !== true).length;
  return { lost, doubled: rows.filter(({ numbers }) => numbers.length > 1).length };
}
