import { columnOfRole } from "@/domain/account/role";
import type { Tx } from "@/server/platform/db/client";
import type { NewMembership, NewPerson } from "./administration";

/** Adds a person; a taken login name breaks the unique index. */
export async function insertPerson(tx: Tx, person: NewPerson & { readonly passwordHash: string }, now: Date): Promise<string> {
  const { loginName, name, phone, identityNumber, passwordHash, passwordGiven, realNameVerified } = person;
  const row = await tx.person.create({
    data: {
      loginName, name, phone, identityNumber, passwordHash, createdAt: now,
      passwordGivenAt: passwordGiven === true ? now : null,
      realNameVerifiedAt: realNameVerified === true ? now : null,
    },
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

/** Lets a disabled person in again and answers the id; null when unknown or not disabled. */
export async function markPersonEnabled(tx: Tx, loginName: string): Promise<string | null> {
  const [person] = await tx.person.updateManyAndReturn({ where: { loginName, disabledAt: { not: null } }, data: { disabledAt: null }, select: { id: true } });
  return person?.id ?? null;
}

export async function isEnabledPerson(tx: Tx, personId: string): Promise<boolean> {
  return (await tx.person.count({ where: { id: personId, disabledAt: null } })) > 0;
}

/** Ends a membership that is none of an enterprise and answers whose it was; null when unknown or ended already. */
export async function markMembershipEnded(tx: Tx, membershipId: string, now: Date): Promise<string | null> {
  const [membership] = await tx.membership.updateManyAndReturn({ where: { id: membershipId, uscc: null, endedAt: null }, data: { endedAt: now }, select: { personId: true } });
  return membership?.personId ?? null;
}

/** Sets the password of a person who may log in; 0 for anybody else. `givenAt` is null when the person chose it. */
export async function updatePassword(tx: Tx, personId: string, password: { passwordHash: string; givenAt: Date | null }): Promise<number> {
  const { passwordHash, givenAt } = password;
  return (await tx.person.updateMany({ where: { id: personId, disabledAt: null }, data: { passwordHash, passwordGivenAt: givenAt } })).count;
}

/** Ends the person's live sessions but this one. */
export async function markOtherSessionsRevoked(tx: Tx, scope: { personId: string; sessionId: string; now: Date }): Promise<void> {
  await tx.userSession.updateMany({ where: { personId: scope.personId, revokedAt: null, id: { not: scope.sessionId } }, data: { revokedAt: scope.now } });
}

/** Ends all live sessions of a person. */
export async function markPersonSessionsRevoked(tx: Tx, personId: string, now: Date): Promise<void> {
  await tx.userSession.updateMany({ where: { personId, revokedAt: null }, data: { revokedAt: now } });
}
