import { accept, refuse, type Outcome } from "@/domain/outcome/outcome";

declare const localDateBrand: unique symbol;
declare const localMonthBrand: unique symbol;

/** A calendar day "YYYY-MM-DD" as people in China write it, without a time of day. Sorts as text. */
export type LocalDate = string & { readonly [localDateBrand]: true };

/** A calendar month "YYYY-MM". Sorts as text. */
export type LocalMonth = string & { readonly [localMonthBrand]: true };

const DAY_MILLISECONDS = 86_400_000;
// China has kept UTC+8 without daylight saving since 1991; every instant the platform handles is later.
const SHANGHAI_OFFSET_MILLISECONDS = 8 * 3_600_000;
const MONTH_SHAPE = /^\d{4}-(?:0[1-9]|1[0-2])$/;

/** Reads a day; refuses other shapes and days that do not exist (2026-02-30). */
export function parseLocalDate(text: string): Outcome<LocalDate, "date-malformed"> {
  const milliseconds = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(milliseconds)) return refuse("date-malformed");
  // What the machine understands but writes otherwise is another shape, or a day moved into the next month.
  const canonical = isoDay(milliseconds);
  return canonical === text ? accept(canonical) : refuse("date-malformed");
}

/** Reads a day that is known to be one; anything else is a bug and throws. */
export function localDate(text: string): LocalDate {
  const parsed = parseLocalDate(text);
  if (!parsed.ok) throw new RangeError(`${parsed.reason}: ${text}`);
  return parsed.value;
}

/** Reads a month; refuses other shapes. */
export function parseLocalMonth(text: string): Outcome<LocalMonth, "month-malformed"> {
  return MONTH_SHAPE.test(text) ? accept(text as LocalMonth) : refuse("month-malformed");
}

/** Reads a month that is known to be one; anything else is a bug and throws. */
export function localMonth(text: string): LocalMonth {
  const parsed = parseLocalMonth(text);
  if (!parsed.ok) throw new RangeError(`${parsed.reason}: ${text}`);
  return parsed.value;
}

/** The day it is in Asia/Shanghai at this instant. */
export function localDateOf(instant: Date): LocalDate {
  return isoDay(instant.getTime() + SHANGHAI_OFFSET_MILLISECONDS);
}

/** The month it is in Asia/Shanghai at this instant. */
export function localMonthOf(instant: Date): LocalMonth {
  return monthOf(localDateOf(instant));
}

/** The instant at which the day begins in Asia/Shanghai. */
export function startOfDay(date: LocalDate): Date {
  return new Date(utcMilliseconds(date) - SHANGHAI_OFFSET_MILLISECONDS);
}

/** The month a day lies in. */
export function monthOf(date: LocalDate): LocalMonth {
  return date.slice(0, 7) as LocalMonth;
}

/** First day of a month. */
export function firstDayOf(month: LocalMonth): LocalDate {
  return `${month}-01` as LocalDate;
}

/** Last day of a month. */
export function lastDayOf(month: LocalMonth): LocalDate {
  return addDays(addMonths(firstDayOf(month), 1), -1);
}

/** The day so many days later, or earlier for a negative count. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return isoDay(utcMilliseconds(date) + days * DAY_MILLISECONDS);
}

/** The same day so many months later; the last day of the month where that day does not exist (31 January + 1 = 28 or 29 February). */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const from = toUtcDate(date);
  const monthStart = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1));
  const lastDay = new Date(Date.UTC(monthStart.getUTCFullYear(), monthStart.getUTCMonth() + 1, 0)).getUTCDate();
  return isoDay(monthStart.getTime() + (Math.min(from.getUTCDate(), lastDay) - 1) * DAY_MILLISECONDS);
}

/** The month so many months later, or earlier for a negative count. */
export function addToMonth(month: LocalMonth, months: number): LocalMonth {
  return monthOf(addMonths(firstDayOf(month), months));
}

/** Whole days from the first to the second; negative when the second is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return (utcMilliseconds(to) - utcMilliseconds(from)) / DAY_MILLISECONDS;
}

/** Calendar months from the first to the second, days ignored; negative when the second is earlier. */
export function monthsBetween(from: LocalMonth, to: LocalMonth): number {
  const start = toUtcDate(firstDayOf(from));
  const end = toUtcDate(firstDayOf(to));
  return (end.getUTCFullYear() - start.getUTCFullYear()) * 12 + end.getUTCMonth() - start.getUTCMonth();
}

/** Midnight UTC of the day: how Prisma carries a `@db.Date` column. */
export function toUtcDate(date: LocalDate): Date {
  return new Date(utcMilliseconds(date));
}

/** The day of a `@db.Date` column as Prisma hands it out (midnight UTC). Not for instants: those go through `localDateOf`. */
export function fromUtcDate(date: Date): LocalDate {
  return isoDay(date.getTime());
}

function utcMilliseconds(date: LocalDate): number {
  return Date.parse(`${date}T00:00:00Z`);
}

function isoDay(milliseconds: number): LocalDate {
  return new Date(milliseconds).toISOString().slice(0, 10) as LocalDate;
}
