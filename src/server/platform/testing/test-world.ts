import { randomUUID } from "node:crypto";
import { pino } from "pino";
import postgres, { type Sql } from "postgres";
import { inject } from "vitest";
import { systemActor, type Actor } from "../access/actor";
import { holdActingKey, readActingKey } from "../acting/key";
import { SettableClock } from "../clock/clock";
import { connectDatabase, type Database } from "../db/client";
import type { Deps } from "../deps";
import { asAppLogin } from "../postgres/target";
import { templateName } from "./template";

/** One test file's own database, and what its tests need around it. */
export interface World {
  /** What services are given; time stands where `clock` is set. */
  deps(actor?: Actor): Deps;
  /** The owner's way in, to arrange what no service of the scene would do. Services are given the runtime role's, in `deps`. */
  db: Database;
  /** The same with plain SQL, to look behind the services. */
  ownerSql: Sql;
  clock: SettableClock;
  /** The owner's address of this database. */
  url: string;
  close(): Promise<void>;
}

/** A morning in the middle of a month and of a working week (a Wednesday in Shanghai). */
export const usualInstant = new Date("2026-07-15T02:00:00Z");

/** Clones the migrated template into a new database. Close it in `afterAll`. */
export async function testWorld(): Promise<World> {
  const cluster = inject("clusterUrl");
  const name = `world_${randomUUID().replaceAll("-", "")}`;
  await onCluster(cluster, (admin) => admin.unsafe(`create database ${name} template ${templateName}`));
  const url = new URL(cluster);
  url.pathname = `/${name}`;
  const db = connectDatabase(url.toString(), { appUrl: url.toString(), max: 3 });
  const runtimeDb = connectDatabase(url.toString(), { appUrl: asAppLogin(url.toString()).toString(), max: 5 });
  const ownerSql = postgres(url.toString(), { max: 3, onnotice: () => undefined });
  // A right on the database does not come along with its template.
  await ownerSql`revoke temporary on database ${ownerSql(name)} from public`;
  holdActingKey(await readActingKey(url.toString()));
  const clock = new SettableClock(usualInstant);
  const log = pino({ level: "silent" });
  return {
    deps: (actor = systemActor) => ({ db: runtimeDb, clock, log, actor, traceId: `test-${randomUUID()}` }),
    db,
    ownerSql,
    clock,
    url: url.toString(),
    async close() {
      await Promise.all([db.$disconnect(), runtimeDb.$disconnect(), ownerSql.end({ timeout: 1 })]);
      await onCluster(cluster, (admin) => admin.unsafe(`drop database if exists ${name} with (force)`));
    },
  };
}

async function onCluster(url: string, work: (admin: Sql) => Promise<unknown>): Promise<void> {
  const admin = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await work(admin);
  } finally {
    await admin.end({ timeout: 1 });
  }
}
