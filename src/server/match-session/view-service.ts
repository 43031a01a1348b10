import { fromUtcDate } from "@/domain/calendar/local-date";
import { maskName, maskPhone } from "@/domain/masking/masking";
import { accept, refuse, type Outcome } from "@/domain/outcome/outcome";
import type { Deps } from "@/server/platform/deps";
import { missedMeetings } from "./day-service";
import { qualityOf } from "./plan-service";
import { countPartsOfSessions, findSession, listGuests, listInstitutionNames, listInvitable, listOpenedCases, listOwnInvitations, listPeople, listSessionRows, type SessionRow } from "./repository";

/** The own district's sessions, next and latest first. */
export async function readSessionList(deps: Deps) {
  if (deps.actor.districtCode === undefined) return [];
  const rows = await listSessionRows(deps.db, deps.actor.districtCode);
  const partsOf = await countPartsOfSessions(deps.db, rows.map(({ id }) => id));
  return rows.map(({ heldOn, ...row }) => ({ ...row, heldOn: fromUtcDate(heldOn), ...partsOf(row.id) }));
}

/** One session with its tables, guests, timetable and what it achieves. */
export async function readSession(deps: Deps, query: { sessionId: string }) {
  const { districtCode } = deps.actor;
  const session = districtCode === undefined ? null : await findSession(deps.db, { sessionId: query.sessionId, districtCode });
  if (session === null) return refuse("not-found");
  const [guests, institutions, opened, people] = await Promise.all([listGuests(deps.db, session.invitations.map(({ uscc }) => uscc)), listInstitutionNames(deps.db, session.banks.map(({ institutionId }) => institutionId)), listOpenedCases(deps.db, caseIdsOf(session.meetings)), listPeople(deps.db, session.events.flatMap(({ personId }) => (personId === null ? [] : [personId])))]);
  const guest = new Map(guests.map((row) => [row.uscc, row]));
  const { heldOn, banks, invitations, meetings, events, ...plain } = session;
  return accept({
    ...plain,
    heldOn: fromUtcDate(heldOn),
    slots: slotTimes(session),
    tables: banks.map(({ tableNo, institutionId }) => ({ tableNo, institutionId, nameZh: institutions.find(({ id }) => id === institutionId)?.nameZh ?? "", nameEn: institutions.find(({ id }) => id === institutionId)?.nameEn ?? "" })),
    guests: invitations.map(({ id, uscc, needId, wishes, passCode, answer, checkedInAt }) => {
      const row = guest.get(uscc);
      const members = row?.memberships ?? [];
      const phones = members.flatMap(({ person }) => (person.phone === null ? [] : [person.phone.slice(-4)]));
      const { person: first } = members.find(({ role }) => role === "enterprise_legal") ?? members[0] ?? { person: null };
      return { id, uscc, needId, wishes, passCode, answer, checkedInAt, name: row?.name ?? uscc, initials: row?.namePinyin ?? "", phoneEnds: phones, contactName: first?.name ?? "", contactPhone: maskPhone(first?.phone ?? "") };
    }),
    meetings: meetings.map(({ intendedYuan, ...meeting }) => ({ ...meeting, intendedYuan: intendedYuan?.toFixed(2) ?? null, name: guest.get(meeting.uscc)?.name ?? meeting.uscc, openedCase: opened.find(({ id }) => id === meeting.caseId) ?? null })),
    quality: qualityOf(session, meetings),
    missed: missedMeetings(session, deps.clock.now()).length,
    events: events.map(({ event, toStatus, at, personId }) => ({ event, toStatus, at, personName: people.find(({ id }) => id === personId)?.name ?? null })),
  });
}

const caseIdsOf = (meetings: readonly { caseId: string | null }[]): string[] => meetings.flatMap(({ caseId }) => (caseId === null ? [] : [caseId]));

/** When each slot begins, HH:MM. */
export function slotTimes(session: Pick<SessionRow, "startsAt" | "slotMinutes" | "slotCount">): string[] {
  const [hours = 0, minutes = 0] = session.startsAt.split(":").map((part) => Number.parseInt(part, 10));
  return Array.from({ length: session.slotCount }, (_, slot) => {
    const at = hours * 60 + minutes + slot * session.slotMinutes;
    return `${String(Math.floor(at / 60)).padStart(2, "0")}:${String(at % 60).padStart(2, "0")}`;
  });
}

/** Enterprises of the own district that can be invited, with their open need. */
export async function searchInvitable(deps: Deps, query: { search: string }) {
  const { districtCode } = deps.actor;
  if (districtCode === undefined) return [];
  const rows = await listInvitable(deps.db, { districtCode, search: query.search });
  return rows.map(({ uscc, name, needs: [need] }) => ({ uscc, name, need: need === undefined ? null : { id: need.id, number: need.number, amountYuan: need.amountYuan?.toFixed(2) ?? null } }));
}

/** The own enterprise's invitations: pass, session, and whom it meets when. */
export async function readOwnInvitations(deps: Deps): Promise<Outcome<Awaited<ReturnType<typeof ownInvitations>>, "not-found">> {
  return deps.actor.uscc === undefined ? refuse("not-found") : accept(await ownInvitations(deps, deps.actor.uscc));
}

/** What lies ahead comes first and the next of it at the top; then what is over, the latest first. */
function nextFirst<T extends { readonly session: SessionRow }>(latestFirst: readonly T[]): T[] {
  const isOver = ({ session: { status } }: T) => status === "closed" || status === "followed_up";
  return [...latestFirst.filter((row) => !isOver(row)).reverse(), ...latestFirst.filter(isOver)];
}

async function ownInvitations(deps: Deps, uscc: string) {
  const rows = await listOwnInvitations(deps.db, uscc);
  const institutions = await listInstitutionNames(deps.db, rows.flatMap(({ session }) => session.banks.map(({ institutionId }) => institutionId)));
  const opened = await listOpenedCases(deps.db, rows.flatMap(({ session }) => caseIdsOf(session.meetings.filter((meeting) => meeting.uscc === uscc))));
  return nextFirst(rows).map(({ id, passCode, answer, checkedInAt, session }) => ({
    id, passCode, answer, checkedInAt,
    session: { number: session.number, title: session.title, venue: session.venue, heldOn: fromUtcDate(session.heldOn), startsAt: session.startsAt, slotMinutes: session.slotMinutes, status: session.status },
    meetings: session.meetings.filter((meeting) => meeting.uscc === uscc).map((meeting) => ({
      id: meeting.id, tableNo: meeting.tableNo, at: slotTimes(session)[meeting.slotNo - 1] ?? "", status: meeting.status, outcome: meeting.outcome, reason: meeting.reason, intendedYuan: meeting.intendedYuan?.toFixed(2) ?? null,
      caseId: meeting.caseId, needId: opened.find(({ id: caseId }) => caseId === meeting.caseId)?.needId ?? null,
      bankZh: institutions.find(({ id: bank }) => bank === meeting.institutionId)?.nameZh ?? "", bankEn: institutions.find(({ id: bank }) => bank === meeting.institutionId)?.nameEn ?? "",
    })),
    holder: maskName(deps.actor.personName),
  }));
}
