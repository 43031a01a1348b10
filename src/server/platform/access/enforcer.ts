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

/**
 * Whether the policy lets this actor do `action` to objects of the kind. The scope (whose object) is the repository's matter. Until
 * an own password has taken the place of a given one, a person may do no more than the public, and choose it.
 */
export async function mayDo(actor: Pick<Actor, "role" | "passwordGiven">, object: string, action: string): Promise<boolean> {
  enforcer ??= load();
  const choosing = object === "account" && action === "changePassword";
  const role = actor.passwordGiven === true && !choosing ? "public" : actor.role;
  return (await enforcer).enforce(role, object, action);
}
