import notices from "chinese-days/dist/chinese-days.json";
import { addDays, startOfDay, toUtcDate, type LocalDate } from "./local-date";

// The package's data and not its functions: those read the machine's time zone, and west of Greenwich lose a day.
const holidays: Readonly<Record<string, string | undefined>> = notices.holidays;
const makeUpDays: Readonly<Record<string, string | undefined>> = notices.workdays;
// Holidays with a fixed date hold by law from 2025 on, also for years whose notice has not been published yet.
const FIXED_HOLIDAYS: readonly string[] = ["01-01", "05-01", "05-02", "10-01", "10-02", "10-03"];
const FIXED_SINCE = "2025-01-01";

/**
 * Whether banks and offices work on the day: weekdays and make-up days, not public holidays.
 * Source: the State Council's yearly notice; for years without one, weekends and the holidays with a fixed date.
 */
export function isWorkingDay(date: LocalDate): boolean {
  if (makeUpDays[date] !== undefined) return true;
  const isFixedHoliday = date >= FIXED_SINCE && FIXED_HOLIDAYS.includes(date.slice(5));
  return isWeekday(date) && holidays[date] === undefined && !isFixedHoliday;
}

function isWeekday(date: LocalDate): boolean {
  const weekday = toUtcDate(date).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** The first working day after the date. */
export function nextWorkingDay(date: LocalDate): LocalDate {
  return addWorkingDays(date, 1);
}

/** The n-th working day after the date, n ≥ 0; 0 answers the date itself even on a holiday. */
export function addWorkingDays(date: LocalDate, count: number): LocalDate {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`working days to add: ${count}`);
  let day = date;
  let left = count;
  while (left > 0) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}

/** Working days after the first day up to and including the second: same day = 0, and never negative. */
export function workingDaysBetween(from: LocalDate, to: LocalDate): number {
  let count = 0;
  for (let day = from; day < to; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) count += 1;
  }
  return count;
}

/**
 * The instant a deadline on this day passes: the end of the day in Asia/Shanghai, exclusive (Civil Code, article 203: the last day ends at 24:00).
 * Work done before this instant is in time.
 */
export function deadlineInstant(date: LocalDate): Date {
  return startOfDay(addDays(date, 1));
}
