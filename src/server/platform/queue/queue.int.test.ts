import { setTimeout as pause } from "node:timers/promises";
import { PgBoss } from "pg-boss";
import { pino } from "pino";
import { afterAll, describe, expect, it } from "vitest";
import { startOnceThere, withRuntimeRole } from "@/server/jobs/start";
import { testWorld } from "../testing/test-world";
import { startQueue } from "./queue";

const silent = pino({ level: "silent" });
const world = await testWorld();
afterAll(() => world.close());

describe("the job queue", () => {
  it("works as the runtime role, and does a job once however many processes work", async () => {
    let runs = 0;
    const job = { name: "count", cron: "0 0 1 1 *", run: async () => { runs += 1; await pause(50); return { runs }; } };
    const url = withRuntimeRole(world.url);
    const first = await startQueue(url, [job], silent);
    const second = await startQueue(url, [job], silent);
    await world.ownerSql`INSERT INTO pgboss.job (name, data) VALUES ('count', 'null')`;
    for (let waited = 0; runs === 0 && waited < 200; waited += 1) await pause(100);
    await pause(300);
    await Promise.all([first.stop(), second.stop()]);
    expect(runs).toBe(1);
  });

  it("frees the job of a process that was killed, and does it", async () => {
    let runs = 0;
    const job = { name: "left", cron: "0 0 1 1 *", run: () => Promise.resolve({ runs: (runs += 1) }) };
    const url = withRuntimeRole(world.url);
    await (await startQueue(url, [{ ...job, run: () => Promise.resolve({}) }], silent)).stop();
    // Somebody takes the job and is never heard of again; a minute goes by.
    const dead = new PgBoss({ connectionString: url, schema: "pgboss", createSchema: false, supervise: false, schedule: false });
    await dead.start();
    await dead.send("left", {});
    expect(await dead.fetch("left")).toHaveLength(1);
    await dead.stop({ graceful: false });
    await world.ownerSql`UPDATE pgboss.job SET heartbeat_on = heartbeat_on - interval '1 minute' WHERE name = 'left'`;
    await world.ownerSql`UPDATE pgboss.queue SET monitor_on = NULL`;
    const queue = await startQueue(url, [job], silent, 1);
    for (let waited = 0; runs === 0 && waited < 300; waited += 1) await pause(100);
    await queue.stop();
    expect(runs).toBe(1);
  });

  it("goes on working after the database threw everybody out", async () => {
    let runs = 0;
    const job = { name: "onward", cron: "0 0 1 1 *", run: () => Promise.resolve({ runs: (runs += 1) }) };
    const queue = await startQueue(withRuntimeRole(world.url), [job], silent);
    await world.ownerSql`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`;
    await world.ownerSql`INSERT INTO pgboss.job (name, data) VALUES ('onward', 'null')`;
    for (let waited = 0; runs === 0 && waited < 300; waited += 1) await pause(100);
    await queue.stop();
    expect(runs).toBe(1);
  });
});

describe("the start of the jobs", () => {
  it("waits for a database that is away, instead of failing with it", async () => {
    const queue = { stop: () => Promise.resolve() };
    let tries = 0;
    const start = () => ((tries += 1) < 3 ? Promise.reject(new Error("away")) : Promise.resolve(queue));
    expect(await startOnceThere(start, silent, new AbortController().signal, 1)).toBe(queue);
    expect(tries).toBe(3);
  });

  it("ends with the process while it still waits", async () => {
    const told = new AbortController();
    const starting = startOnceThere(() => { told.abort(); return Promise.reject(new Error("away")); }, silent, told.signal, 3_600_000);
    expect(await starting).toBeUndefined();
  });
});
