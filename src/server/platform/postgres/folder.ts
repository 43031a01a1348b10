import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import type { Account } from "./account";

/** Where the parts of one cluster live. */
export type ClusterFolder = { data: string; password: string; log: string };

/**
 * The cluster sits in the data folder. Nobody cannot enter a root-only folder: then the cluster moves below
 * /var/tmp, named after the data folder, so that the next start finds the same one.
 */
export function clusterFolder(dataFolder: string, account?: Account): ClusterFolder {
  const password = path.join(dataFolder, "postgres.password");
  const log = path.join(dataFolder, "postgres.log");
  const inside = path.join(dataFolder, "postgres");
  const moved = movedFolder(dataFolder);
  const mustMove = account?.kind === "nobody" && !othersMayEnter(dataFolder);
  const isMoved = account === undefined && !fs.existsSync(inside) && fs.existsSync(moved);
  return { data: mustMove || isMoved ? moved : inside, password, log };
}

function movedFolder(dataFolder: string): string {
  const name = createHash("sha256").update(path.resolve(dataFolder)).digest("hex").slice(0, 16);
  return path.join("/var/tmp", `xinqiao-${name}`);
}

/** Whether an account other than the owner can reach what lies in this folder. */
export function othersMayEnter(folder: string): boolean {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    const found = fs.statSync(at, { throwIfNoEntry: false });
    if (found !== undefined && (found.mode & 0o001) === 0) return false;
    if (at === path.dirname(at)) return true;
  }
}
