import { accept, refuse, type Outcome } from "@/domain/outcome/outcome";
import { hashPassword } from "@/server/platform/auth/password";
import { writeAudit } from "@/server/platform/audit/write-audit";
import { actAs } from "@/server/platform/acting/act-as";
import { inTransaction, inUnsignedTransaction } from "@/server/platform/db/transaction";
import type { Deps } from "@/server/platform/deps";
import { markOtherSessionsRevoked, markPersonSessionsRevoked, updatePassword } from "./administration-repository";
import { forgetDevices } from "./known-device";
import { confirmPassword } from "./service";

export type ChangeRefusal = "not-found" | "password-wrong" | "password-unchanged" | "sign-in-slowed" | "busy";

/**
 * Changes the signed-in person's password, who proves the old one first; from then on it is one of the person's own choice, so
 * the old one again is refused. Every other device is signed out; this one stays.
 */
export async function changePassword(deps: Deps, command: { current: string; next: string }): Promise<Outcome<null, ChangeRefusal>> {
  const { personId, sessionId } = deps.actor;
  if (personId === null || sessionId === null) return refuse("not-found");
  const confirmed = await confirmPassword(deps, command.current);
  if (!confirmed.ok) return confirmed;
  if (command.next === command.current) return refuse("password-unchanged");
  const hashed = await hashPassword(command.next);
  if (!hashed.ok) return hashed;
  return inUnsignedTransaction<null, "not-found">(deps, async (tx) => {
    await actAs(tx, deps.actor, "password");
    if ((await updatePassword(tx, personId, { passwordHash: hashed.value, givenAt: null })) === 0) return refuse("not-found");
    await markOtherSessionsRevoked(tx, { personId, sessionId, now: deps.clock.now() });
    await forgetDevices(tx, personId);
    await writeAudit(tx, deps, { action: "changePassword", objectKind: "person", objectId: personId });
    return accept(null);
  });
}

/**
 * Sets another person's password, who forgot it and showed at the counter who they are; every device of theirs is signed out, and
 * they choose an own one at the next sign-in.
 */
export async function resetPassword(deps: Deps, command: { personId: string; password: string }): Promise<Outcome<null, "not-found" | "busy">> {
  const hashed = await hashPassword(command.password);
  if (!hashed.ok) return hashed;
  return inTransaction<null, "not-found">(deps, async (tx) => {
    const now = deps.clock.now();
    if ((await updatePassword(tx, command.personId, { passwordHash: hashed.value, givenAt: now })) === 0) return refuse("not-found");
    await markPersonSessionsRevoked(tx, command.personId, now);
    await forgetDevices(tx, command.personId);
    await writeAudit(tx, deps, { action: "resetPassword", objectKind: "person", objectId: command.personId });
    return accept(null);
  });
}
