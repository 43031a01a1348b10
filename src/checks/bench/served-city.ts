import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { demoPassword } from "@/domain/account/demo-password";

const main = ["--import", "tsx", "src/cli/main.ts"];
const smallCity = ["demo", "fill", "--enterprises", "160", "--months", "14"];

export interface City {
  readonly address: string;
  /** The process that serves the pages. */
  readonly pid: number;
  /** The cookies of somebody who has signed in under this login. */
  readonly signIn: (login: string) => Promise<string>;
  readonly stop: () => Promise<void>;
}

/** A small demo city in a folder of its own, built and served as `npm start` does; XINQIAO_BENCH_DATA names one that is there already. */
export async function startCity(): Promise<City> {
  const kept = process.env.XINQIAO_BENCH_DATA;
  const folder = kept ?? fs.mkdtempSync(path.join(os.tmpdir(), "xinqiao-bench-city-"));
  const port = await freePort();
  const environment = { ...process.env, XINQIAO_DATA: folder, PORT: String(port), HOST: "127.0.0.1", LOG_LEVEL: "warn" };
  if (kept === undefined) await finish(spawn(process.execPath, [...main, ...smallCity], { env: environment, stdio: "ignore" }));
  const server = spawn(process.execPath, [...main, "serve"], { env: environment, stdio: "ignore" });
  const address = `http://localhost:${port}`;
  await waitFor(`${address}/api/health/ready`, () => server.exitCode !== null);
  return {
    address,
    pid: pageServerBelow(server.pid ?? 0),
    signIn: (login) => signIn(address, login),
    stop: async () => {
      const gone = once(server, "exit");
      server.kill("SIGTERM");
      await gone;
      if (kept === undefined) fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function finish(child: ChildProcess): Promise<void> {
  const [code] = (await once(child, "exit")) as [number | null];
  if (code !== 0) throw new Error("the small city could not be made");
}

/** The pages are served by a child of the program that watches over it. */
function pageServerBelow(parent: number): number {
  const children = fs.readFileSync(`/proc/${parent}/task/${parent}/children`, "utf8").trim().split(" ").map(Number);
  const server = children.find((pid) => fs.readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("platform/door/main.ts"));
  if (server === undefined) throw new Error("no process serves the pages");
  return server;
}

async function signIn(address: string, login: string): Promise<string> {
  const first = await fetch(`${address}/api/auth/csrf`);
  const { csrfToken } = (await first.json()) as { csrfToken: string };
  const body = new URLSearchParams({ csrfToken, loginName: login, password: demoPassword, json: "true" });
  const answer = await fetch(`${address}/api/auth/callback/credentials`, { method: "POST", body, headers: { cookie: cookiesOf(first) }, redirect: "manual" });
  return cookiesOf(answer);
}

function cookiesOf(answer: Response): string {
  return answer.headers.getSetCookie().map((cookie) => cookie.split(";", 1)[0]).join("; ");
}

/** Waits until the address answers 200. */
export async function waitFor(address: string, ended: () => boolean): Promise<void> {
  while (!ended()) {
    const answer = await fetch(address, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
    await answer?.arrayBuffer();
    if (answer?.ok) return;
    await pause(200);
  }
  throw new Error(`nothing serves ${address}`);
}

export async function freePort(): Promise<number> {
  const probe = net.createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  return typeof address === "object" && address !== null ? address.port : 0;
}
