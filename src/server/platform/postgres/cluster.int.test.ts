import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import postgres from "postgres";
import { holdCluster } from "./cluster";
import { ensureLogin } from "./database";
import { throwawaySettings } from "./setting";
import { appRole, asAppLogin } from "./target";

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

  it("lets the program in by a login that cannot become the owner", async () => {
    const hold = await holdCluster(folder, throwawaySettings);
    const login = asAppLogin(hold.url("postgres"));
    await Promise.all([1, 2, 3].map(() => ensureLogin(hold.url("postgres"), appRole, login.password)));
    const program = postgres(login.toString(), { max: 1 });
    for (const word of ["SET ROLE postgres", "SELECT set_config('role', 'postgres', false)", "SET SESSION AUTHORIZATION postgres"]) {
      await expect(program.unsafe(word)).rejects.toThrow(/permission denied/);
    }
    expect(await program.unsafe("RESET ROLE; RESET SESSION AUTHORIZATION; SELECT current_user::text AS me").then((answers) => answers.at(-1))).toEqual([{ me: appRole }]);
    await program.end();
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
