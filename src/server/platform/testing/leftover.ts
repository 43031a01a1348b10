import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { findPostmaster, stopPostmaster } from "../postgres/postmaster";

const prefix = "xinqiao-test-";

/** A folder of our own for this run; its name says which process made it. */
export function makeTestFolder(): string {
  const folder = path.join(os.tmpdir(), `${prefix}${process.pid}`);
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  return folder;
}

/** Stops and deletes what test runs left behind that were killed before they could. */
export async function sweepLeftovers(): Promise<void> {
  for (const name of fs.readdirSync(os.tmpdir())) {
    const maker = new RegExp(`^${prefix}(\\d+)$`).exec(name)?.[1];
    if (maker === undefined || fs.existsSync(`/proc/${maker}`)) continue;
    const folder = path.join(os.tmpdir(), name);
    const running = findPostmaster(path.join(folder, "postgres"));
    if (running !== undefined) await stopPostmaster(path.join(folder, "postgres"), running.pid);
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
