import type { RejectionCode } from "@/domain/financing-case/rejection-reason";
import { Money } from "@/domain/money/money";
import { fits } from "@/domain/need/matching";
import type { CityEnterprise } from "@/server/city/enterprise";
import type { Random } from "@/server/city/random";
import type { ProductRow } from "../repository";
import { officeHours } from "../stage";
import type { Aftermath, Plan, Setback, Stop } from "./plan";

const DAY_MILLISECONDS = 86_400_000;
const DAYS_A_MONTH = 30.4;

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

/** Which applications end without money, and how: the worse the file, the likelier. */
function setbackOf(enterprise: CityEnterprise, random: Random): Setback | undefined {
  if (random.chance(rejectedPercent[enterprise.fit])) return { kind: "rejected", code: rejectionByStory[enterprise.story] ?? random.pick(["R12", "R13", "R19"] as const) };
  if (random.chance(4)) return { kind: "withdrawn" };
  if (random.chance(3)) return { kind: "declined" };
  if (random.chance(2)) return { kind: "consent_refused" };
  return random.chance(2) ? { kind: "sent_back" } : undefined;
}

/** What becomes of a loan: one that falls due before the present must have had an end, one that does not may simply run. */
function aftermathOf(maturesBeforeNow: boolean, random: Random): Aftermath {
  if (!maturesBeforeNow) return random.chance(8) ? "repay_early" : "hold";
  const { what } = random.weighted([
    { what: "repay", weight: 46 },
    { what: "renew", weight: 36 },
    { what: "repay_early", weight: 10 },
    { what: "late", weight: 8 },
  ] as const);
  return what;
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

/** The ordinary application of an enterprise at a random time of the era; null when no product takes it. Later times are likelier: the platform grows. */
export function ordinaryPlan(enterprise: CityEnterprise, random: Random, products: readonly ProductRow[], era: Era): Plan | null {
  const { amountYuan, termMonths } = enterprise.needHint;
  const candidates = suitable(products, { amountYuan, termMonths, districtCode: enterprise.districtCode });
  if (candidates.length === 0) return null;
  const days = Math.floor((era.until.getTime() - era.from.getTime()) / DAY_MILLISECONDS);
  const startsAt = officeHours(era.from, Math.max(random.between(0, days), random.between(0, days)), random);
  const setback = setbackOf(enterprise, random);
  const maturity = startsAt.getTime() + (termMonths * DAYS_A_MONTH + 30) * DAY_MILLISECONDS;
  const maturesBeforeNow = maturity < era.until.getTime();
  const aftermath = aftermathOf(maturesBeforeNow, random);
  return {
    startsAt, amountYuan, termMonths, product: random.pick(candidates), market: random.chance(25), stop: "disbursed", aftermath,
    withSupplement: random.chance(25), twoDrawdowns: !maturesBeforeNow && aftermath === "hold" && random.chance(15), ...(setback === undefined ? {} : { setback }),
  };
}

/** A recent application that stands at a given point of the lifecycle in the city's present. */
export function standingPlan(enterprise: CityEnterprise, random: Random, product: ProductRow, until: Date, at: { stop: Stop; daysAgo: number; setback?: Setback; market?: boolean }): Plan {
  const { amountYuan, termMonths } = affordable(enterprise.needHint, product);
  const startsAt = officeHours(new Date(until.getTime() - at.daysAgo * DAY_MILLISECONDS), 0, random);
  return { startsAt, amountYuan, termMonths, product, market: at.market ?? false, stop: at.stop, aftermath: "hold", withSupplement: at.stop === "supplement_requested", ...(at.setback === undefined ? {} : { setback: at.setback }) };
}

/** A wish brought into the product's range. */
export function affordable(wish: { amountYuan: string; termMonths: number }, product: ProductRow): { amountYuan: string; termMonths: number } {
  const amount = Money.of(wish.amountYuan);
  const least = Money.of(product.amountMinYuan.toFixed(2));
  const most = Money.of(product.amountMaxYuan.toFixed(2));
  const within = least.exceeds(amount) ? least : amount.exceeds(most) ? most : amount;
  return { amountYuan: within.toString(), termMonths: Math.min(Math.max(wish.termMonths, product.termMinMonths), product.termMaxMonths) };
}
