import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import postgres from "postgres";
import { holdCluster } from "./cluster";
import { throwawaySettings } from "./setting";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "xinqiao-cluster-"));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const isAlive = (pid: number) => fs.existsSync(`/proc/${pid}`);

describe("the embedded cluster", () => {
  it("is started once for two, and stops when the last lets go", async () => {
    const [one, other] = await Promise.all([holdCluster(folder, throwawaySettings), holdCluster(folder, throwawaySettings)]);
    expect(other.pid).toBe(one.pid);
    await one.release();
    expect(isAlive(one.pid)).toBe(true);
    await other.release();
    expect(isAlive(one.pid)).toBe(false);
  });

  it("lets nobody in without the password, which only we can read", async () => {
    const hold = await holdCluster(folder, throwawaySettings);
    const stranger = postgres(hold.url("postgres").replace(/:[^:@]+@/, ":guess@"), { max: 1 });
    await expect(stranger`select 1`).rejects.toThrow("password authentication failed");
    await stranger.end();
    expect(fs.statSync(path.join(folder, "postgres.password")).mode & 0o077).toBe(0);
    await hold.release();
  });

  it("starts over a pid file that a power cut left behind", async () => {
    const first = await holdCluster(folder, throwawaySettings);
    const note = fs.readFileSync(path.join(folder, "postgres/postmaster.pid"), "utf8");
    await first.release();
    // The number now belongs to a program that is not PostgreSQL: ours.
    fs.writeFileSync(path.join(folder, "postgres/postmaster.pid"), note.replace(/^\d+/, String(process.pid)));
    const second = await holdCluster(folder, throwawaySettings);
    expect(isAlive(second.pid)).toBe(true);
    await second.release();
  });

  it("keeps what was committed from one start to the next", async () => {
    const first = await holdCluster(folder, throwawaySettings);
    const sql = postgres(first.url("postgres"), { max: 1 });
    await sql`create table kept (word text)`;
    await sql.end();
    await first.release();
    const second = await holdCluster(folder, throwawaySettings);
    const again = postgres(second.url("postgres"), { max: 1 });
    expect(await again`select count(*)::int as rows from kept`).toEqual([{ rows: 0 }]);
    await again.end();
    await second.release();
  });
});
