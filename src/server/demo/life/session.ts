import { addDays, localDateOf, type LocalDate } from "@/domain/calendar/local-date";
import { isWorkingDay, nextWorkingDay } from "@/domain/calendar/working-day";
import type { CityEnterprise } from "@/server/city/enterprise";
import type { Random } from "@/server/city/random";
import { answerInvitation, checkIn, recordOutcome, stepSession } from "@/server/match-session/day-service";
import { inviteEnterprises, planSession, scheduleSession } from "@/server/match-session/plan-service";
import { readOwnInvitations, readSession } from "@/server/match-session/view-service";
import type { Deps } from "@/server/platform/deps";
import type { Life } from "../schedule";
import { must, officeHours, type Stage } from "../stage";

/** How far a session has come in the city's present. */
export type SessionStop = "planned" | "inviting" | "scheduled" | "running" | "closed" | "followed_up";

export interface SessionPlan {
  readonly title: string;
  readonly stop: SessionStop;
  /** Days from the city's present to the day of the session; negative when it lies behind. */
  readonly inDays: number;
  readonly guests: readonly CityEnterprise[];
  /** Institution ids, one table each. */
  readonly banks: readonly string[];
}

/** Six sessions of one district, so that each state of a session stands somewhere in the city's present. */
export const sessionCalendar: readonly Pick<SessionPlan, "title" | "stop" | "inDays">[] = [
  { title: "制造业首贷专场对接会", stop: "followed_up", inDays: -40 },
  { title: "外贸企业融资对接会", stop: "closed", inDays: -5 },
  { title: "小微企业续贷服务日", stop: "running", inDays: 0 },
  { title: "科技型企业融资对接会", stop: "scheduled", inDays: 4 },
  { title: "商贸流通企业对接会", stop: "inviting", inDays: 9 },
  { title: "农业经营主体对接会", stop: "planned", inDays: 16 },
];

const LEAD_DAYS = 12;
const DAY_MILLISECONDS = 86_400_000;
const order: readonly SessionStop[] = ["planned", "inviting", "scheduled", "running", "closed", "followed_up"];

/** One session from its plan as far as its stop and the present let it come, played through the services by the district's clerk. */
export async function* holdSession(stage: Stage, districtCode: string, plan: SessionPlan, random: Random, until: Date): Life {
  const reaches = (stop: SessionStop) => order.indexOf(plan.stop) >= order.indexOf(stop);
  const clerk = () => stage.deps(stage.cast.clerk(districtCode));
  const heldOn = dayOf(until, plan.inDays);
  const prepared = Math.min(Date.parse(`${heldOn}T00:00:00+08:00`), until.getTime()) - LEAD_DAYS * DAY_MILLISECONDS;
  const later = (days: number) => officeHours(stage.clock.now(), days, random);
  yield officeHours(new Date(prepared), 0, random);
  const { id: sessionId } = must(await planSession(clerk(), { title: plan.title, venue: "政务服务大厅三层会议区（演示地址）", heldOn, startsAt: "09:30", slotMinutes: 20, slotCount: 6, tables: plan.banks.map((institutionId) => ({ institutionId })) }));
  if (!reaches("inviting")) return;
  yield later(1);
  must(await inviteEnterprises(clerk(), { sessionId, invitations: plan.guests.map(({ uscc }) => ({ uscc, wishes: random.some(plan.banks, random.between(0, 2)) })) }));
  yield later(2);
  await answer(stage, plan, sessionId, random);
  if (!reaches("scheduled")) return;
  yield later(1);
  must(await scheduleSession(clerk(), { sessionId }));
  if (plan.inDays < 0) await cancelOne(stage, plan, sessionId);
  if (!reaches("running")) return;
  yield new Date(Math.min(Date.parse(`${heldOn}T09:20:00+08:00`), until.getTime() - 1));
  must(await stepSession(clerk(), { sessionId, event: "run" }));
  await receive(clerk(), sessionId, random);
  await record(clerk(), sessionId, random, plan.stop === "running" ? 3 : Infinity);
  if (!reaches("closed")) return;
  must(await stepSession(clerk(), { sessionId, event: "close" }));
  if (!reaches("followed_up")) return;
  yield later(7);
  must(await stepSession(clerk(), { sessionId, event: "follow_up" }));
}

function dayOf(until: Date, inDays: number): LocalDate {
  const day = addDays(localDateOf(until), inDays);
  return inDays === 0 || isWorkingDay(day) ? day : nextWorkingDay(day);
}

/** Most accept, a few decline, and the last of them has not answered yet. */
async function answer(stage: Stage, plan: SessionPlan, sessionId: string, random: Random): Promise<void> {
  const { number } = must(await readSession(stage.deps(stage.cast.clerk(plan.guests[0]?.districtCode ?? "")), { sessionId }));
  for (const { uscc } of plan.guests.slice(0, -1)) {
    const legal = stage.deps(stage.cast.legal(uscc));
    const invitation = must(await readOwnInvitations(legal)).find(({ session }) => session.number === number);
    if (invitation !== undefined) must(await answerInvitation(legal, { invitationId: invitation.id, answer: random.chance(88) ? "accepted" : "declined" }));
  }
}

/** One guest who had accepted cannot come after all; its meetings are cancelled. */
async function cancelOne(stage: Stage, plan: SessionPlan, sessionId: string): Promise<void> {
  const { guests } = must(await readSession(stage.deps(stage.cast.clerk(plan.guests[0]?.districtCode ?? "")), { sessionId }));
  const guest = guests.find(({ answer: answered }) => answered === "accepted");
  if (guest !== undefined) must(await answerInvitation(stage.deps(stage.cast.legal(guest.uscc)), { invitationId: guest.id, answer: "declined" }));
}

async function receive(deps: Deps, sessionId: string, random: Random): Promise<void> {
  const { guests } = must(await readSession(deps, { sessionId }));
  for (const { id, answer: answered } of guests) {
    if (answered === "accepted" && random.chance(90)) must(await checkIn(deps, { sessionId, invitationId: id }));
  }
}

/** Outcomes of the first `most` meetings; whoever has not come is a no-show. */
async function record(deps: Deps, sessionId: string, random: Random, most: number): Promise<void> {
  const { meetings, guests } = must(await readSession(deps, { sessionId }));
  for (const [nth, { id: meetingId, uscc }] of meetings.entries()) {
    if (nth >= most) return;
    const present = guests.some((guest) => guest.uscc === uscc && guest.checkedInAt !== null);
    const { result } = random.weighted([{ result: "intent", weight: 40 }, { result: "needs_documents", weight: 30 }, { result: "not_suitable", weight: 22 }, { result: "approved_on_the_spot", weight: 8 }] as const);
    if (!present) must(await recordOutcome(deps, { sessionId, meetingId, result: "no_show" }));
    else if (result === "needs_documents") must(await recordOutcome(deps, { sessionId, meetingId, result, reason: "补充近一年流水后再议" }));
    else if (result === "not_suitable") must(await recordOutcome(deps, { sessionId, meetingId, result, reason: "期限与产品不符" }));
    else must(await recordOutcome(deps, { sessionId, meetingId, result, intendedYuan: `${random.between(3, 30)}00000.00` }));
  }
}
