import { Exact, roundHalfUp } from "@/domain/money/exact";
import type { Reading } from "./contribution";
import { decimalOf, type CreditRecord } from "./record";

export type MonthlySums = ReadonlyMap<string, Exact>;

type Combine = (before: Exact, value: Exact) => Exact;

/** Adds one value to another: for amounts and quantities. */
const added: Combine = (before, value) => before.plus(value);
/** Keeps the larger: for head counts, which every insurance reports again. */
const larger: Combine = (before, value) => (value.greaterThan(before) ? value : before);

/** Only records whose field says so are counted. */
export interface Condition {
  readonly field: string;
  readonly is: string;
}

// Figures, charts, flags and score of a category ask for the same sums; records never change, so they are added up once.
const known = new WeakMap<readonly CreditRecord[], Map<string, MonthlySums>>();

function byMonth(records: readonly CreditRecord[], field: string, combine: Combine, where?: Condition): MonthlySums {
  const sums = new Map<string, Exact>();
  for (const { eventDate, payload } of records) {
    if (eventDate === null || (where !== undefined && payload[where.field] !== where.is)) continue;
    const value = decimalOf(payload[field]);
    if (value === null) continue;
    const month = eventDate.slice(0, 7);
    const before = sums.get(month);
    sums.set(month, before === undefined ? value : combine(before, value));
  }
  return sums;
}

function remembered(records: readonly CreditRecord[], key: string, compute: () => MonthlySums): MonthlySums {
  const sums = known.get(records) ?? new Map<string, MonthlySums>();
  known.set(records, sums);
  const found = sums.get(key) ?? compute();
  sums.set(key, found);
  return found;
}

/** A field's sum per month (YYYY-MM); months without a value are absent, which is not zero. */
export function sumByMonth(records: readonly CreditRecord[], field: string, where?: Condition): MonthlySums {
  return remembered(records, `sum ${field} ${where?.field ?? ""} ${where?.is ?? ""}`, () => byMonth(records, field, added, where));
}

/** A field's largest value per month. */
export function peakByMonth(records: readonly CreditRecord[], field: string): MonthlySums {
  return remembered(records, `peak ${field}`, () => byMonth(records, field, larger));
}

/** The records dated in the last `count` whole months of the reading or later: what "in the last year" means in a report. */
export function inLastMonths<One extends CreditRecord>(records: readonly One[], count: number, reading: Reading): One[] {
  const from = reading.months.at(-count) ?? "";
  return records.filter(({ eventDate }) => (eventDate ?? "") >= from);
}

/** One value per month of the reading, null where the month is absent; an empty list when every month is. */
export function seriesValues(sums: MonthlySums, reading: Reading): (string | null)[] {
  const values = reading.months.map((month) => sums.get(month)?.toFixed() ?? null);
  return values.some((value) => value !== null) ? values : [];
}

/** Change in percent with one decimal, half up; null when there is nothing to compare with. What rounds to nothing has no sign. */
export function changePercent(before: Exact | null, now: Exact | null): string | null {
  if (before === null || now === null || before.isZero()) return null;
  return roundHalfUp(now.minus(before).dividedBy(before.abs()).times(100), 1).toFixed(1);
}

function completeSum(sums: MonthlySums, months: readonly string[]): Exact | null {
  const values = months.map((month) => sums.get(month));
  return values.every((value) => value !== undefined) ? values.reduce<Exact>((sum, value) => sum.plus(value ?? 0), new Exact(0)) : null;
}

/** Fewer common months than this say nothing about a year. */
const leastComparableMonths = 6;

/**
 * The twelve months that end with the latest month delivered, their total, and the change against the year before.
 * null when no month of the reading was delivered. The change compares the same calendar months of both years, at least
 * six of them, and needs every one: a gap is not a fall.
 */
export function yearToLatest(sums: MonthlySums, reading: Reading): { total: Exact; latest: string; change: string | null } | null {
  const end = reading.months.findLastIndex((month) => sums.has(month));
  const latest = reading.months[end];
  if (latest === undefined) return null;
  const total = reading.months.slice(Math.max(0, end - 11), end + 1).reduce((sum, month) => sum.plus(sums.get(month) ?? 0), new Exact(0));
  const before = reading.months.slice(Math.max(0, end - 23), Math.max(0, end - 11));
  const now = reading.months.slice(end + 1 - before.length, end + 1);
  const change = before.length < leastComparableMonths ? null : changePercent(completeSum(sums, before), completeSum(sums, now));
  return { total, latest, change };
}

/** The value of the latest month delivered and its change against the same month a year before. */
export function latestMonth(sums: MonthlySums, reading: Reading): { value: Exact; latest: string; change: string | null } | null {
  const end = reading.months.findLastIndex((month) => sums.has(month));
  const latest = reading.months[end];
  const value = latest === undefined ? undefined : sums.get(latest);
  if (latest === undefined || value === undefined) return null;
  const yearBefore = reading.months[end - 12];
  return { value, latest, change: changePercent((yearBefore && sums.get(yearBefore)) || null, value) };
}

/** True when a change is a fall of at least so many percent. */
export function fellBy(change: string | null | undefined, percent: number): boolean {
  return change !== null && change !== undefined && new Exact(change).lessThanOrEqualTo(-percent);
}
