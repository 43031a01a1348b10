import fs from "node:fs";
import os from "node:os";

const SHARE = 3;
const LEAST_MB = 512;
const MOST_MB = 4_096;
const BYTES_PER_MB = 1024 * 1024;
const SOONER = 500;
const SOONEST = 1_000;

/** How much memory in MB the server may fill with its own objects: as set, or a third of what there is, within bounds. The rest is for the database, the PDF browser and the file cache. */
export function heapLimitMb(availableBytes: number, setMb?: number): number {
  return setMb ?? Math.min(Math.max(Math.floor(availableBytes / BYTES_PER_MB / SHARE), LEAST_MB), MOST_MB);
}

/** The memory that we may use: the machine's, or less where a container says so. */
export function availableBytes(): number {
  const limit = process.constrainedMemory();
  return limit > 0 ? Math.min(limit, os.totalmem()) : os.totalmem();
}

/** Tells the kernel whom to end first when memory runs out: the server, which is started again, and not the database or its keeper. */
export function offerToKernel(pid: number | undefined): void {
  try {
    const own = Number(fs.readFileSync("/proc/self/oom_score_adj", "utf8"));
    fs.writeFileSync(`/proc/${String(pid)}/oom_score_adj`, String(Math.min(own + SOONER, SOONEST)));
  } catch {
    // It has ended, or this kernel does not ask.
  }
}
