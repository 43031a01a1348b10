import { roleOfColumn, type Role } from "@/domain/account/role";
import { departmentInEnglish } from "@/domain/report/department";
import type { Tx } from "@/server/platform/db/client";
import type { Actor } from "@/server/platform/access/actor";

export interface MembershipRow {
  readonly id: string;
  readonly role: Exclude<Role, "public">;
  readonly uscc: string | null;
  readonly institutionId: string | null;
  readonly branchId: string | null;
  readonly districtCode: string | null;
  readonly department: string | null;
  readonly organisationZh: string;
  readonly organisationEn: string;
}

/** A person who may log in, by login name; disabled people are not found. */
export function findPersonByLogin(tx: Tx, loginName: string) {
  return tx.person.findFirst({ where: { loginName, disabledAt: null } });
}

/** The stored hash of a person's password; null for a disabled person. */
export async function findPasswordHash(tx: Tx, personId: string): Promise<string | null> {
  return (await tx.person.findFirst({ where: { id: personId, disabledAt: null }, select: { passwordHash: true } }))?.passwordHash ?? null;
}

/** A person's own phone number. */
export async function findPhone(tx: Tx, personId: string): Promise<string | null> {
  return (await tx.person.findUnique({ where: { id: personId }, select: { phone: true } }))?.phone ?? null;
}

/** The memberships a person holds now, with the organisation's name in both languages, oldest first. */
export async function listMemberships(tx: Tx, personId: string): Promise<MembershipRow[]> {
  const rows = await tx.membership.findMany({
    where: { personId, endedAt: null, OR: [{ institutionId: null }, { institution: { disabledAt: null } }] },
    include: { enterprise: true, institution: true, branch: true, district: { include: { centre: true } } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map((row) => ({
    id: row.id,
    role: roleOfColumn(row.role),
    uscc: row.uscc,
    institutionId: row.institutionId,
    branchId: row.branchId,
    districtCode: row.districtCode,
    department: row.department,
    organisationZh: row.enterprise?.name ?? (row.branch === null ? row.institution?.nameZh : `${row.institution?.nameZh ?? ""} ${row.branch.nameZh}`) ?? row.district?.centre?.nameZh ?? row.department ?? "",
    organisationEn: row.enterprise?.name ?? (row.branch === null ? row.institution?.nameEn : `${row.institution?.nameEn ?? ""}, ${row.branch.nameEn}`) ?? row.district?.centre?.nameEn ?? departmentInEnglish(row.department ?? ""),
  }));
}

/** The actor behind a session that is neither revoked nor expired at `now`, or null. One statement: every request asks. */
export async function findActorBySession(tx: Tx, sessionId: string, now: Date): Promise<Actor | null> {
  const session = await tx.userSession.findFirst({
    where: { id: sessionId, revokedAt: null, expiresAt: { gt: now }, person: { disabledAt: null } },
    include: { person: { select: { name: true, passwordGivenAt: true, memberships: { where: { endedAt: null }, include: { institution: { select: { disabledAt: true } } } } } } },
  });
  if (session === null) return null;
  const membership = session.person.memberships.find(({ id, institution }) => id === session.membershipId && (institution?.disabledAt ?? null) === null);
  if (membership === undefined) return null;
  return {
    personId: session.personId,
    personName: session.person.name,
    passwordGiven: session.person.passwordGivenAt !== null,
    sessionId: session.id,
    membershipId: membership.id,
    role: roleOfColumn(membership.role),
    institutionId: membership.institutionId ?? undefined,
    branchId: membership.branchId ?? undefined,
    uscc: membership.uscc ?? undefined,
    districtCode: membership.districtCode ?? undefined,
    department: membership.department ?? undefined,
  };
}

/** Opens a session; the id goes into the signed cookie. */
export function insertSession(tx: Tx, session: { personId: string; membershipId: string | null; now: Date; expiresAt: Date; userAgent: string | null }) {
  const { now, ...rest } = session;
  return tx.userSession.create({ data: { ...rest, createdAt: now, lastSeenAt: now } });
}

/** The person's live sessions, newest first. */
export function listSessions(tx: Tx, personId: string, now: Date) {
  return tx.userSession.findMany({ where: { personId, revokedAt: null, expiresAt: { gt: now } }, orderBy: { createdAt: "desc" } });
}

/** Revokes a session of this person; 0 when it is another's or already ended. */
export async function markSessionRevoked(tx: Tx, scope: { personId: string; sessionId: string; now: Date }): Promise<number> {
  const { count } = await tx.userSession.updateMany({ where: { id: scope.sessionId, personId: scope.personId, revokedAt: null }, data: { revokedAt: scope.now } });
  return count;
}

/** Puts another membership of the same person in charge of this session. */
export async function markMembershipActive(tx: Tx, scope: { personId: string; sessionId: string; membershipId: string }): Promise<number> {
  const owned = await tx.membership.count({ where: { id: scope.membershipId, personId: scope.personId, endedAt: null } });
  if (owned === 0) return 0;
  const { count } = await tx.userSession.updateMany({ where: { id: scope.sessionId, personId: scope.personId }, data: { membershipId: scope.membershipId } });
  return count;
}
