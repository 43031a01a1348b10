import { once } from "node:events";
import fs from "node:fs";
import net from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { Family } from "./child";
import type { LivenessRule } from "./liveness";
import type { RestartRule } from "./restart-policy";
import { serverWard } from "./server-ward";
import { supervise, type Ward } from "./supervise";

const rule: RestartRule = { firstPauseMs: 10, longestPauseMs: 50, servedPauseMs: 50, soundMs: 600_000, neverServed: 3, neverSound: 40, killedUnserved: 40 };
const liveness: LivenessRule = { everyMs: 100, patienceMs: 1_000, misses: 3 };

// Answers with its number; "/hang" never comes back to its event loop, "/fill" fills its memory, "/breed" starts a child of its own.
const program = `
  const { spawn } = require("node:child_process");
  require("node:http").createServer((request, response) => {
    if (request.url === "/hang") for (;;);
    if (request.url === "/fill") for (const kept = []; ; ) kept.push(new Array(1e5).fill(0));
    if (request.url === "/breed") return response.end(String(spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" }).pid));
    response.end(String(process.pid));
  }).listen(Number(process.env.PORT), "127.0.0.1");`;

async function freePort(): Promise<number> {
  const probe = net.createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as net.AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}

const ends: (() => Promise<void>)[] = [];
afterEach(async () => { await Promise.all(ends.splice(0).map((end) => end())); });

async function startServer(words: readonly string[]) {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const family = new Family();
  const told = new AbortController();
  const said: string[] = [];
  const ward = serverWard({ family, words, environment: () => ({ ...process.env, PORT: String(port) }), address, liveness, databaseLog: "/data/postgres.log" });
  let served: () => void;
  const noticed = new Promise<void>((resolve) => { served = resolve; });
  const watched: Ward = { ...ward, run: (serves, word) => ward.run(() => { serves(); served(); }, word) };
  const outcome = supervise(watched, { say: (message) => said.push(message), told: told.signal, rule });
  const end = async () => { told.abort(); await family.end(); await outcome; };
  ends.push(end);
  const ask = async (path = "/") => (await fetch(`${address}${path}`, { signal: AbortSignal.timeout(2_000) })).text().catch(() => "");
  const numberOnceUp = async (not?: number): Promise<number> => {
    for (;;) {
      const answer = Number(await ask().catch(() => ""));
      if (answer > 0 && answer !== not) return answer;
      await pause(20);
    }
  };
  return { ward, noticed, outcome, said, end, ask, numberOnceUp };
}

const isAlive = (pid: number) => fs.existsSync(`/proc/${pid}`) && !fs.readFileSync(`/proc/${pid}/stat`, "utf8").includes(") Z ");

async function untilGone(pid: number): Promise<void> {
  while (isAlive(pid)) await pause(20);
}

describe("a server that is watched over", () => {
  it("is there again each time that it was killed", async () => {
    const server = await startServer(["-e", program]);
    let number = await server.numberOnceUp();
    for (let kills = 0; kills < 3; kills += 1) {
      process.kill(number, "SIGKILL");
      number = await server.numberOnceUp(number);
    }
    await server.end();
    expect(isAlive(number)).toBe(false);
  }, 60_000);

  it("is ended and started anew when it hangs", async () => {
    const server = await startServer(["-e", program]);
    const number = await server.numberOnceUp();
    // One that hangs before anybody noticed that it serves is given the time of a start.
    await server.noticed;
    void server.ask("/hang").catch(() => undefined);
    expect(await server.numberOnceUp(number)).not.toBe(number);
    expect(server.said[0]).toContain("no longer answered and was ended");
    expect(isAlive(number)).toBe(false);
  }, 60_000);

  it("ends alone when it fills its memory, and is started anew", async () => {
    const server = await startServer(["--max-old-space-size=64", "-e", program]);
    const number = await server.numberOnceUp();
    void server.ask("/fill").catch(() => undefined);
    expect(await server.numberOnceUp(number)).not.toBe(number);
    expect(server.said[0]).toContain("ended by itself");
  }, 60_000);

  it("leaves no child of its own behind when it was killed", async () => {
    const server = await startServer(["-e", program]);
    const number = await server.numberOnceUp();
    const child = Number(await server.ask("/breed"));
    expect(isAlive(child)).toBe(true);
    process.kill(number, "SIGKILL");
    await untilGone(child);
    await server.numberOnceUp(number);
  }, 60_000);

  it("is the first that the kernel ends when memory runs out", async () => {
    const server = await startServer(["-e", program]);
    const number = await server.numberOnceUp();
    const scoreOf = (pid: number | "self") => Number(fs.readFileSync(`/proc/${pid}/oom_score_adj`, "utf8"));
    expect(scoreOf(number)).toBe(Math.min(scoreOf("self") + 500, 1_000));
  }, 60_000);

  it("is started anew when its surroundings changed", async () => {
    const server = await startServer(["-e", program]);
    const number = await server.numberOnceUp();
    server.ward.renew();
    expect(await server.numberOnceUp(number)).not.toBe(number);
  }, 60_000);

  it("that cannot start is given up loudly", async () => {
    const server = await startServer(["-e", "process.exit(3)"]);
    expect(await server.outcome).toBe("loop");
    expect(server.said.at(-1)).toMatch(/^the server ended by itself, 3 times in a row: it is not started again\. .*\/data\/postgres\.log\.$/);
  }, 60_000);
});
