import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, expect, it } from "vitest";
import { isDatabaseAway } from "../db/away";
import { connectDatabase, type Database } from "../db/client";
import { databaseAnswers } from "../health/readiness";
import { holdCluster } from "../postgres/cluster";
import { seededChance } from "../testing/seeded-chance";
import { databaseWard } from "./database-ward";
import { usualRule } from "./restart-policy";
import { supervise } from "./supervise";

const SEED = 20_261_129;
const KILLS = 5;
const WRITERS = 4;

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "xinqiao-kill-"));
const cluster = await holdCluster(folder);
const told = new AbortController();
const rule = { ...usualRule, longestPauseMs: 300 };
const watch = supervise(databaseWard(cluster, () => undefined), { say: () => undefined, told: told.signal, rule });
const db = connectDatabase(cluster.url("postgres"), { appUrl: cluster.url("postgres"), max: WRITERS + 1 });

afterAll(async () => {
  told.abort();
  await watch;
  await db.$disconnect();
  await cluster.release();
  fs.rmSync(folder, { recursive: true, force: true });
});

/** One entry per key, however often it is sent: the first to commit its key writes it. */
async function enter(on: Database, key: string): Promise<void> {
  await on.$transaction(async (tx) => {
    const claimed = await tx.$executeRaw`INSERT INTO request (key) VALUES (${key}) ON CONFLICT DO NOTHING`;
    if (claimed === 1) await tx.$executeRaw`INSERT INTO entry (key) VALUES (${key})`;
  });
}

/** Sends each key again until it is acknowledged, as a client does; every failure must say that the database is away. */
async function write(name: number, over: AbortSignal, acknowledged: string[], otherFailures: unknown[]): Promise<void> {
  for (let nth = 0; !over.aborted; nth += 1) {
    const key = `${name}-${nth}`;
    for (;;) {
      try {
        await enter(db, key);
        acknowledged.push(key);
        break;
      } catch (error) {
        if (!isDatabaseAway(error)) otherFailures.push(error);
        await pause(20);
      }
    }
  }
}

async function untilReady(): Promise<void> {
  while (!(await databaseAnswers(db))) await pause(20);
}

it("an embedded database that is killed again and again under load comes back each time, and loses and doubles nothing that was acknowledged", async () => {
  await db.$executeRaw`CREATE TABLE request (key text PRIMARY KEY)`;
  await db.$executeRaw`CREATE TABLE entry (key text NOT NULL)`;
  const chance = seededChance(SEED);
  const over = new AbortController();
  const acknowledged: string[] = [];
  const otherFailures: unknown[] = [];
  const writers = Array.from({ length: WRITERS }, (_, name) => write(name, over.signal, acknowledged, otherFailures));
  const counts: number[] = [];
  for (let kills = 0; kills < KILLS; kills += 1) {
    await untilReady();
    await pause(chance() * 400);
    const killed = cluster.pid;
    process.kill(killed, "SIGKILL");
    while (cluster.pid === killed) await pause(10);
    await untilReady();
    counts.push(acknowledged.length);
  }
  await pause(200);
  over.abort();
  await Promise.all(writers);
  const rows = await db.$queryRaw<{ key: string; times: number }[]>`SELECT key, count(*)::int AS times FROM entry GROUP BY key`;
  const times = new Map(rows.map((row) => [row.key, row.times]));
  expect(otherFailures).toEqual([]);
  expect(acknowledged.length).toBeGreaterThan(counts[0] ?? 0);
  expect(acknowledged.filter((key) => times.get(key) !== 1)).toEqual([]);
}, 120_000);
