import { accept, refuse, type Outcome } from "@/domain/outcome/outcome";
import { hashPassword } from "@/server/platform/auth/password";
import { writeAudit } from "@/server/platform/audit/write-audit";
import { inTransaction } from "@/server/platform/db/transaction";
import type { Deps } from "@/server/platform/deps";
import { markOtherSessionsRevoked, markPersonSessionsRevoked, updatePassword } from "./administration-repository";
import { confirmPassword } from "./service";

/** Changes the signed-in person's password, who proves the old one first. Every other device is signed out; this one stays. */
export async function changePassword(deps: Deps, command: { current: string; next: string }): Promise<Outcome<null, "not-found" | "password-wrong" | "sign-in-locked">> {
  const { personId, sessionId } = deps.actor;
  if (personId === null || sessionId === null) return refuse("not-found");
  const confirmed = await confirmPassword(deps, command.current);
  if (!confirmed.ok) return confirmed;
  const passwordHash = await hashPassword(command.next);
  return inTransaction<null, "not-found">(deps, async (tx) => {
    if ((await updatePassword(tx, personId, passwordHash)) === 0) return refuse("not-found");
    await markOtherSessionsRevoked(tx, { personId, sessionId, now: deps.clock.now() });
    await writeAudit(tx, deps, { action: "changePassword", objectKind: "person", objectId: personId });
    return accept(null);
  });
}

/** Sets another person's password, who forgot it and showed at the counter who they are; every device of theirs is signed out. */
export async function resetPassword(deps: Deps, command: { personId: string; password: string }): Promise<Outcome<null, "not-found">> {
  const passwordHash = await hashPassword(command.password);
  return inTransaction<null, "not-found">(deps, async (tx) => {
    if ((await updatePassword(tx, command.personId, passwordHash)) === 0) return refuse("not-found");
    await markPersonSessionsRevoked(tx, command.personId, deps.clock.now());
    await writeAudit(tx, deps, { action: "resetPassword", objectKind: "person", objectId: command.personId });
    return accept(null);
  });
}
