import { fromUtcDate } from "@/domain/calendar/local-date";
import type { MeetingOutcome, SessionEvent } from "@/domain/match-session/lifecycle";
import { isSlotOver } from "@/domain/match-session/slot-at";
import { needSteps } from "@/domain/need/need-schema";
import { accept, refuse, type Outcome } from "@/domain/outcome/outcome";
import { openCaseInTx, type OpenCaseRefusal } from "@/server/financing-case/open-case";
import { postNeedInTx } from "@/server/need/on-behalf";
import type { PublishRefusal } from "@/server/need/publish-service";
import { readContactOfEnterprise } from "@/server/enterprise/contact";
import { writeAudit } from "@/server/platform/audit/write-audit";
import { once, type OnceRefusal } from "@/server/platform/db/once";
import type { Keyed } from "@/server/platform/db/request-content";
import { inTransaction } from "@/server/platform/db/transaction";
import type { Deps, Tx } from "@/server/platform/deps";
import { lockOwnSession } from "./own-session";
import { findCaseAtInstitution, lockInvitedSession, markInvitation, markMeeting, markMeetingsCancelled, markSessionMoved, type MeetingRow, type SessionRow } from "./repository";

const DEFAULT_TERM_MONTHS = 12;

export type StepRefusal = "not-found" | "session-not-ready" | "meetings-open";

const auditedAs = { run: "runSession", close: "closeSession", follow_up: "followUpSession" } as const;

/** Starts, closes or follows up a session. Closing waits until every meeting has an outcome or is a no-show. */
export function stepSession(deps: Deps, command: { sessionId: string; event: Extract<SessionEvent, "run" | "close" | "follow_up"> }): Promise<Outcome<null, StepRefusal>> {
  return inTransaction<null, StepRefusal>(deps, async (tx) => {
    const session = await lockOwnSession(deps, tx, command.sessionId);
    if (session === null) return refuse("not-found");
    const open = session.meetings.filter(({ status }) => status === "booked").length;
    if (command.event === "close" && open > 0) return refuse("meetings-open", { open: String(open) });
    if (!(await markSessionMoved(tx, deps, session, command.event))) return refuse("session-not-ready", { state: session.status });
    await writeAudit(tx, deps, { action: auditedAs[command.event], objectKind: "session", objectId: session.id });
    return accept(null);
  });
}

/** Checks an enterprise in at the door. A second check-in changes nothing and tells when the first was. */
export function checkIn(deps: Deps, command: { sessionId: string; invitationId: string }): Promise<Outcome<{ checkedInAt: Date }, "not-found" | "session-not-ready">> {
  return inTransaction<{ checkedInAt: Date }, "not-found" | "session-not-ready">(deps, async (tx) => {
    const session = await lockOwnSession(deps, tx, command.sessionId);
    const invitation = session?.invitations.find(({ id }) => id === command.invitationId);
    if (session === null || invitation === undefined) return refuse("not-found");
    if (session.status !== "scheduled" && session.status !== "running") return refuse("session-not-ready", { state: session.status });
    const now = deps.clock.now();
    if (invitation.checkedInAt !== null) return accept({ checkedInAt: invitation.checkedInAt });
    await markInvitation(tx, invitation.id, { checkedInAt: null }, { checkedInAt: now });
    return accept({ checkedInAt: now });
  });
}

/** Takes back a check-in of the wrong guest. Refused once a meeting of theirs was recorded as held: then they were there. */
export function undoCheckIn(deps: Deps, command: { sessionId: string; invitationId: string }): Promise<Outcome<null, "not-found" | "session-not-ready" | "already-met">> {
  return inTransaction<null, "not-found" | "session-not-ready" | "already-met">(deps, async (tx) => {
    const session = await lockOwnSession(deps, tx, command.sessionId);
    const invitation = session?.invitations.find(({ id }) => id === command.invitationId);
    if (session === null || invitation === undefined) return refuse("not-found");
    if (session.status !== "scheduled" && session.status !== "running") return refuse("session-not-ready", { state: session.status });
    if (session.meetings.some(({ uscc, status }) => uscc === invitation.uscc && status === "met")) return refuse("already-met");
    await markInvitation(tx, invitation.id, { checkedInAt: { not: null } }, { checkedInAt: null });
    return accept(null);
  });
}

/** An enterprise accepts or declines its invitation, until the session runs. Who declines leaves the timetable, and its places are free again. */
export function answerInvitation(deps: Deps, command: { invitationId: string; answer: "accepted" | "declined" }): Promise<Outcome<null, "not-found" | "invitation-closed">> {
  return inTransaction<null, "not-found" | "invitation-closed">(deps, async (tx) => {
    const { uscc } = deps.actor;
    if (uscc === undefined) return refuse("not-found");
    const sessionId = await lockInvitedSession(tx, { invitationId: command.invitationId, uscc });
    if (sessionId === null) return refuse("not-found");
    const open = { uscc, checkedInAt: null, session: { status: { in: ["inviting" as const, "scheduled" as const] } } };
    const count = await markInvitation(tx, command.invitationId, open, { answer: command.answer, answeredAt: deps.clock.now() });
    if (count === 0) return refuse("invitation-closed");
    if (command.answer === "declined") await markMeetingsCancelled(tx, { sessionId, uscc });
    return accept(null);
  });
}

type AnswerForGuest = { readonly sessionId: string; readonly invitationId: string; readonly answer: "accepted" | "declined" };

/** The clerk writes down what a guest has answered by telephone; it counts as the guest's own answer, and the log tells who wrote it. */
export function answerForGuest(deps: Deps, command: AnswerForGuest): Promise<Outcome<null, "not-found" | "invitation-closed">> {
  return inTransaction<null, "not-found" | "invitation-closed">(deps, async (tx) => {
    const session = await lockOwnSession(deps, tx, command.sessionId);
    const invitation = session?.invitations.find(({ id }) => id === command.invitationId);
    if (session === null || invitation === undefined) return refuse("not-found");
    if (session.status !== "inviting" && session.status !== "scheduled") return refuse("invitation-closed");
    const count = await markInvitation(tx, invitation.id, { checkedInAt: null }, { answer: command.answer, answeredAt: deps.clock.now() });
    if (count === 0) return refuse("invitation-closed");
    if (command.answer === "declined") await markMeetingsCancelled(tx, { sessionId: session.id, uscc: invitation.uscc });
    await writeAudit(tx, deps, { action: "answerForGuest", objectKind: "session", objectId: session.id, uscc: invitation.uscc, detail: { answer: command.answer } });
    return accept(null);
  });
}

/** Whom to call at a guest of the own district's session, with the whole number; each look is audited. */
export function revealGuestContact(deps: Deps, command: { sessionId: string; invitationId: string }): Promise<Outcome<{ contactName: string; contactPhone: string }, "not-found">> {
  return inTransaction<{ contactName: string; contactPhone: string }, "not-found">(deps, async (tx) => {
    const session = await lockOwnSession(deps, tx, command.sessionId);
    const invitation = session?.invitations.find(({ id }) => id === command.invitationId);
    if (session === null || invitation === undefined) return refuse("not-found");
    await writeAudit(tx, deps, { action: "revealContact", objectKind: "session", objectId: session.id, uscc: invitation.uscc, detail: { number: session.number } });
    return accept(await readContactOfEnterprise(tx, invitation.uscc));
  });
}

export interface MeetingResult extends Keyed {
  readonly sessionId: string;
  readonly meetingId: string;
  readonly result: MeetingOutcome | "no_show";
  readonly intendedYuan?: string;
  readonly reason?: string;
}

export type OutcomeRefusal = "not-found" | "session-not-ready" | "meeting-recorded" | "amount-missing" | "intended-amount-out-of-range" | "reason-missing" | "contact-missing" | OpenCaseRefusal | PublishRefusal | OnceRefusal;

/**
 * Records what a meeting came to. An approval on the spot or an intent names an amount and opens a case at that bank: of the
 * need the enterprise was invited with, or, where it has none that is open, of a need over that amount and twelve months that
 * the clerk posts for it. "Not suitable" gives its reason. A case already open at the bank is linked instead of a second one.
 */
export function recordOutcome(deps: Deps, command: MeetingResult): Promise<Outcome<{ caseId: string | null }, OutcomeRefusal>> {
  const { result, intendedYuan } = command;
  const reason = command.reason?.trim();
  const leadsToCase = result === "approved_on_the_spot" || result === "intent";
  if (leadsToCase && intendedYuan === undefined) return Promise.resolve(refuse("amount-missing"));
  if (leadsToCase && !needSteps.amount.safeParse({ amountYuan: intendedYuan }).success) return Promise.resolve(refuse("intended-amount-out-of-range"));
  if (result === "not_suitable" && (reason ?? "") === "") return Promise.resolve(refuse("reason-missing"));
  const tells = { result, ...(leadsToCase ? { amountYuan: intendedYuan ?? "" } : {}) };
  return once<{ caseId: string | null }, OutcomeRefusal>(deps, { action: "matchSession.recordOutcome", command, tells }, async (tx) => {
    const session = await lockOwnSession(deps, tx, command.sessionId);
    const meeting = session?.meetings.find(({ id }) => id === command.meetingId);
    if (session === null || meeting === undefined) return refuse("not-found");
    if (session.status !== "running") return refuse("session-not-ready", { state: session.status });
    if (meeting.status !== "booked") return refuse("meeting-recorded");
    const opened = leadsToCase ? await openCaseOf(tx, deps, session, meeting, intendedYuan ?? "") : accept({ caseId: null });
    if (!opened.ok) return opened;
    const met = result === "no_show" ? { status: "no_show" as const } : { status: "met" as const, outcome: result, intendedYuan: leadsToCase ? intendedYuan : null };
    const count = await markMeeting(tx, meeting.id, { ...met, reason, caseId: opened.value.caseId, recordedBy: deps.actor.personId, recordedAt: deps.clock.now() });
    if (count === 0) return refuse("meeting-recorded");
    await writeAudit(tx, deps, { action: "recordOutcome", objectKind: "meeting", objectId: meeting.id, uscc: meeting.uscc, detail: { result } });
    return accept(opened.value);
  });
}

/** The open meetings that nobody can come to any more: their slot is over, and their guest was never checked in. */
export function missedMeetings(session: SessionRow, now: Date): MeetingRow[] {
  const plan = { ...session, heldOn: fromUtcDate(session.heldOn) };
  const present = new Set(session.invitations.filter(({ checkedInAt }) => checkedInAt !== null).map(({ uscc }) => uscc));
  return session.meetings.filter(({ status, uscc, slotNo }) => status === "booked" && !present.has(uscc) && isSlotOver(plan, slotNo, now));
}

/** Records a no-show for every missed meeting, so that a session can be closed; one whose slot is not over waits for its guest. Answers how many. */
export function recordAbsentees(deps: Deps, command: { sessionId: string }): Promise<Outcome<{ absent: number }, "not-found" | "session-not-ready">> {
  return inTransaction<{ absent: number }, "not-found" | "session-not-ready">(deps, async (tx) => {
    const session = await lockOwnSession(deps, tx, command.sessionId);
    if (session === null) return refuse("not-found");
    if (session.status !== "running") return refuse("session-not-ready", { state: session.status });
    const now = deps.clock.now();
    const missed = missedMeetings(session, now);
    for (const { id } of missed) await markMeeting(tx, id, { status: "no_show", recordedBy: deps.actor.personId, recordedAt: now });
    await writeAudit(tx, deps, { action: "recordAbsentees", objectKind: "session", objectId: session.id, detail: { absent: missed.length } });
    return accept({ absent: missed.length });
  });
}

type OpenedByMeeting = Outcome<{ caseId: string }, OpenCaseRefusal | PublishRefusal | "contact-missing">;

async function openCaseOf(tx: Tx, deps: Deps, session: SessionRow, meeting: MeetingRow, amountYuan: string): Promise<OpenedByMeeting> {
  const invitation = session.invitations.find(({ uscc }) => uscc === meeting.uscc);
  const needId = invitation?.needId ?? null;
  if (needId !== null) {
    const opened = await openCaseInTx(tx, deps, { needId, institutionId: meeting.institutionId, source: "session" });
    if (opened.ok) return accept({ caseId: opened.value.caseId });
    if (opened.reason === "already-at-this-bank") return accept({ caseId: (await findCaseAtInstitution(tx, needId, meeting.institutionId)).id });
    if (opened.reason !== "need-not-open") return opened;
  }
  const contact = await readContactOfEnterprise(tx, meeting.uscc);
  if (contact.contactPhone === "") return refuse("contact-missing");
  const answers = { ...contact, amountYuan, termMonths: DEFAULT_TERM_MONTHS, purpose: "working_capital", guaranteeMode: "unsecured", repaymentMethod: "interest_first", channel: "market", multiBank: false };
  const posted = await postNeedInTx(tx, deps, { uscc: meeting.uscc, answers });
  if (!posted.ok) return posted;
  // The next bank that shows interest at this session opens its case of the same need.
  if (invitation !== undefined) await markInvitation(tx, invitation.id, {}, { needId: posted.value.needId });
  const opened = await openCaseInTx(tx, deps, { needId: posted.value.needId, institutionId: meeting.institutionId, source: "session" });
  return opened.ok ? accept({ caseId: opened.value.caseId }) : opened;
}
