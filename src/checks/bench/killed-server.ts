import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { clusterFolder } from "@/server/platform/postgres/folder";
import { findPostmaster } from "@/server/platform/postgres/postmaster";
import { findPortHolder } from "@/server/platform/serving/port";
import { runProgram, watchOver } from "../suite/step";

const PATIENCE_MS = 90_000;
const START_PATIENCE_MS = 900_000;
const main = ["--import", "tsx", "src/cli/main.ts"];

/** Who can be killed of a running installation. */
export type Victim = "server" | "database";

/** The built server on a data folder of its own, as `npm start` runs it. */
export class KilledServer {
  readonly #watcher: ChildProcess;

  private constructor(
    readonly address: string,
    private readonly port: number,
    private readonly folder: string,
    private readonly log: string,
  ) {
    const out = fs.openSync(log, "w");
    const environment = { ...process.env, XINQIAO_DATA: folder, PORT: String(port), HOST: "127.0.0.1", LOG_LEVEL: "error" };
    this.#watcher = watchOver(spawn(process.execPath, [...main, "serve"], { env: environment, stdio: ["ignore", out, out] }));
    fs.closeSync(out);
  }

  /** Starts it and waits until it is ready, building first where that is due. */
  static async start(folder: string): Promise<KilledServer> {
    const port = await freePort();
    const server = new KilledServer(`http://127.0.0.1:${port}`, port, folder, path.join(folder, "kill.log"));
    await server.untilReady(START_PATIENCE_MS);
    return server;
  }

  /** Kills the present server or database without warning, whatever it is doing; waits until there is one to kill. */
  async kill(victim: Victim): Promise<void> {
    const pid = await this.#until(() => Promise.resolve(this.#find(victim)), PATIENCE_MS, `there is no ${victim} to kill`);
    process.kill(pid, "SIGKILL");
    // Gone only once the kernel says so: the next look must not find the one that was just killed.
    await this.#until(() => Promise.resolve(this.#find(victim) === pid ? undefined : true), PATIENCE_MS, `the ${victim} survived`);
  }

  /** Waits until it says that it is ready; fails loudly when it never does. */
  async untilReady(patienceMs = PATIENCE_MS): Promise<void> {
    const ready = () => fetch(`${this.address}/api/health/ready`, { signal: AbortSignal.timeout(5_000) }).then((answer) => (answer.ok ? true : undefined), () => undefined);
    await this.#until(ready, patienceMs, "it does not become ready");
  }

  /** Asks it to end, and answers how long that took and how it ended. */
  async end(): Promise<{ endedMs: number; code: number | null }> {
    const begun = performance.now();
    const ended = once(this.#watcher, "exit");
    this.#watcher.kill("SIGTERM");
    const [code] = (await ended) as [number | null];
    return { endedMs: Math.round(performance.now() - begun), code };
  }

  get running(): boolean {
    return this.#watcher.exitCode === null && this.#watcher.signalCode === null;
  }

  #find(victim: Victim): number | undefined {
    return victim === "server" ? findPortHolder(this.port)?.pid : findPostmaster(clusterFolder(this.folder).data)?.pid;
  }

  async #until<T>(look: () => Promise<T | undefined>, patienceMs: number, complaint: string): Promise<T> {
    const end = performance.now() + patienceMs;
    for (;;) {
      const found = await look();
      if (found !== undefined) return found;
      if (!this.running) throw new Error(`it gave up; see ${this.log}`);
      if (performance.now() > end) throw new Error(`${complaint}; see ${this.log}`);
      await pause(50);
    }
  }
}

/** The tamper-evident log is whole. */
export async function auditIsWhole(folder: string): Promise<boolean> {
  const { code } = await runProgram([process.execPath, ...main, "audit", "verify"], { XINQIAO_DATA: folder, LOG_LEVEL: "error" });
  return code === 0;
}

/** A small city to be killed in. */
export async function fillSmallCity(folder: string): Promise<void> {
  const { code, output } = await runProgram([process.execPath, ...main, "demo", "fill", "--enterprises", "160", "--months", "14"], { XINQIAO_DATA: folder, LOG_LEVEL: "error" });
  if (code !== 0) throw new Error(`the small city could not be made: ${output}`);
}

async function freePort(): Promise<number> {
  const probe = net.createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as net.AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}
