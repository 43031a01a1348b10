import { accept, refuse, type Outcome } from "@/domain/outcome/outcome";
import { writeAudit } from "@/server/platform/audit/write-audit";
import { violates } from "@/server/platform/db/constraint";
import { inTransaction } from "@/server/platform/db/transaction";
import type { Deps } from "@/server/platform/deps";
import type { NewMembership } from "./administration";
import { insertMembership, isEnabledPerson, markMembershipEnded } from "./administration-repository";

/**
 * Gives a person another role in an organisation. Refused when the person is unknown or disabled, holds the role there already,
 * or the organisation that the role needs is missing or unknown.
 */
export async function grantRole(
  deps: Deps,
  command: { personId: string; membership: NewMembership },
): Promise<Outcome<{ membershipId: string }, "not-found" | "role-held" | "organisation-missing">> {
  const { personId, membership } = command;
  try {
    return await inTransaction<{ membershipId: string }, "not-found">(deps, async (tx) => {
      if (!(await isEnabledPerson(tx, personId))) return refuse("not-found");
      const membershipId = await insertMembership(tx, personId, membership, deps.clock.now());
      await writeAudit(tx, deps, { action: "grantRole", objectKind: "membership", objectId: membershipId, detail: { personId, role: membership.role } });
      return accept({ membershipId });
    });
  } catch (error) {
    if (violates(error, "membership_held_once")) return refuse("role-held");
    if (violates(error, "membership_")) return refuse("organisation-missing", { role: membership.role });
    throw error;
  }
}

/**
 * Takes a role away; sessions that act in it stop with their next request. An enterprise's own people are the enterprise's
 * business and are not found; nobody takes the role away in which they act.
 */
export function endRole(deps: Deps, command: { membershipId: string }): Promise<Outcome<null, "not-found" | "own-role">> {
  return inTransaction<null, "not-found" | "own-role">(deps, async (tx) => {
    if (command.membershipId === deps.actor.membershipId) return refuse("own-role");
    const personId = await markMembershipEnded(tx, command.membershipId, deps.clock.now());
    if (personId === null) return refuse("not-found");
    await writeAudit(tx, deps, { action: "endRole", objectKind: "membership", objectId: command.membershipId, detail: { personId } });
    return accept(null);
  });
}
