import { randomInt } from "node:crypto";
import { localDateOf, toUtcDate, type LocalDate } from "@/domain/calendar/local-date";
import { findConflicts, timetableQuality, type PlannedMeeting, type TimetableFacts, type TimetableQuality } from "@/domain/match-session/timetable";
import { lpText, readTimetable, timetableModel, timetableSolverOptions, type ModelRefusal } from "@/domain/match-session/timetable-model";
import { accept, refuse, type Outcome } from "@/domain/outcome/outcome";
import { writeAudit } from "@/server/platform/audit/write-audit";
import { violates } from "@/server/platform/db/constraint";
import { once, type OnceRefusal } from "@/server/platform/db/once";
import type { Keyed } from "@/server/platform/db/request-content";
import { inTransaction } from "@/server/platform/db/transaction";
import type { Deps } from "@/server/platform/deps";
import { solve, type SolverRefusal } from "@/server/platform/solver/solver";
import { lockOwnSession } from "./own-session";
import { countOpenLenders, findSession, insertInvitations, insertSession, insertSessionEvent, listInvitable, markMeetingPlaced, markSessionMoved, nextSessionNumber, replaceTimetable, type SessionRow } from "./repository";

export interface PlanSession extends Keyed {
  readonly title: string;
  readonly venue: string;
  readonly heldOn: LocalDate;
  /** HH:MM in Shanghai. */
  readonly startsAt: string;
  readonly slotMinutes: number;
  readonly slotCount: number;
  readonly tables: readonly { readonly institutionId: string }[];
}

export type PlanRefusal = OnceRefusal | "not-found" | "date-in-past" | "ends-after-midnight" | "institution-not-available";

const MINUTES_A_DAY = 1440;

function endsAfterMidnight({ startsAt, slotMinutes, slotCount }: PlanSession): boolean {
  const [hours = 0, minutes = 0] = startsAt.split(":").map((part) => Number.parseInt(part, 10));
  return hours * 60 + minutes + slotMinutes * slotCount > MINUTES_A_DAY;
}

/**
 * Plans a session of the own district: date, place, slots, and which bank sits at which table, numbered from 1. Refused on a
 * day that has passed, past midnight, and with an institution that does not lend here.
 */
export function planSession(deps: Deps, command: PlanSession): Promise<Outcome<{ id: string; number: string }, PlanRefusal>> {
  const { districtCode, personId } = deps.actor;
  if (districtCode === undefined || personId === null) return Promise.resolve(refuse("not-found"));
  const { tables, heldOn, idempotencyKey: _key, ...plan } = command;
  const now = deps.clock.now();
  if (heldOn < localDateOf(now)) return Promise.resolve(refuse("date-in-past"));
  if (endsAfterMidnight(command)) return Promise.resolve(refuse("ends-after-midnight"));
  return once<{ id: string; number: string }, PlanRefusal>(deps, { action: "matchSession.plan", command, tells: { on: heldOn } }, async (tx) => {
    const lenders = new Set(tables.map(({ institutionId }) => institutionId));
    if ((await countOpenLenders(tx, [...lenders])) < lenders.size) return refuse("institution-not-available");
    const banks = tables.map(({ institutionId }, index) => ({ institutionId, tableNo: index + 1 }));
    const row = await insertSession(tx, { ...plan, heldOn: toUtcDate(heldOn), districtCode, tableCount: tables.length, number: await nextSessionNumber(tx, now), createdBy: personId, createdAt: now, banks: { create: banks } });
    await insertSessionEvent(tx, deps, { sessionId: row.id, event: "plan", toStatus: "planned" });
    await writeAudit(tx, deps, { action: "planSession", objectKind: "session", objectId: row.id, detail: { number: row.number } });
    return accept(row);
  });
}

export interface Invitation {
  readonly uscc: string;
  /** Banks the enterprise would like to meet; none means any. */
  readonly wishes: readonly string[];
}

export type InviteRefusal = "not-found" | "session-not-ready" | "outside-district" | "bank-not-at-session";

/**
 * Invites enterprises of the own district; whoever is invited already stays as invited. Each gets a six-digit pass for the door.
 * Wishes name banks that sit at the session.
 */
export function inviteEnterprises(deps: Deps, command: { sessionId: string; invitations: readonly Invitation[] }): Promise<Outcome<{ invited: number }, InviteRefusal>> {
  return inTransaction<{ invited: number }, InviteRefusal>(deps, async (tx) => {
    const session = await lockOwnSession(deps, tx, command.sessionId);
    if (session === null) return refuse("not-found");
    if (!["planned", "inviting", "scheduled"].includes(session.status)) return refuse("session-not-ready", { state: session.status });
    const present = new Set(session.banks.map(({ institutionId }) => institutionId));
    if (command.invitations.some(({ wishes }) => wishes.some((wish) => !present.has(wish)))) return refuse("bank-not-at-session");
    const known = await listInvitable(tx, { districtCode: session.districtCode, usccs: command.invitations.map(({ uscc }) => uscc) });
    const needs = new Map(known.map(({ uscc, needs: [need] }) => [uscc, need?.id ?? null]));
    if (command.invitations.some(({ uscc }) => !needs.has(uscc))) return refuse("outside-district", { district: session.districtCode });
    const taken = new Set(session.invitations.map(({ passCode }) => passCode));
    const now = deps.clock.now();
    const invited = await insertInvitations(tx, command.invitations.map(({ uscc, wishes }) => ({ sessionId: session.id, uscc, needId: needs.get(uscc) ?? null, wishes: [...wishes], passCode: freshPass(taken), invitedAt: now })));
    if (session.status === "planned") await markSessionMoved(tx, deps, session, "invite");
    await writeAudit(tx, deps, { action: "inviteEnterprises", objectKind: "session", objectId: session.id, detail: { invited } });
    return accept({ invited });
  });
}

function freshPass(taken: Set<string>): string {
  for (;;) {
    const code = String(randomInt(100_000, 1_000_000));
    if (taken.has(code)) continue;
    taken.add(code);
    return code;
  }
}

const WISH_WEIGHT = 3;

/** What the solver is told: tables, who comes, what they wish, and which meetings stay. Without a wish any bank at the session serves. */
export function factsOf(session: SessionRow): TimetableFacts {
  const tables = session.banks.map(({ tableNo, institutionId }) => ({ tableNo, institutionId }));
  const anyBank = [...new Set(tables.map(({ institutionId }) => institutionId))].map((institutionId) => ({ institutionId, weight: 1 }));
  const enterprises = session.invitations
    .filter(({ answer }) => answer !== "declined")
    .map(({ uscc, wishes }) => ({ uscc, wishes: wishes.length === 0 ? anyBank : wishes.map((institutionId, index) => ({ institutionId, weight: Math.max(WISH_WEIGHT - index, 1) })) }));
  const fixed = session.meetings.filter(({ pinned, status }) => pinned || status !== "booked").map(({ uscc, institutionId, tableNo, slotNo }) => ({ uscc, institutionId, tableNo, slotNo }));
  return { slotCount: session.slotCount, tables, enterprises, fixed };
}

/** What the timetable achieves: only wishes that an enterprise has made count as wishes. */
export function qualityOf(session: SessionRow, meetings: readonly PlannedMeeting[]): TimetableQuality {
  const wishes = new Map(session.invitations.map((invitation) => [invitation.uscc, invitation.wishes]));
  const { enterprises, ...facts } = factsOf(session);
  const stated = enterprises.map(({ uscc }) => ({ uscc, wishes: (wishes.get(uscc) ?? []).map((institutionId) => ({ institutionId, weight: 1 })) }));
  return timetableQuality({ ...facts, enterprises: stated }, meetings);
}

export type ScheduleRefusal = ModelRefusal | SolverRefusal | "not-found" | "session-not-ready" | "nobody-invited" | "changed-meanwhile";

/**
 * Makes the timetable with the solver, outside any transaction, and books it when the session is still as it was read: who
 * accepted meanwhile, or moved a meeting, is not overrun. Pinned meetings stay. Answers what the timetable achieves.
 */
export async function scheduleSession(deps: Deps, command: { sessionId: string }): Promise<Outcome<TimetableQuality, ScheduleRefusal>> {
  const { districtCode } = deps.actor;
  const session = districtCode === undefined ? null : await findSession(deps.db, { sessionId: command.sessionId, districtCode });
  if (session === null) return refuse("not-found");
  if (session.status !== "inviting" && session.status !== "scheduled") return refuse("session-not-ready", { state: session.status });
  const facts = factsOf(session);
  if (facts.enterprises.length === 0) return refuse("nobody-invited");
  const model = timetableModel(facts);
  if (!model.ok) return model;
  const solved = await solve(lpText(model.value), timetableSolverOptions);
  if (!solved.ok) return solved;
  const meetings = readTimetable(model.value, solved.value.Columns);
  if (findConflicts(facts, meetings).length > 0) throw new Error("the solver answered with a timetable that cannot be held");
  return book(deps, session, facts, meetings);
}

function book(deps: Deps, seen: SessionRow, facts: TimetableFacts, meetings: readonly PlannedMeeting[]): Promise<Outcome<TimetableQuality, ScheduleRefusal>> {
  return inTransaction<TimetableQuality, ScheduleRefusal>(deps, async (tx) => {
    const session = await lockOwnSession(deps, tx, seen.id);
    if (session === null) return refuse("not-found");
    if (JSON.stringify(factsOf(session)) !== JSON.stringify(facts)) return refuse("changed-meanwhile");
    await replaceTimetable(tx, session.id, meetings);
    if (!(await markSessionMoved(tx, deps, session, "schedule"))) return refuse("session-not-ready", { state: session.status });
    await writeAudit(tx, deps, { action: "scheduleSession", objectKind: "session", objectId: session.id, detail: { meetings: meetings.length } });
    return accept(qualityOf(session, meetings));
  });
}

export type MoveMeetingRefusal = "not-found" | "meeting-recorded" | "place-taken" | "bank-not-at-table" | "slot-outside-session";

/** Puts a meeting at another table of the same bank or in another slot, by hand; it stays there when the timetable is made anew. */
export async function moveMeeting(deps: Deps, command: { sessionId: string; meetingId: string; tableNo: number; slotNo: number }): Promise<Outcome<null, MoveMeetingRefusal>> {
  try {
    return await inTransaction<null, MoveMeetingRefusal>(deps, async (tx) => {
      const session = await lockOwnSession(deps, tx, command.sessionId);
      const meeting = session?.meetings.find(({ id }) => id === command.meetingId);
      if (session === null || meeting === undefined) return refuse("not-found");
      if (!session.banks.some(({ tableNo, institutionId }) => tableNo === command.tableNo && institutionId === meeting.institutionId)) return refuse("bank-not-at-table", { table: String(command.tableNo) });
      if (command.slotNo < 1 || command.slotNo > session.slotCount) return refuse("slot-outside-session");
      const count = await markMeetingPlaced(tx, meeting.id, { tableNo: command.tableNo, slotNo: command.slotNo });
      return count === 0 ? refuse("meeting-recorded") : accept(null);
    });
  } catch (error) {
    if (violates(error, "meeting_one_per")) return refuse("place-taken", { table: String(command.tableNo), slot: String(command.slotNo) });
    throw error;
  }
}
