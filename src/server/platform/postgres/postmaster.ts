import { spawn, type ChildProcess } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { commandFor, type Account } from "./account";
import type { ClusterFolder } from "./folder";
import { choosePort, isFree } from "./port";
import { isPostmasterOf } from "./process";
import type { Programs } from "./program";

export type Postmaster = { pid: number; port: number };

const startLimitMs = 60_000;
// After a crash the log is replayed first; whoever is alive and at it is waited for.
const recoveryLimitMs = 300_000;
const stopLimitMs = 4_000;
const startTries = 3;

/** What PostgreSQL's own pid file says, if the process it names is alive and is that cluster. */
export function findPostmaster(data: string): Postmaster | undefined {
  const found = readPostmaster(data);
  return found?.ready === true ? { pid: found.pid, port: found.port } : undefined;
}

/** The same, but also while it comes up or goes down; the port is known only later. */
export function readPostmaster(data: string): (Postmaster & { ready: boolean }) | undefined {
  const lines = notes(data);
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (!Number.isInteger(pid) || pid <= 0 || !isPostmasterOf(pid, data)) return undefined;
  return { pid, port, ready: lines[7]?.trim() === "ready" };
}

/** A postmaster that another process has just started, or is stopping, is waited for: undefined when none is left. */
export async function settledPostmaster(data: string, told?: AbortSignal): Promise<Postmaster | undefined> {
  const patience = AbortSignal.timeout(recoveryLimitMs);
  for (;;) {
    const found = readPostmaster(data);
    if (found === undefined || found.ready) return found;
    if (patience.aborted) throw new Error(`PostgreSQL (process ${found.pid}) neither lets anybody in nor ends`);
    await pause(20, undefined, { signal: told });
  }
}

/** A machine that lost power leaves a pid file behind, and the number may belong to another process by now. */
export function clearStalePid(data: string): void {
  if (readPostmaster(data) === undefined) fs.rmSync(path.join(data, "postmaster.pid"), { force: true });
}

function notes(data: string): string[] {
  try {
    return fs.readFileSync(path.join(data, "postmaster.pid"), "utf8").split("\n");
  } catch {
    return [];
  }
}

/** Starts PostgreSQL apart from this process, so that it can outlive the first of several users. */
export async function startPostmaster(
  folder: ClusterFolder,
  account: Account,
  programs: Programs,
  { settings, told }: { settings: readonly string[]; told?: AbortSignal },
): Promise<Postmaster> {
  for (let nth = 1; ; nth += 1) {
    const port = await choosePort(folder.data);
    const flags = ["-D", folder.data, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])];
    const [program, words] = commandFor(account, programs.postgres, flags);
    const log = fs.openSync(folder.log, "a", 0o600);
    const child = spawn(program, words, { ...account.identity, detached: true, stdio: ["ignore", log, log], cwd: "/" });
    fs.closeSync(log);
    child.unref();
    const failure = await comesUp(child, folder.data, told);
    if (typeof failure === "object") return failure;
    // Somebody took the port between our look and PostgreSQL's.
    if (nth < startTries && told?.aborted !== true && !(await isFree(port))) continue;
    throw new Error(`PostgreSQL did not start (${failure}); see ${folder.log}`);
  }
}

/** The postmaster once it lets people in, or the words for why it does not. Told to end, it is stopped again. */
async function comesUp(child: ChildProcess, data: string, told?: AbortSignal): Promise<Postmaster | string> {
  let failure: string | undefined;
  child.once("error", (error) => (failure = error.message));
  child.once("exit", (code, signal) => (failure ??= `it ended with ${String(code ?? signal)}`));
  const [start, recovery] = [AbortSignal.timeout(startLimitMs), AbortSignal.timeout(recoveryLimitMs)];
  while (failure === undefined) {
    const found = readPostmaster(data);
    if (found?.ready === true && found.pid === child.pid) return { pid: found.pid, port: found.port };
    const overdue = recovery.aborted || (start.aborted && found === undefined);
    if (overdue || told?.aborted === true) {
      child.kill("SIGQUIT");
      return overdue ? "too slow" : "told to end";
    }
    await pause(20);
  }
  return failure;
}

/** Fast shutdown: sessions are cut, work in progress rolls back, the cluster closes cleanly. */
export async function stopPostmaster(data: string, pid: number): Promise<void> {
  signal(pid, "SIGINT");
  const patience = AbortSignal.timeout(stopLimitMs);
  while (isPostmasterOf(pid, data) && !patience.aborted) await pause(20);
  // Immediate shutdown loses nothing that was committed: the next start replays the log.
  if (isPostmasterOf(pid, data)) signal(pid, "SIGQUIT");
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It ended in the same moment.
  }
}
