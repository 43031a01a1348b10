import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { readEnvironment } from "../env/env";

const nobody = 65534;

/** How PostgreSQL, which refuses to run as root, is run by whoever we are. */
export type Account =
  | { kind: "self"; prefix: readonly string[]; identity: Record<string, never> }
  | { kind: "namespace"; prefix: readonly string[]; identity: Record<string, never> }
  | { kind: "nobody"; prefix: readonly string[]; identity: { uid: number; gid: number } };

const self: Account = { kind: "self", prefix: [], identity: {} };

const namespace: Account = {
  kind: "namespace",
  prefix: ["unshare", "--user", `--map-user=${nobody}`, `--map-group=${nobody}`],
  identity: {},
};

const unprivileged: Account = { kind: "nobody", prefix: [], identity: { uid: nobody, gid: nobody } };

/**
 * Decides the account: an ordinary user runs PostgreSQL directly; root shows itself as nobody inside a user
 * namespace, which works below a root-only folder; where namespaces are blocked root hands over to nobody.
 * A cluster that nobody already owns stays with nobody.
 */
export function chooseAccount(clusterFolder: string): Account {
  if (process.getuid?.() !== 0) return self;
  const owner = fs.statSync(clusterFolder, { throwIfNoEntry: false })?.uid;
  if (owner === nobody) return unprivileged;
  return namespacesWork() ? namespace : unprivileged;
}

function namespacesWork(): boolean {
  if (readEnvironment().XINQIAO_POSTGRES_ACCOUNT === "nobody") return false;
  const [program, ...flags] = namespace.prefix;
  if (program === undefined) return false;
  return spawnSync(program, [...flags, "true"], { stdio: "ignore" }).status === 0;
}

/** The command and the spawn identity for one PostgreSQL program. */
export function commandFor(account: Account, program: string, flags: readonly string[]): [string, string[]] {
  const [first = program, ...rest] = [...account.prefix, program, ...flags];
  return [first, rest];
}
