import { randomUUID } from "node:crypto";
import { publicActor, type Actor } from "./access/actor";
import { systemClock } from "./clock/clock";
import { connectDatabase, type Database } from "./db/client";
import type { Deps } from "./deps";
import { readEnvironment } from "./env/env";
import { rootLog } from "./logger/logger";

// Next loads server modules several times in development; the connections must not multiply with them.
const kept = globalThis as typeof globalThis & { xinqiaoDatabase?: Database };

/** This process's connections to the database, opened on first use. */
export function database(): Database {
  kept.xinqiaoDatabase ??= open();
  return kept.xinqiaoDatabase;
}

function open(): Database {
  const { DATABASE_URL, DATABASE_APP_URL } = readEnvironment();
  if (DATABASE_URL === undefined) throw new Error("DATABASE_URL is not set; npm start sets it for the embedded database.");
  return connectDatabase(DATABASE_URL, { appUrl: DATABASE_APP_URL });
}

/** What a service gets when a request or a job runs it in this process. */
export function depsFor(actor: Actor = publicActor, address?: string): Deps {
  const traceId = randomUUID();
  return { db: database(), clock: systemClock, log: rootLog().child({ traceId, membershipId: actor.membershipId }), actor, traceId, address };
}

/** Closes this process's connections, if any were opened: a command ends only then. */
export async function closeDatabase(): Promise<void> {
  await kept.xinqiaoDatabase?.$disconnect();
  kept.xinqiaoDatabase = undefined;
}
