import type { RejectionCode } from "@/domain/financing-case/rejection-reason";
import { Money } from "@/domain/money/money";
import { fits } from "@/domain/need/matching";
import type { CityEnterprise } from "@/server/city/enterprise";
import type { Random } from "@/server/city/random";
import type { ProductRow } from "../repository";
import { officeHours } from "../stage";
import type { Aftermath, Monitoring, Plan, Setback, Stop } from "./plan";

const DAY_MILLISECONDS = 86_400_000;
const HOUR_MILLISECONDS = 3_600_000;
/** Before the present: what is to have happened lately has happened, whatever day it is. */
const LAST_HOURS = [2, 20] as const;
const DAYS_A_MONTH = 30.4;
const LEAST_AGE_DAYS = 100;

/** The span of time in which the city's applications begin. */
export interface Era {
  readonly from: Date;
  readonly until: Date;
}

const rejectionByStory: Readonly<Record<string, RejectionCode>> = {
  "court-trouble": "R06",
  "tax-arrears": "R07",
  "dormant-firm": "R08",
  "thin-file-start-up": "R02",
  "declining-firm": "R12",
  "over-borrowed": "R11",
};

const rejectedPercent = { good: 6, fair: 22, poor: 70 } as const;
/** Reasons that are one bank's measure; another may judge otherwise. */
const mayBeReReferred: ReadonlySet<RejectionCode> = new Set<RejectionCode>(["R02", "R11", "R12", "R13", "R19"]);

/** Which applications meet a setback, and which: the worse the file, the likelier the bank says no. */
function setbackOf(enterprise: CityEnterprise, random: Random, others: readonly ProductRow[]): Setback | undefined {
  const other = others.length === 0 ? undefined : random.pick(others);
  if (random.chance(rejectedPercent[enterprise.fit])) {
    const code = rejectionByStory[enterprise.story] ?? random.pick(["R12", "R13", "R19"] as const);
    const asksAgain = other !== undefined && mayBeReReferred.has(code) && random.chance(30);
    return { kind: "rejected", code, then: asksAgain ? other : random.chance(35) ? "gives_up" : undefined };
  }
  if (random.chance(4)) return { kind: "withdrawn" };
  if (random.chance(3)) return { kind: "declined" };
  if (random.chance(2)) return { kind: "consent_refused" };
  if (random.chance(3)) return { kind: "sent_back", resubmits: random.chance(70) };
  return random.chance(4) ? { kind: "ignored", assignedTo: random.chance(75) ? other : undefined } : undefined;
}

/** Whether a loan applied for then falls due before the day. */
export function maturesBy(startsAt: Date, termMonths: number, day: Date): boolean {
  return startsAt.getTime() + (termMonths * DAYS_A_MONTH + 30) * DAY_MILLISECONDS < day.getTime();
}

/** What becomes of a loan: one that falls due before the present must have had an end, one that does not may simply run. */
export function aftermathOf(maturesBeforeNow: boolean, random: Random): Aftermath {
  if (!maturesBeforeNow) return random.chance(7) ? "repay_early" : "hold";
  return random.weighted([
    { what: "repay", weight: 44 },
    { what: "renew", weight: 34 },
    { what: "repay_early", weight: 9 },
    { what: "late", weight: 5 },
    { what: "extend", weight: 5 },
    { what: "overdue", weight: 2 },
    { what: "write_off", weight: 1 },
  ] as const).what;
}

const monitorings = [
  { what: "signed", weight: 60 }, { what: "refused", weight: 12 }, { what: "paused", weight: 8 }, { what: "revoked", weight: 10 }, { what: "unanswered", weight: 10 },
] as const satisfies readonly { what: Monitoring; weight: number }[];

/** Applications of each month of the year against the average, percent: few around the Spring Festival, many before the seasons begin and before the year ends. */
const season = [92, 48, 118, 108, 96, 116, 88, 90, 112, 84, 118, 130] as const;
const DRAWS = 8;

/** A day of the era; later ones are likelier, because the platform grows. */
function startOf(era: Era, random: Random): Date {
  const days = Math.max(0, Math.floor((era.until.getTime() - era.from.getTime()) / DAY_MILLISECONDS));
  for (let draw = 1; ; draw += 1) {
    const day = new Date(era.from.getTime() + Math.max(random.between(0, days), random.between(0, days)) * DAY_MILLISECONDS);
    if (draw === DRAWS || random.chance(((season[day.getUTCMonth()] ?? 100) * 100) / 130)) return officeHours(day, 0, random);
  }
}

/** The first banks of the city lend most, the village banks at its end little. */
function lenderOf(candidates: readonly ProductRow[], random: Random): ProductRow {
  const weighted = candidates.map((row) => ({ row, weight: 100 / (5 + Number.parseInt(row.product.institution.code.slice(1), 10)) }));
  return random.weighted(weighted).row;
}

/** The products that take this enterprise's wish; whole-bank fit is a matter of amount, term and district. */
export function suitable(products: readonly ProductRow[], wish: { amountYuan: string; termMonths: number; districtCode: string }): ProductRow[] {
  return products.filter((row) =>
    row.product.institution.kind !== "guarantee" &&
    fits(
      { amount: Money.of(wish.amountYuan), termMonths: wish.termMonths, districtCode: wish.districtCode, guaranteeMode: null, repaymentMethod: null },
      {
        amountMin: Money.of(row.amountMinYuan.toFixed(2)), amountMax: Money.of(row.amountMaxYuan.toFixed(2)), termMinMonths: row.termMinMonths, termMaxMonths: row.termMaxMonths,
        guaranteeModes: row.guaranteeModes, repaymentMethods: row.repaymentMethods, districtCodes: row.districtCodes,
      },
    ),
  );
}

/** The ordinary application of an enterprise at a random time of the era, not before it is some months old; null when no product takes it. */
export function ordinaryPlan(enterprise: CityEnterprise, random: Random, products: readonly ProductRow[], era: Era): Plan | null {
  const { amountYuan, termMonths } = enterprise.needHint;
  const candidates = suitable(products, { amountYuan, termMonths, districtCode: enterprise.districtCode });
  const oldEnough = new Date(Date.parse(enterprise.establishedOn) + LEAST_AGE_DAYS * DAY_MILLISECONDS);
  if (candidates.length === 0 || oldEnough > era.until) return null;
  const startsAt = startOf({ from: oldEnough > era.from ? oldEnough : era.from, until: era.until }, random);
  const product = lenderOf(candidates, random);
  const setback = setbackOf(enterprise, random, candidates.filter(({ product: { institutionId } }) => institutionId !== product.product.institutionId));
  const maturesBeforeNow = maturesBy(startsAt, termMonths, era.until);
  const aftermath = aftermathOf(maturesBeforeNow, random);
  const market = setback?.kind === "ignored" || random.chance(25);
  return {
    startsAt, amountYuan, termMonths, product, market, stop: "disbursed", aftermath, withSupplement: random.chance(25),
    twoDrawdowns: !maturesBeforeNow && aftermath === "hold" && random.chance(15),
    monitoring: random.chance(18) ? random.weighted(monitorings).what : undefined, setback,
  };
}

/** A point of the lifecycles that somebody is to stand at, and since when. */
export interface Standing {
  readonly stop: Stop;
  readonly daysAgo: number;
  readonly setback?: Setback;
  readonly market?: boolean;
  readonly termMonths?: number;
  readonly aftermath?: Aftermath;
  readonly monitoring?: Monitoring;
}

/** A recent application that stands at a given point of the lifecycle in the city's present. */
export function standingPlan(enterprise: CityEnterprise, random: Random, product: ProductRow, until: Date, at: Standing): Plan {
  const { amountYuan, termMonths } = affordable({ ...enterprise.needHint, termMonths: at.termMonths ?? enterprise.needHint.termMonths }, product);
  const wished = officeHours(new Date(until.getTime() - at.daysAgo * DAY_MILLISECONDS), 0, random);
  const startsAt = new Date(Math.min(wished.getTime(), until.getTime() - random.between(...LAST_HOURS) * HOUR_MILLISECONDS));
  const { stop, setback, monitoring, market = false, aftermath = "hold" } = at;
  return { startsAt, amountYuan, termMonths, product, market, stop, aftermath, withSupplement: stop === "supplement_requested", monitoring, setback };
}

/** A wish brought into the product's range. */
export function affordable(wish: { amountYuan: string; termMonths: number }, product: ProductRow): { amountYuan: string; termMonths: number } {
  const amount = Money.of(wish.amountYuan);
  const least = Money.of(product.amountMinYuan.toFixed(2));
  const most = Money.of(product.amountMaxYuan.toFixed(2));
  const within = least.exceeds(amount) ? least : amount.exceeds(most) ? most : amount;
  return { amountYuan: within.toString(), termMonths: Math.min(Math.max(wish.termMonths, product.termMinMonths), product.termMaxMonths) };
}
