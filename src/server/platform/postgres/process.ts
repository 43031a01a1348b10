import fs from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

const QUICK_MS = 500;
const PATIENCE_MS = 5_000;

/** Whether this process is the postmaster of the cluster in `data`: it was started with that folder, and then moves into it. */
export function isPostmasterOf(pid: number, data: string): boolean {
  return wordsOf(pid).includes(data) || (worksIn(pid, data) && !isBackend(pid));
}

/**
 * Ends the backends of a postmaster that was killed. They notice only when they next wait for their client, and until then
 * they hold the shared memory that the next postmaster needs. Only to be called when the cluster has no postmaster.
 */
export async function endLeftBehind(data: string): Promise<void> {
  const left = list("/proc").map(Number).filter((pid) => Number.isInteger(pid) && isBackend(pid) && worksIn(pid, data));
  if (left.length === 0) return;
  left.forEach((pid) => signal(pid, "SIGQUIT"));
  await untilGone(left, QUICK_MS);
  left.forEach((pid) => signal(pid, "SIGKILL"));
  await untilGone(left, PATIENCE_MS);
}

async function untilGone(pids: readonly number[], patienceMs: number): Promise<void> {
  const patience = AbortSignal.timeout(patienceMs);
  while (pids.some(isBackend) && !patience.aborted) await pause(20);
}

/** PostgreSQL's own processes call themselves so; the postmaster alone keeps the words it was started with. */
function isBackend(pid: number): boolean {
  return wordsOf(pid)[0]?.startsWith("postgres: ") ?? false;
}

function worksIn(pid: number, data: string): boolean {
  try {
    return fs.readlinkSync(`/proc/${pid}/cwd`) === fs.realpathSync(data);
  } catch {
    return false; // It ended, or is somebody else's.
  }
}

function wordsOf(pid: number): string[] {
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
  } catch {
    return [];
  }
}

function list(folder: string): string[] {
  try {
    return fs.readdirSync(folder);
  } catch {
    return [];
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    if (isBackend(pid)) process.kill(pid, name);
  } catch {
    // It ended by itself.
  }
}
