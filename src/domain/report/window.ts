import type { CategoryDefinition } from "./category";

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Days in a month, 1 to 12, of the Gregorian calendar. */
function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : lengths[month - 1] ?? 31;
}

function write(year: number, month: number, day?: number): string {
  const start = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`;
  return day === undefined ? start : `${start}-${String(day).padStart(2, "0")}`;
}

function read(text: string): [year: number, month: number, day: number] {
  return [Number.parseInt(text.slice(0, 4), 10), Number.parseInt(text.slice(5, 7), 10), Number.parseInt(text.slice(8, 10) || "1", 10)];
}

/** The last day (YYYY-MM-DD) of a month (YYYY-MM). */
export function lastDayOfMonth(month: string): string {
  const [year, number] = read(month);
  return write(year, number, daysIn(year, number));
}

/** The same day some months earlier; a day the month does not have becomes its last (31 March less 1 month is 28 February). */
export function monthsEarlier(date: string, months: number): string {
  const [year, month, day] = read(date);
  const count = year * 12 + (month - 1) - months;
  const target = { year: Math.floor(count / 12), month: (count % 12) + 1 };
  return write(target.year, target.month, Math.min(day, daysIn(target.year, target.month)));
}

/** The `count` whole months before a date, oldest first: what a monthly chart shows. */
export function wholeMonthsBefore(date: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => monthsEarlier(date, count - index).slice(0, 7));
}

/** Whole days from one date to a later one; negative when it is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** Completed years from one date to another. */
export function yearsBetween(from: string, to: string): number {
  const [fromYear] = read(from);
  const [toYear] = read(to);
  return toYear - fromYear - (to.slice(5) < from.slice(5) ? 1 : 0);
}

/**
 * The first day a category may show: the shorter of what the enterprise authorised and what the catalogue allows.
 * null means never cut, which only the catalogue can say (domain rules, section 4): a standing fact such as a title
 * deed has no window. `authorisedMonths` is null where no authorisation is needed (own data, public edition).
 */
export function windowStart(definition: CategoryDefinition, asOf: string, authorisedMonths: number | null): string | null {
  if (definition.reportWindowMonths === null) return null;
  return monthsEarlier(asOf, Math.min(definition.reportWindowMonths, authorisedMonths ?? definition.reportWindowMonths));
}

/** True when a record lies in the window; the first day belongs to it, and a record without a date is never cut. */
export function liesInWindow(eventDate: string | null, start: string | null): boolean {
  return start === null || eventDate === null || eventDate >= start;
}
