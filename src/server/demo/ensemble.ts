import type { Random } from "@/server/city/random";
import { markOverdueNotes } from "@/server/jobs/mark-overdue-notes";
import { timeOutCases } from "@/server/jobs/time-out-cases";
import { sweepNeeds } from "@/server/need/service";
import { systemActor } from "@/server/platform/access/actor";
import { ordinaryPlan, standingPlan, type Era } from "./life/casting";
import { live } from "./life/life";
import { namedLives } from "./life/named";
import type { Setback, Stop } from "./life/plan";
import { holdSession, sessionCalendar } from "./life/session";
import type { RegisteredPlayer } from "./registration";
import type { Life } from "./schedule";
import type { Stage } from "./stage";

const DAY_MILLISECONDS = 86_400_000;
const BORROWERS_PERCENT = 84;

/** So that every state of need and case stands somewhere in the city's present, whatever the dice say. */
const standings: readonly { stop: Stop; daysAgo: number; setback?: Setback; market?: boolean }[] = [
  { stop: "draft", daysAgo: 3 },
  { stop: "submitted", daysAgo: 0, market: true },
  { stop: "submitted", daysAgo: 1 },
  { stop: "accepted", daysAgo: 6 },
  { stop: "consent_requested", daysAgo: 12 },
  { stop: "consent_signed", daysAgo: 15 },
  { stop: "supplement_requested", daysAgo: 20 },
  { stop: "in_approval", daysAgo: 24 },
  { stop: "approved", daysAgo: 26 },
  { stop: "offer_accepted", daysAgo: 28 },
  { stop: "contracted", daysAgo: 32 },
  { stop: "partly_disbursed", daysAgo: 40 },
  { stop: "disbursed", daysAgo: 24, setback: { kind: "sent_back" } },
  { stop: "disbursed", daysAgo: 26, setback: { kind: "rejected", code: "R12" } },
  { stop: "disbursed", daysAgo: 22, setback: { kind: "withdrawn" } },
  { stop: "disbursed", daysAgo: 34, setback: { kind: "declined" } },
  { stop: "submitted", daysAgo: 9, setback: { kind: "ignored" } },
  { stop: "submitted", daysAgo: 100, setback: { kind: "ignored" }, market: true },
];

/** A life for each registered enterprise: the named ones as told, some to stand at every point, most as chance has it. */
export function castLives(stage: Stage, players: ReadonlyMap<string, RegisteredPlayer>, random: Random, era: Era): Life[] {
  const lives: Life[] = [];
  let standing = 0;
  for (const { enterprise } of players.values()) {
    const player = { enterprise, random: random.fork(enterprise.uscc) };
    if (enterprise.demoKey !== undefined) {
      const life = namedLives[enterprise.demoKey]?.(stage, player, era.until) ?? null;
      if (life !== null) lives.push(life);
      continue;
    }
    const next = enterprise.fit === "poor" ? undefined : standings[standing];
    if (next !== undefined) {
      standing += 1;
      const product = stage.productOf(player.random.pick(["D01", "D02", "D03"] as const));
      lives.push(live(stage, player, standingPlan(enterprise, player.random, product, era.until, next)));
      continue;
    }
    const plan = player.random.chance(BORROWERS_PERCENT) ? ordinaryPlan(enterprise, player.random, stage.products, era) : null;
    if (plan !== null) lives.push(live(stage, player, plan));
  }
  return [...lives, ...castSessions(stage, players, random.fork("sessions"), era.until)];
}

const SESSION_DISTRICT = "130102";
const SESSION_BANKS = ["D01", "D02", "D03", "D04"] as const;
const GUESTS = 10;

/**
 * The sessions of one district's centre. The named enterprises are invited to those that lie ahead, so that their logins have a
 * pass; outcomes befall ordinary ones only, so that the named ones stay where they are.
 */
function castSessions(stage: Stage, players: ReadonlyMap<string, RegisteredPlayer>, random: Random, until: Date): Life[] {
  const near = [...players.values()].map(({ enterprise }) => enterprise).filter(({ districtCode }) => districtCode === SESSION_DISTRICT);
  const ordinary = near.filter(({ demoKey, fit }) => demoKey === undefined && fit !== "poor");
  const named = near.filter(({ demoKey }) => demoKey !== undefined);
  const banks = SESSION_BANKS.map((code) => stage.productOf(code).product.institutionId);
  return sessionCalendar.flatMap((session) => {
    const own = random.fork(session.title);
    const drawn = own.some(ordinary, GUESTS);
    const guests = session.inDays > 0 ? [...named, ...drawn].slice(0, GUESTS) : drawn;
    return guests.length === 0 ? [] : [holdSession(stage, SESSION_DISTRICT, { ...session, banks, guests }, own, until)];
  });
}

/** What the platform's own jobs do every night: unanswered and expired needs, cases out of time, notes past their maturity. */
export async function* dailyRounds(stage: Stage, from: Date): Life {
  for (let at = from; ; at = new Date(at.getTime() + DAY_MILLISECONDS)) {
    yield at;
    const deps = stage.deps(systemActor);
    await sweepNeeds(deps);
    await timeOutCases(deps);
    await markOverdueNotes(deps);
  }
}
