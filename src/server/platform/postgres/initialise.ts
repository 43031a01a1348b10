import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { commandFor, type Account } from "./account";
import type { ClusterFolder } from "./folder";
import type { Programs } from "./program";

export const ownerRole = "postgres";

/** Makes the cluster when there is none yet. The owner's password lands in a file that only we can read. */
export function initialiseCluster(folder: ClusterFolder, account: Account, programs: Programs): void {
  if (fs.existsSync(path.join(folder.data, "PG_VERSION"))) return;
  const secret = randomBytes(24).toString("base64url");
  fs.rmSync(folder.data, { recursive: true, force: true });
  fs.mkdirSync(folder.data, { recursive: true, mode: 0o700 });
  handOver(folder.data, account);
  const desk = fs.mkdtempSync(path.join(os.tmpdir(), "xinqiao-initdb-"));
  try {
    const note = path.join(desk, "password");
    fs.writeFileSync(note, secret, { mode: 0o600 });
    handOver(desk, account);
    handOver(note, account);
    runInitdb(folder, account, programs, note);
  } finally {
    fs.rmSync(desk, { recursive: true, force: true });
  }
  fs.writeFileSync(folder.password, secret, { mode: 0o600 });
}

function runInitdb(folder: ClusterFolder, account: Account, programs: Programs, note: string): void {
  const [program, flags] = commandFor(account, programs.initdb, [
    `--pgdata=${folder.data}`,
    `--username=${ownerRole}`,
    "--auth=scram-sha-256",
    `--pwfile=${note}`,
    "--encoding=UTF8",
    "--locale-provider=builtin",
    "--locale=C.UTF-8",
  ]);
  const outcome = spawnSync(program, flags, { ...account.identity, encoding: "utf8", cwd: "/" });
  if (outcome.status === 0) return;
  fs.rmSync(folder.data, { recursive: true, force: true });
  throw new Error(`initdb failed: ${outcome.error?.message ?? outcome.stderr}`);
}

function handOver(target: string, account: Account): void {
  if (account.kind === "nobody") fs.chownSync(target, account.identity.uid, account.identity.gid);
}
