import { readFile } from "node:fs/promises";
import path from "node:path";
import { newCachedEnforcer, newModelFromString, StringAdapter, type CachedEnforcer } from "casbin";
import type { Actor } from "./actor";
import { accessModel } from "./model";

let enforcer: Promise<CachedEnforcer> | undefined;

/** The policy as it stands in policy.csv, the one list of permissions. */
export function policyFile(): string {
  return path.join(process.cwd(), "src/server/platform/access/policy.csv");
}

async function load(): Promise<CachedEnforcer> {
  const text = await readFile(policyFile(), "utf8");
  const lines = text.split("\n").filter((line) => line.startsWith("p,"));
  return newCachedEnforcer(newModelFromString(accessModel), new StringAdapter(lines.join("\n")));
}

/** Whether the policy lets this actor do `action` to objects of the kind. The scope (whose object) is the repository's matter. */
export async function mayDo(actor: Pick<Actor, "role">, object: string, action: string): Promise<boolean> {
  enforcer ??= load();
  return (await enforcer).enforce(actor.role, object, action);
}
