/**
 * Days as whole numbers since 1970-01-01 and months as year × 12 + month − 1: hundreds of thousands of records
 * are dated with plain arithmetic, and neither a clock nor a time zone can get in.
 */
export type Day = number;
export type Month = number;

const dayMilliseconds = 86_400_000;
const dayTexts = new Map<Day, string>();

/** Reads YYYY-MM-DD; a date that the calendar does not have is a caller's mistake and throws. */
export function dayOf(text: string): Day {
  const day = Math.round(Date.parse(`${text}T00:00:00Z`) / dayMilliseconds);
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || Number.isNaN(day) || dayText(day) !== text) throw new Error(`Not a date: ${text}`);
  return day;
}

export function dayText(day: Day): string {
  const known = dayTexts.get(day);
  if (known !== undefined) return known;
  const text = new Date(day * dayMilliseconds).toISOString().slice(0, 10);
  dayTexts.set(day, text);
  return text;
}

export function monthOf(day: Day): Month {
  const date = new Date(day * dayMilliseconds);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

export function monthText(month: Month): string {
  return `${yearOf(month)}-${String((month % 12) + 1).padStart(2, "0")}`;
}

export function yearOf(month: Month): number {
  return Math.floor(month / 12);
}

/** The day of the month, clamped to the month's last one. */
export function dayIn(month: Month, dayOfMonth: number): Day {
  const last = Date.UTC(yearOf(month), (month % 12) + 1, 0) / dayMilliseconds;
  const first = Date.UTC(yearOf(month), month % 12, 1) / dayMilliseconds;
  return Math.min(first + dayOfMonth - 1, last);
}

/** The same day of the month, so many months later (or earlier), clamped to the month's end. */
export function addMonths(day: Day, months: number): Day {
  return dayIn(monthOf(day) + months, new Date(day * dayMilliseconds).getUTCDate());
}

export function yearOfDay(day: Day): number {
  return yearOf(monthOf(day));
}

/** Months (1 or 2) in which the Spring Festival's first day falls; business rests around it. */
const festivalMonth: Readonly<Record<number, number>> = {
  2015: 2, 2016: 2, 2017: 1, 2018: 2, 2019: 2, 2020: 1, 2021: 2, 2022: 2, 2023: 1, 2024: 2, 2025: 1, 2026: 2,
  2027: 2, 2028: 1, 2029: 2, 2030: 2, 2031: 1, 2032: 2, 2033: 1, 2034: 2, 2035: 2,
};

export function isFestivalMonth(month: Month): boolean {
  return (month % 12) + 1 === (festivalMonth[yearOf(month)] ?? 2);
}
