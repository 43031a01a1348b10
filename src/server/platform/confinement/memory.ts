import fs from "node:fs";

const LOOK_EVERY_MS = 200;
const FIRST_TO_GO = "900";

/** The memory of its own that a process and all its descendants hold, in bytes; 0 where the machine does not say. */
export function heldBytes(pid: number): number {
  return [pid, ...descendants(pid)].reduce((sum, member) => sum + ownBytes(member), 0);
}

/** Calls `exceeded` once when the process and its descendants hold more than so many bytes. Returns how to stop watching. */
export function watchMemory(pid: number, mostBytes: number, exceeded: () => void): () => void {
  const watch = setInterval(() => {
    if (heldBytes(pid) <= mostBytes) return;
    clearInterval(watch);
    exceeded();
  }, LOOK_EVERY_MS);
  watch.unref();
  return () => { clearInterval(watch); };
}

/** When the machine itself runs out of memory, the kernel ends this process before the server and the database. */
export function offerFirst(pid: number): void {
  try {
    fs.writeFileSync(`/proc/${pid}/oom_score_adj`, FIRST_TO_GO);
  } catch {
    // Another system, or the process has ended already.
  }
}

// What is mapped from files is shared with others and can be dropped, so only what is the process's own counts.
function ownBytes(pid: number): number {
  const status = readProcess(`${pid}/status`);
  return ["RssAnon", "RssShmem"].reduce((sum, name) => sum + 1024 * Number(new RegExp(`^${name}:\\s+(\\d+)`, "m").exec(status)?.[1] ?? 0), 0);
}

function descendants(pid: number): number[] {
  const children = threadsOf(pid).flatMap((thread) => readProcess(`${pid}/task/${thread}/children`).split(" ").filter(Boolean).map(Number));
  return children.flatMap((child) => [child, ...descendants(child)]);
}

function threadsOf(pid: number): string[] {
  try {
    return fs.readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

function readProcess(name: string): string {
  try {
    return fs.readFileSync(`/proc/${name}`, "latin1");
  } catch {
    return "";
  }
}
