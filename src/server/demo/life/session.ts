import { addDays, localDateOf, startOfDay, type LocalDate } from "@/domain/calendar/local-date";
import { isWorkingDay, nextWorkingDay } from "@/domain/calendar/working-day";
import type { CityEnterprise } from "@/server/city/enterprise";
import type { Random } from "@/server/city/random";
import { answerInvitation, stepSession } from "@/server/match-session/day-service";
import { inviteEnterprises, planSession, scheduleSession } from "@/server/match-session/plan-service";
import { readOwnInvitations, readSession } from "@/server/match-session/view-service";
import { together, type Life } from "../schedule";
import { must, officeHours, type Stage } from "../stage";
import { MINUTE_MILLISECONDS, receiveAndRecord, SLOT_COUNT, SLOT_MINUTES } from "./session-day";
import { takeUpCases } from "./session-case";

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

/** Time enough for every step of the preparation, also when a long holiday lies within. */
const LEAD_DAYS = 20;
const DAY_MILLISECONDS = 86_400_000;
const order: readonly SessionStop[] = ["planned", "inviting", "scheduled", "running", "closed", "followed_up"];

/** One session from its plan as far as its stop and the present let it come, played through the services by the district's clerk. */
export async function* holdSession(stage: Stage, districtCode: string, plan: SessionPlan, random: Random, until: Date): Life {
  const reaches = (stop: SessionStop) => order.indexOf(plan.stop) >= order.indexOf(stop);
  const clerk = () => stage.deps(stage.cast.clerk(districtCode));
  const heldOn = dayOf(until, plan.inDays);
  const startsAt = plan.inDays === 0 ? beganBefore(until) : "09:30";
  const prepared = Math.min(Date.parse(`${heldOn}T00:00:00+08:00`), until.getTime()) - LEAD_DAYS * DAY_MILLISECONDS;
  const later = (days: number) => officeHours(stage.clock.now(), days, random);
  yield officeHours(new Date(prepared), 0, random);
  const { id: sessionId } = must(await planSession(clerk(), { title: plan.title, venue: "政务服务大厅三层会议区（演示地址）", heldOn, startsAt, slotMinutes: SLOT_MINUTES, slotCount: SLOT_COUNT, tables: plan.banks.map((institutionId) => ({ institutionId })) }));
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
  const opened = yield* receiveAndRecord(stage, { sessionId, districtCode, startsAt: new Date(`${heldOn}T${startsAt}:00+08:00`), random });
  if (!reaches("closed")) return;
  yield new Date(stage.clock.now().getTime() + random.between(8, 20) * MINUTE_MILLISECONDS);
  must(await stepSession(clerk(), { sessionId, event: "close" }));
  const work = takeUpCases(stage, { districtCode, guests: plan.guests, opened }, random);
  if (!reaches("followed_up")) return yield* work;
  yield* together([work, followUp(stage, { sessionId, districtCode, at: later(7) })]);
}

async function* followUp(stage: Stage, { sessionId, districtCode, at }: { readonly sessionId: string; readonly districtCode: string; readonly at: Date }): Life {
  yield at;
  must(await stepSession(stage.deps(stage.cast.clerk(districtCode)), { sessionId, event: "follow_up" }));
}

const HALF_HOUR_MINUTES = 30;
const UNDER_WAY_MINUTES = 45;
const LATEST_START_MINUTES = 21 * 60 + 30;

/** When a session of the present day began, so that it is in full swing: at a full or half hour, 45 to 75 minutes ago. */
export function beganBefore(now: Date): string {
  const minutes = (now.getTime() - startOfDay(localDateOf(now)).getTime()) / MINUTE_MILLISECONDS - UNDER_WAY_MINUTES;
  const start = Math.min(Math.max(Math.floor(minutes / HALF_HOUR_MINUTES) * HALF_HOUR_MINUTES, 0), LATEST_START_MINUTES);
  return `${String(Math.floor(start / 60)).padStart(2, "0")}:${String(start % 60).padStart(2, "0")}`;
}

/** A session lies on a working day, except one that runs in the present; one that is over is not moved into the future by a holiday. */
function dayOf(until: Date, inDays: number): LocalDate {
  const wished = addDays(localDateOf(until), inDays);
  if (inDays === 0 || isWorkingDay(wished)) return wished;
  const next = nextWorkingDay(wished);
  return inDays > 0 || next < localDateOf(until) ? next : dayOf(until, inDays - 1);
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
