import { spawn } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { commandFor, type Account } from "./account";
import type { ClusterFolder } from "./folder";
import type { Programs } from "./program";

export type Postmaster = { pid: number; port: number };

const startLimitMs = 60_000;
const stopLimitMs = 4_000;

/** What PostgreSQL's own pid file says, if the process it names is alive and is that cluster. */
export function findPostmaster(data: string): Postmaster | undefined {
  const file = path.join(data, "postmaster.pid");
  if (!fs.existsSync(file)) return undefined;
  const lines = fs.readFileSync(file, "utf8").split("\n");
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (!Number.isInteger(pid) || !isServing(pid, data)) return undefined;
  return lines[7]?.trim() === "ready" ? { pid, port } : undefined;
}

/** A machine that lost power leaves a pid file behind, and the number may belong to another process by now. */
export function clearStalePid(data: string): void {
  const file = path.join(data, "postmaster.pid");
  if (!fs.existsSync(file)) return;
  const pid = Number(fs.readFileSync(file, "utf8").split("\n")[0]);
  if (!isServing(pid, data)) fs.rmSync(file, { force: true });
}

function isServing(pid: number, data: string): boolean {
  try {
    const words = fs.readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
    return words.includes(data);
  } catch {
    return false;
  }
}

/** Starts PostgreSQL apart from this process, so that it can outlive the first of several users. */
export async function startPostmaster(
  folder: ClusterFolder,
  account: Account,
  programs: Programs,
  settings: readonly string[],
): Promise<Postmaster> {
  const port = await freePort();
  const flags = ["-D", folder.data, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])];
  const [program, words] = commandFor(account, programs.postgres, flags);
  const log = fs.openSync(folder.log, "a", 0o600);
  const child = spawn(program, words, { ...account.identity, detached: true, stdio: ["ignore", log, log], cwd: "/" });
  fs.closeSync(log);
  let failure: string | undefined;
  child.once("error", (error) => (failure = error.message));
  child.once("exit", (code) => (failure ??= `it ended with ${String(code)}`));
  child.unref();
  const patience = AbortSignal.timeout(startLimitMs);
  while (failure === undefined && !patience.aborted) {
    const found = findPostmaster(folder.data);
    if (found?.port === port) return found;
    await pause(20);
  }
  throw new Error(`PostgreSQL did not start (${failure ?? "too slow"}); see ${folder.log}`);
}

/** Fast shutdown: sessions are cut, work in progress rolls back, the cluster closes cleanly. */
export async function stopPostmaster(data: string, pid: number): Promise<void> {
  process.kill(pid, "SIGINT");
  const patience = AbortSignal.timeout(stopLimitMs);
  while (isServing(pid, data) && !patience.aborted) await pause(20);
  // Immediate shutdown loses nothing that was committed: the next start replays the log.
  if (isServing(pid, data)) process.kill(pid, "SIGQUIT");
}

async function freePort(): Promise<number> {
  const probe = net.createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", resolve);
  });
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}
