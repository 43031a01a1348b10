import { PgBoss } from "pg-boss";
import type { Logger } from "pino";

/** A job that the platform does by itself: its name, when (cron, Shanghai time), and what. */
export interface TimedJob {
  readonly name: string;
  readonly cron: string;
  readonly run: () => Promise<object>;
}

// Whoever works on a job says so again and again; the job of a process that was killed is free again after so long, and not after
// a quarter of an hour in which nobody else may do it.
const HEARTBEAT_SECONDS = 20;
const LOOK_EVERY_SECONDS = 15;
const handling = { retryLimit: 5, retryBackoff: true, deleteAfterSeconds: 3 * 86_400, heartbeatSeconds: HEARTBEAT_SECONDS };

/** A running queue. */
export interface Queue {
  stop(): Promise<void>;
}

/**
 * Works through timed jobs on PostgreSQL. Any number of processes may run this: a due job is done by one of them, a job that
 * is still running is not started again, and one that failed is tried again with growing pauses.
 */
export async function startQueue(url: string, jobs: readonly TimedJob[], log: Logger, lookEverySeconds = LOOK_EVERY_SECONDS): Promise<Queue> {
  const boss = new PgBoss({ connectionString: url, schema: "pgboss", createSchema: false, max: 3, superviseIntervalSeconds: lookEverySeconds, monitorIntervalSeconds: lookEverySeconds });
  boss.on("error", (error) => { log.error({ err: error }, "job queue"); });
  try {
    await boss.start();
    for (const job of jobs) await takeUp(boss, job, log);
  } catch (error) {
    await boss.stop({ graceful: false }).catch(() => undefined);
    throw error;
  }
  return { stop: () => boss.stop({ graceful: true, timeout: 3_000 }) };
}

async function takeUp(boss: PgBoss, job: TimedJob, log: Logger): Promise<void> {
  await boss.createQueue(job.name, { policy: "singleton", ...handling });
  await boss.updateQueue(job.name, handling); // One that is there already keeps what an earlier version said.
  await boss.work(job.name, { pollingIntervalSeconds: 5 }, async () => {
    const started = performance.now();
    const result = await job.run();
    log.info({ job: job.name, duration: Math.round(performance.now() - started), ...result }, "job done");
  });
  await boss.schedule(job.name, job.cron, null, { tz: "Asia/Shanghai" });
}
