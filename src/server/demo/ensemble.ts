import type { CityEnterprise } from "@/server/city/enterprise";
import type { Random } from "@/server/city/random";
import { markOverdueNotes } from "@/server/jobs/mark-overdue-notes";
import { timeOutCases } from "@/server/jobs/time-out-cases";
import { sweepNeeds } from "@/server/need/service";
import { systemActor } from "@/server/platform/access/actor";
import { ordinaryPlan, standingPlan, type Era } from "./life/casting";
import { live } from "./life/life";
import { namedLives } from "./life/named";
import type { Plan, Setback } from "./life/plan";
import { revise } from "./life/product";
import { holdSession, sessionCalendar } from "./life/session";
import { standings, type CastStanding } from "./life/standing";
import type { ProductRow } from "./repository";
import type { Entrant } from "./registration";
import type { Life } from "./schedule";
import { officeHours, type Player, type Stage } from "./stage";

const DAY_MILLISECONDS = 86_400_000;
const REGISTERED_PERCENT = 48;
const BORROWERS_PERCENT = 88;
const WITH_AGENT_PERCENT = 50;
/** The register must have delivered an enterprise before it can come to the platform. */
const DAYS_ON_RECORD = 40;
/** Named enterprises have been here since before the first of their stories. */
const NAMED_SINCE_DAYS = 640;
const SETTLED_IN_DAYS = 70;

/** An entrant and what it will do here. */
export interface CastEnterprise {
  readonly entrant: Entrant;
  readonly life: Life | null;
}

/** Casts the enterprises that come to the platform: the named ones as told, some to stand at every point, most as chance has it. */
export function castEnterprises(stage: Stage, members: readonly CityEnterprise[], random: Random, era: Era): CastEnterprise[] {
  const coming = members.filter((enterprise) => {
    const wanted = enterprise.demoKey === undefined ? random.chance(REGISTERED_PERCENT) : enterprise.demoKey !== "walk-in";
    return wanted && enterprise.registrationStatus === "存续" && ageOn(enterprise, era.until) > DAYS_ON_RECORD;
  });
  const open: CastStanding[] = [...standings];
  const lentIn = new Set<string>();
  return coming.map((enterprise) => {
    const player: Player = { enterprise, random: random.fork(enterprise.uscc) };
    if (enterprise.demoKey !== undefined) return { entrant: entrantOf(player, namedSince(player, era)), life: namedLives[enterprise.demoKey]?.(stage, player, era.until) ?? null };
    const plan = standIn(stage, player, open, era) ?? chancePlan(stage, player, lentIn, era);
    const registersAt = plan === null ? someDay(player, era) : daysBefore(plan.startsAt, player.random.between(1, 45));
    return { entrant: entrantOf(player, registersAt, era), life: plan === null ? null : live(stage, player, plan) };
  });
}

function ageOn({ establishedOn }: CityEnterprise, day: Date): number {
  return (day.getTime() - Date.parse(establishedOn)) / DAY_MILLISECONDS;
}

const daysBefore = (day: Date, days: number) => new Date(day.getTime() - days * DAY_MILLISECONDS);
const latest = (...days: readonly Date[]) => new Date(Math.max(...days.map((day) => day.getTime())));

function onRecordFrom({ establishedOn }: CityEnterprise): Date {
  return new Date(Date.parse(establishedOn) + DAYS_ON_RECORD * DAY_MILLISECONDS);
}

function entrantOf({ enterprise, random }: Player, wished: Date, era?: Era): Entrant {
  const hasAgent = enterprise.demoKey !== undefined || random.fork("agent").chance(WITH_AGENT_PERCENT);
  return { enterprise, hasAgent, registersAt: latest(wished, onRecordFrom(enterprise), ...(era === undefined ? [] : [era.from])) };
}

function namedSince({ enterprise }: Player, era: Era): Date {
  return latest(daysBefore(era.until, NAMED_SINCE_DAYS), onRecordFrom(enterprise), era.from);
}

function someDay({ random }: Player, era: Era): Date {
  const days = Math.floor((era.until.getTime() - era.from.getTime()) / DAY_MILLISECONDS) - 1;
  return officeHours(daysBefore(era.until, Math.min(random.between(1, days), random.between(1, days))), 0, random);
}

/** The next point that somebody is to stand at and that this enterprise is old enough for. */
function standIn(stage: Stage, { enterprise, random }: Player, open: CastStanding[], era: Era): Plan | null {
  if (enterprise.fit === "poor") return null;
  const fits = ({ daysAgo }: CastStanding) => ageOn(enterprise, era.until) > daysAgo + 2 * DAYS_ON_RECORD;
  const own = open.findIndex((standing) => standing.districtCode === enterprise.districtCode && fits(standing));
  const place = own >= 0 ? own : open.findIndex((standing) => standing.districtCode === undefined && fits(standing));
  const [standing] = place < 0 ? [] : open.splice(place, 1);
  if (standing === undefined) return null;
  const { termMonths = 12 } = standing;
  const products = stage.products.filter((row) => ["D01", "D02", "D03"].includes(row.product.institution.code) && row.termMinMonths <= termMonths && row.termMaxMonths >= termMonths);
  const setback = standing.secondBank === true ? leadOn(standing.setback, stage.productOf("D04")) : standing.setback;
  return standingPlan(enterprise, random, random.pick(products), era.until, { ...standing, termMonths, setback });
}

function leadOn(setback: Setback | undefined, second: ProductRow): Setback | undefined {
  if (setback?.kind === "rejected") return { ...setback, then: second };
  return setback?.kind === "ignored" ? { ...setback, assignedTo: second } : setback;
}

/** What chance has it do; the first of each district borrows without a setback, so that no district is without a loan. */
function chancePlan(stage: Stage, { enterprise, random }: Player, lentIn: Set<string>, era: Era): Plan | null {
  const borrows = random.chance(BORROWERS_PERCENT);
  const isFirst = enterprise.fit !== "poor" && !lentIn.has(enterprise.districtCode);
  const plan = borrows || isFirst ? ordinaryPlan(enterprise, random, stage.products, era) : null;
  if (plan === null || !isFirst) return plan;
  lentIn.add(enterprise.districtCode);
  return { ...plan, setback: undefined, market: false };
}

const SESSION_DISTRICT = "130102";
const SESSION_BANKS = ["D01", "D02", "D03", "D04"] as const;
const GUESTS = 10;

/**
 * The sessions of one district's centre. The named enterprises are invited to those that lie ahead, so that their logins have a
 * pass; outcomes befall ordinary ones only, so that the named ones stay where they are.
 */
export function castSessions(stage: Stage, entrants: readonly Entrant[], random: Random): Life[] {
  const near = entrants.filter(({ registersAt }) => registersAt < daysBefore(stage.until, SETTLED_IN_DAYS)).map(({ enterprise }) => enterprise).filter(({ districtCode }) => districtCode === SESSION_DISTRICT);
  const ordinary = near.filter(({ demoKey, fit }) => demoKey === undefined && fit !== "poor");
  const named = near.filter(({ demoKey }) => demoKey !== undefined);
  const banks = SESSION_BANKS.map((code) => stage.productOf(code).product.institutionId);
  return sessionCalendar.flatMap((session) => {
    const own = random.fork(session.title);
    const drawn = own.some(ordinary, GUESTS);
    const guests = session.inDays > 0 ? [...named, ...drawn].slice(0, GUESTS) : drawn;
    return guests.length === 0 ? [] : [holdSession(stage, SESSION_DISTRICT, { ...session, banks, guests }, own, stage.until)];
  });
}

const REVISED_PERCENT = 35;

/** Some products come out in a second version on a day of the era. */
export function castProducts(stage: Stage, random: Random, era: Era): Life[] {
  const days = Math.floor((era.until.getTime() - era.from.getTime()) / DAY_MILLISECONDS);
  return stage.products.filter(() => random.chance(REVISED_PERCENT)).map((row) => revise(stage, row, officeHours(era.from, random.between(30, days - 20), random)));
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
