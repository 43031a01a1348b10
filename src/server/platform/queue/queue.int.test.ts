import { setTimeout as pause } from "node:timers/promises";
import { pino } from "pino";
import { afterAll, describe, expect, it } from "vitest";
import { withRuntimeRole } from "@/server/jobs/start";
import { testWorld } from "../testing/test-world";
import { startQueue } from "./queue";

const world = await testWorld();
afterAll(() => world.close());

describe("the job queue", () => {
  it("works as the runtime role, and does a job once however many processes work", async () => {
    let runs = 0;
    const job = { name: "count", cron: "0 0 1 1 *", run: async () => { runs += 1; await pause(50); return { runs }; } };
    const url = withRuntimeRole(world.url);
    const first = await startQueue(url, [job], pino({ level: "silent" }));
    const second = await startQueue(url, [job], pino({ level: "silent" }));
    await world.ownerSql`INSERT INTO pgboss.job (name, data) VALUES ('count', 'null')`;
    for (let waited = 0; runs === 0 && waited < 200; waited += 1) await pause(100);
    await pause(300);
    await Promise.all([first.stop(), second.stop()]);
    expect(runs).toBe(1);
  });
});
