import { columnOfRole } from "@/domain/account/role";
import type { Tx } from "@/server/platform/db/client";
import type { NewMembership, NewPerson } from "./administration";

/** Adds a person; a taken login name breaks the unique index. */
export async function insertPerson(tx: Tx, person: NewPerson & { readonly passwordHash: string }, now: Date): Promise<string> {
  const { loginName, name, phone, identityNumber, passwordHash, realNameVerified } = person;
  const row = await tx.person.create({
    data: { loginName, name, phone, identityNumber, passwordHash, realNameVerifiedAt: realNameVerified === true ? now : null, createdAt: now },
  });
  return row.id;
}

/** Adds a membership; a role without its organisation breaks a check. */
export async function insertMembership(tx: Tx, personId: string, membership: NewMembership, now: Date): Promise<string> {
  const { role, ...organisation } = membership;
  const row = await tx.membership.create({ data: { personId, role: columnOfRole(role), ...organisation, createdAt: now } });
  return row.id;
}

/** Marks the person disabled and answers the id; null when unknown or disabled already. */
export async function markPersonDisabled(tx: Tx, loginName: string, now: Date): Promise<string | null> {
  const [person] = await tx.person.updateManyAndReturn({ where: { loginName, disabledAt: null }, data: { disabledAt: now }, select: { id: true } });
  return person?.id ?? null;
}

/** Ends all live sessions of a person. */
export async function markPersonSessionsRevoked(tx: Tx, personId: string, now: Date): Promise<void> {
  await tx.userSession.updateMany({ where: { personId, revokedAt: null }, data: { revokedAt: now } });
}
