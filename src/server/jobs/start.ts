import { setTimeout as pause } from "node:timers/promises";
import type { Logger } from "pino";
import { readEnvironment } from "@/server/platform/env/env";
import { rootLog } from "@/server/platform/logger/logger";
import { startQueue, type Queue } from "@/server/platform/queue/queue";
import { timedJobs } from "./timetable";

const AGAIN_AFTER_MS = 5_000;

/** Starts the timed jobs in this process and ends them with it. Without a database there is nothing to do yet. */
export function startJobs(): void {
  const { DATABASE_URL, DATABASE_APP_URL } = readEnvironment();
  if (DATABASE_URL === undefined) return;
  const told = new AbortController();
  const starting = startOnceThere(() => startQueue(DATABASE_APP_URL ?? withRuntimeRole(DATABASE_URL), timedJobs, rootLog()), rootLog(), told.signal);
  process.once("SIGTERM", () => {
    told.abort();
    void starting.then((queue) => queue?.stop());
  });
}

/** Tries until it goes well: a server that starts while the database is away serves what it can, and its jobs begin later. */
export async function startOnceThere(start: () => Promise<Queue>, log: Logger, told: AbortSignal, againAfterMs = AGAIN_AFTER_MS): Promise<Queue | undefined> {
  while (!told.aborted) {
    try {
      return await start();
    } catch (error) {
      log.error({ err: error }, "the job queue cannot start yet");
      await pause(againAfterMs, undefined, { signal: told, ref: false }).catch(() => undefined);
    }
  }
  return undefined;
}

/** The owner's address with the runtime role assumed, as the services use it. */
export function withRuntimeRole(url: string): string {
  const address = new URL(url);
  address.searchParams.set("options", "-c role=xinqiao_app");
  return address.toString();
}
