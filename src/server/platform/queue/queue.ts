import { PgBoss } from "pg-boss";
import type { Logger } from "pino";

/** A job that the platform does by itself: its name, when (cron, Shanghai time), and what. */
export interface TimedJob {
  readonly name: string;
  readonly cron: string;
  readonly run: () => Promise<object>;
}

/** A running queue. */
export interface Queue {
  stop(): Promise<void>;
}

/**
 * Works through timed jobs on PostgreSQL. Any number of processes may run this: a due job is done by one of them, a job that
 * is still running is not started again, and one that failed is tried again with growing pauses.
 */
export async function startQueue(url: string, jobs: readonly TimedJob[], log: Logger): Promise<Queue> {
  const boss = new PgBoss({ connectionString: url, schema: "pgboss", createSchema: false, max: 3 });
  boss.on("error", (error) => { log.error({ err: error }, "job queue"); });
  await boss.start();
  for (const job of jobs) {
    await boss.createQueue(job.name, { policy: "singleton", retryLimit: 5, retryBackoff: true, deleteAfterSeconds: 3 * 86_400 });
    await boss.work(job.name, { pollingIntervalSeconds: 5 }, async () => {
      const started = performance.now();
      const result = await job.run();
      log.info({ job: job.name, duration: Math.round(performance.now() - started), ...result }, "job done");
    });
    await boss.schedule(job.name, job.cron, null, { tz: "Asia/Shanghai" });
  }
  return { stop: () => boss.stop({ graceful: true, timeout: 3_000 }) };
}
