import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import postgres, { type Sql } from "postgres";
import { holdCluster, type Hold } from "./cluster";
import { readPostmaster } from "./postmaster";
import { lastingSettings } from "./setting";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "xinqiao-loss-"));
const data = path.join(folder, "postgres");
const holds: Hold[] = [];
const connections: Sql[] = [];

async function hold(): Promise<Hold> {
  const one = await holdCluster(folder, lastingSettings);
  holds.push(one);
  return one;
}

function connect(one: Hold): Sql {
  const sql = postgres(one.url("postgres"), { max: 1, onnotice: () => undefined });
  connections.push(sql);
  return sql;
}

/** A backend that works without ever looking up, and so does not notice that its postmaster is gone. */
async function startBusyBackend(one: Hold): Promise<number> {
  const busy = connect(one);
  const [row] = await busy<{ pid: number }[]>`select pg_backend_pid() as pid`;
  void busy.unsafe("do $$ begin loop end loop; end $$").catch(() => undefined);
  await pause(200);
  return row?.pid ?? 0;
}

const isAlive = (pid: number) => fs.existsSync(`/proc/${pid}`) && !fs.readFileSync(`/proc/${pid}/stat`, "utf8").includes(") Z ");

beforeEach(async () => {
  await Promise.all(connections.splice(0).map((sql) => sql.end({ timeout: 1 })));
  await Promise.all(holds.splice(0).map((one) => one.release()));
});
afterAll(async () => {
  await Promise.all(connections.splice(0).map((sql) => sql.end({ timeout: 1 })));
  await Promise.all(holds.splice(0).map((one) => one.release()));
  fs.rmSync(folder, { recursive: true, force: true });
});

describe("a cluster that is killed outright", () => {
  it("comes back on its port with what was committed, although a backend outlived it", async () => {
    const one = await hold();
    const [before, port] = [one.pid, one.port];
    const sql = connect(one);
    await sql`create table if not exists kept (word text)`;
    await sql`insert into kept values ('here')`;
    const busy = await startBusyBackend(one);
    process.kill(one.pid, "SIGKILL");
    await one.lost();
    expect(isAlive(busy)).toBe(true);
    await one.regain();
    expect(isAlive(busy)).toBe(false);
    expect(one).toMatchObject({ port });
    expect(one.pid).not.toBe(before);
    expect(await connect(one)`select word from kept`).toEqual([{ word: "here" }]);
  });

  it("is started once for all who held it, and stops when the last of them lets go", async () => {
    const [one, other] = [await hold(), await hold()];
    process.kill(one.pid, "SIGKILL");
    await Promise.all([one.lost(), other.lost()]);
    await Promise.all([one.regain(), other.regain()]);
    expect(other.pid).toBe(one.pid);
    const { pid } = one;
    await one.release();
    expect(isAlive(pid)).toBe(true);
    await other.release();
    expect(isAlive(pid)).toBe(false);
  });

  it("is found on its port by everybody when a command, and not the server, brings it back", async () => {
    const server = await hold();
    const { port } = server;
    process.kill(server.pid, "SIGKILL");
    await server.lost();
    const command = await hold();
    expect(command.port).toBe(port);
    await server.regain();
    await command.release();
    expect(isAlive(server.pid)).toBe(true);
  });

  it("is let go of in good order when nobody brings it back", async () => {
    const one = await hold();
    process.kill(one.pid, "SIGKILL");
    await one.lost();
    await one.release();
    expect(readPostmaster(data)).toBeUndefined();
  });
});

describe("a cluster that lost one backend", () => {
  it("throws everybody out; who joins anew still keeps it from stopping", async () => {
    const [one, other] = [await hold(), await hold()];
    const before = one.pid;
    process.kill(await startBusyBackend(one), "SIGKILL");
    await Promise.all([one.lost(), other.lost()]);
    await Promise.all([one.regain(), other.regain()]);
    expect(one.pid).toBe(before);
    await other.release();
    expect(isAlive(before)).toBe(true);
    expect(await connect(one)`select 1 as one`).toEqual([{ one: 1 }]);
  });
});

describe("a cluster that cannot come back", () => {
  it("is not made anew when its folder is gone, for a running program would find an empty city", async () => {
    const one = await hold();
    process.kill(one.pid, "SIGKILL");
    await one.lost();
    fs.renameSync(data, `${data}-away`);
    await expect(one.regain()).rejects.toThrow("the database is gone from");
    expect(fs.existsSync(data)).toBe(false);
    fs.renameSync(`${data}-away`, data);
    await one.regain();
  });

  it("takes another port when somebody else sits on its own", async () => {
    const one = await hold();
    const { port } = one;
    process.kill(one.pid, "SIGKILL");
    await one.lost();
    const { createServer } = await import("node:net");
    const squatter = createServer().listen(port, "127.0.0.1");
    await new Promise((resolve) => squatter.once("listening", resolve));
    await one.regain();
    expect(one.port).not.toBe(port);
    expect(await connect(one)`select 1 as one`).toEqual([{ one: 1 }]);
    squatter.close();
  });

  it("is left alone once told to end, and nothing of it stays", async () => {
    const one = await hold();
    process.kill(one.pid, "SIGKILL");
    await one.lost();
    await expect(one.regain(AbortSignal.abort())).rejects.toThrow();
    // What was on its way up is told to end, which takes a busy machine a moment.
    await expect.poll(() => readPostmaster(data), { timeout: 20_000 }).toBeUndefined();
  });
});
