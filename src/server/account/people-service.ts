import { readFile } from "node:fs/promises";
import { isMobileNumber } from "@/domain/account/mobile-number";
import { maskPhone } from "@/domain/masking/masking";
import { policyFile } from "@/server/platform/access/enforcer";
import { actAs } from "@/server/platform/acting/act-as";
import { writeAudit } from "@/server/platform/audit/write-audit";
import type { Deps } from "@/server/platform/deps";
import { listPeopleRows, type PeopleQuery } from "./people-repository";

/**
 * People and what they are where, for the operator; phones masked. One more than asked for tells whether there is a next page.
 * Whoever looks a person up by a whole mobile number learns whose it is: that is on record with who was found, not with the number.
 */
export async function readPeople(deps: Deps, query: PeopleQuery) {
  const rows = await listPeopleRows(deps.db, { ...query, limit: query.limit + 1 });
  const owners = rows.filter(({ phone }) => phone === query.search).map(({ personId }) => personId);
  if (isMobileNumber(query.search)) await auditFound(deps, owners);
  const shown = rows.slice(0, query.limit).map((row) => ({ ...row, phone: row.phone === null ? null : maskPhone(row.phone) }));
  return { rows: shown, hasMore: rows.length > query.limit };
}

async function auditFound(deps: Deps, personIds: readonly string[]): Promise<void> {
  const found = personIds.length === 0 ? ["nobody"] : [...new Set(personIds)];
  await deps.db.$transaction(async (tx) => {
    await actAs(tx, deps.actor);
    for (const objectId of found) await writeAudit(tx, deps, { action: "findByPhone", objectKind: "person", objectId });
  });
}

/** The whole policy turned round: for every object and action, the roles that hold it. What "who can do this" shows. */
export async function readPermissions(): Promise<{ object: string; action: string; roles: string[] }[]> {
  const found = new Map<string, { object: string; action: string; roles: string[] }>();
  for (const line of (await readFile(policyFile(), "utf8")).split("\n")) {
    const [mark, role, object, action] = line.split(",").map((cell) => cell.trim());
    if (mark !== "p" || role === undefined || object === undefined || action === undefined) continue;
    const key = `${object} ${action}`;
    const entry = found.get(key) ?? { object, action, roles: [] };
    entry.roles.push(role);
    found.set(key, entry);
  }
  return [...found.values()].sort((a, b) => `${a.object} ${a.action}`.localeCompare(`${b.object} ${b.action}`));
}
