import { guardStates, targetState } from "@/domain/lifecycle/lifecycle";
import { sessionLifecycle, type SessionEvent } from "@/domain/match-session/lifecycle";
import type { PlannedMeeting } from "@/domain/match-session/timetable";
import type { Prisma } from "@/server/platform/db/generated/client";
import type { Tx } from "@/server/platform/db/client";
import type { Deps } from "@/server/platform/deps";

const whole = {
  banks: { orderBy: { tableNo: "asc" } },
  invitations: { orderBy: [{ invitedAt: "asc" }, { uscc: "asc" }] },
  meetings: { where: { status: { not: "cancelled" } }, orderBy: [{ slotNo: "asc" }, { tableNo: "asc" }] },
  events: { orderBy: { id: "asc" } },
} satisfies Prisma.MatchSessionInclude;

export type SessionRow = Prisma.MatchSessionGetPayload<{ include: typeof whole }>;
export type MeetingRow = SessionRow["meetings"][number];

export async function nextSessionNumber(tx: Tx, now: Date): Promise<string> {
  const [row] = await tx.$queryRaw<{ number: string }[]>`SELECT next_number('S', ${now}) AS number`;
  if (row === undefined) throw new Error("next_number answered nothing");
  return row.number;
}

export function insertSession(tx: Tx, row: Prisma.MatchSessionUncheckedCreateInput) {
  return tx.matchSession.create({ data: row, select: { id: true, number: true } });
}

/** A session of the district; with `lock` its row is held, so that planner, door and tables do not cross. */
export async function findSession(tx: Tx, scope: { sessionId: string; districtCode: string }, lock = false): Promise<SessionRow | null> {
  if (lock) await tx.$queryRaw`SELECT 1 FROM match_session WHERE id = ${scope.sessionId}::uuid FOR UPDATE`;
  return tx.matchSession.findFirst({ where: { id: scope.sessionId, districtCode: scope.districtCode }, include: whole });
}

/** The district's sessions, the next and the latest first. */
export function listSessionRows(tx: Tx, districtCode: string) {
  return tx.matchSession.findMany({ where: { districtCode }, orderBy: [{ heldOn: "desc" }, { startsAt: "desc" }] });
}

/** How many guests, tables and meetings each of these sessions has. Counted by name: a relation's count reads the whole table. */
export async function countPartsOfSessions(tx: Tx, ids: readonly string[]): Promise<(id: string) => { invitations: number; tables: number; meetings: number }> {
  const of = { sessionId: { in: [...ids] } };
  const [invitations, banks, meetings] = await Promise.all([
    tx.sessionInvitation.groupBy({ by: ["sessionId"], where: of, _count: { sessionId: true } }),
    tx.sessionBank.groupBy({ by: ["sessionId"], where: of, _count: { sessionId: true } }),
    tx.meeting.groupBy({ by: ["sessionId"], where: { ...of, status: { not: "cancelled" } }, _count: { sessionId: true } }),
  ]);
  const [guests, tables, met] = [invitations, banks, meetings].map((groups) => new Map(groups.map(({ sessionId, _count }) => [sessionId, _count.sessionId])));
  return (id) => ({ invitations: guests?.get(id) ?? 0, tables: tables?.get(id) ?? 0, meetings: met?.get(id) ?? 0 });
}

/** Moves a session by a named event and writes the event row; false means that somebody was first. */
export async function markSessionMoved(tx: Tx, deps: Deps, session: Pick<SessionRow, "id" | "status">, event: SessionEvent): Promise<boolean> {
  const to = targetState(sessionLifecycle, event);
  const { count } = await tx.matchSession.updateMany({ where: { id: session.id, status: { in: guardStates(sessionLifecycle, event) } }, data: { status: to } });
  if (count === 0) return false;
  await insertSessionEvent(tx, deps, { sessionId: session.id, event, fromStatus: session.status, toStatus: to });
  return true;
}

export async function insertSessionEvent(tx: Tx, deps: Deps, event: Pick<Prisma.SessionEventUncheckedCreateInput, "sessionId" | "event" | "fromStatus" | "toStatus">): Promise<void> {
  await tx.sessionEvent.create({ data: { ...event, personId: deps.actor.personId, role: deps.actor.role, at: deps.clock.now() } });
}

/** Replaces the timetable but for pinned meetings, which the solver has kept. The unique indexes refuse any double booking. */
export async function replaceTimetable(tx: Tx, sessionId: string, meetings: readonly PlannedMeeting[]): Promise<void> {
  await tx.meeting.deleteMany({ where: { sessionId, pinned: false, status: "booked" } });
  const kept = await tx.meeting.findMany({ where: { sessionId, status: { not: "cancelled" } }, select: { uscc: true, institutionId: true } });
  const stays = new Set(kept.map(({ uscc, institutionId }) => `${uscc} ${institutionId}`));
  await tx.meeting.createMany({ data: meetings.filter(({ uscc, institutionId }) => !stays.has(`${uscc} ${institutionId}`)).map((meeting) => ({ sessionId, ...meeting })) });
}

/** Puts a booked meeting elsewhere and pins it there; 0 when it is no longer booked. */
export async function markMeetingPlaced(tx: Tx, meetingId: string, place: { tableNo: number; slotNo: number }): Promise<number> {
  return (await tx.meeting.updateMany({ where: { id: meetingId, status: "booked" }, data: { ...place, pinned: true } })).count;
}

/** Writes what became of a booked meeting; 0 when it was recorded already. */
export async function markMeeting(tx: Tx, meetingId: string, facts: Prisma.MeetingUncheckedUpdateManyInput): Promise<number> {
  return (await tx.meeting.updateMany({ where: { id: meetingId, status: "booked" }, data: facts })).count;
}

export async function insertInvitations(tx: Tx, rows: readonly Prisma.SessionInvitationCreateManyInput[]): Promise<number> {
  return (await tx.sessionInvitation.createMany({ data: [...rows], skipDuplicates: true })).count;
}

export async function markInvitation(tx: Tx, id: string, guard: Prisma.SessionInvitationWhereInput, facts: Prisma.SessionInvitationUncheckedUpdateManyInput): Promise<number> {
  return (await tx.sessionInvitation.updateMany({ where: { id, ...guard }, data: facts })).count;
}

/** The session that an enterprise's invitation is to, with its row held; null for another enterprise's. */
export async function lockInvitedSession(tx: Tx, scope: { invitationId: string; uscc: string }): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    SELECT s.id FROM match_session s JOIN session_invitation i ON i.session_id = s.id
    WHERE i.id = ${scope.invitationId}::uuid AND i.uscc = ${scope.uscc} FOR UPDATE OF s`;
  return row?.id ?? null;
}

/** Takes an enterprise that will not come off the timetable; its tables are free again. */
export async function markMeetingsCancelled(tx: Tx, scope: { sessionId: string; uscc: string }): Promise<number> {
  return (await tx.meeting.updateMany({ where: { ...scope, status: "booked" }, data: { status: "cancelled" } })).count;
}

/** An enterprise's invitations with the session, the latest first. */
export function listOwnInvitations(tx: Tx, uscc: string) {
  return tx.sessionInvitation.findMany({ where: { uscc }, include: { session: { include: whole } }, orderBy: [{ session: { heldOn: "desc" } }, { session: { startsAt: "desc" } }] });
}

/** Names of enterprises, with the initials and the last digits of a phone that the door searches by. */
export function listGuests(tx: Tx, usccs: readonly string[]) {
  return tx.enterprise.findMany({
    where: { uscc: { in: [...usccs] } },
    select: { uscc: true, name: true, namePinyin: true, memberships: { where: { endedAt: null }, orderBy: { createdAt: "asc" }, select: { role: true, person: { select: { name: true, phone: true } } } } },
  });
}

export function listInstitutionNames(tx: Tx, ids: readonly string[]) {
  return tx.institution.findMany({ where: { id: { in: [...ids] } }, select: { id: true, nameZh: true, nameEn: true } });
}

/** Names of those who led the session through its steps. */
export function listPeople(tx: Tx, ids: readonly string[]) {
  return tx.person.findMany({ where: { id: { in: [...ids] } }, select: { id: true, name: true } });
}

/** How many of these institutions take part and lend. */
export function countOpenLenders(tx: Tx, ids: readonly string[]): Promise<number> {
  return tx.institution.count({ where: { id: { in: [...ids] }, disabledAt: null, kind: { not: "guarantee" } } });
}

/** The case of a need at an institution that has one. */
export function findCaseAtInstitution(tx: Tx, needId: string, institutionId: string) {
  return tx.financingCase.findFirstOrThrow({ where: { needId, institutionId }, select: { id: true } });
}

/** What became of the cases that meetings opened. */
export function listOpenedCases(tx: Tx, caseIds: readonly string[]) {
  return tx.financingCase.findMany({ where: { id: { in: [...caseIds] } }, select: { id: true, number: true, status: true, needId: true } });
}

/** Which of these enterprises are registered in the district, with their newest open need. */
export function listInvitable(tx: Tx, scope: { districtCode: string; usccs?: readonly string[]; search?: string }) {
  const { districtCode, usccs, search } = scope;
  return tx.enterprise.findMany({
    where: {
      districtCode,
      ...(usccs === undefined ? {} : { uscc: { in: [...usccs] } }),
      ...(search === undefined || search === "" ? {} : { OR: [{ name: { contains: search } }, { namePinyin: { contains: search.toLowerCase() } }, { uscc: search.toUpperCase() }] }),
    },
    select: { uscc: true, name: true, needs: { where: { status: { in: ["published", "matching", "unanswered"] } }, orderBy: { publishedAt: "desc" }, take: 1, select: { id: true, number: true, amountYuan: true } } },
    orderBy: { name: "asc" },
    take: 60,
  });
}
