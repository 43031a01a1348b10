import { describe, expect, test } from "vitest";
import { addDays, daysBetween, localDate, toUtcDate, type LocalDate } from "./local-date";
import { isWorkingDay, workingDaysBetween } from "./working-day";

/** The State Council's notice for 2026, written out: first and last day of each holiday. */
const holidays: readonly (readonly [string, string, string])[] = [
  ["元旦", "2026-01-01", "2026-01-03"],
  ["春节", "2026-02-15", "2026-02-23"],
  ["清明节", "2026-04-04", "2026-04-06"],
  ["劳动节", "2026-05-01", "2026-05-05"],
  ["端午节", "2026-06-19", "2026-06-21"],
  ["中秋节", "2026-09-25", "2026-09-27"],
  ["国庆节", "2026-10-01", "2026-10-07"],
];

const makeUpDays: readonly string[] = ["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"];

const year = Array.from({ length: 365 }, (_, index) => addDays(localDate("2026-01-01"), index));

function isWorkedByNotice(day: LocalDate): boolean {
  const isHoliday = holidays.some(([, first, last]) => day >= first && day <= last);
  const weekday = toUtcDate(day).getUTCDay();
  return makeUpDays.includes(day) || (!isHoliday && weekday >= 1 && weekday <= 5);
}

test("every day of 2026 is worked or free as the notice says", () => {
  expect(year.filter((day) => isWorkingDay(day) !== isWorkedByNotice(day))).toEqual([]);
});

test("the year has 365 days and as many working days as the notice leaves", () => {
  expect(daysBetween(localDate("2026-01-01"), localDate("2026-12-31"))).toBe(364);
  expect(workingDaysBetween(localDate("2025-12-31"), localDate("2026-12-31"))).toBe(year.filter(isWorkedByNotice).length);
});

describe.each(holidays)("%s %s to %s", (_, first, last) => {
  test("takes no working day, whatever the weekday", () => {
    expect(workingDaysBetween(addDays(localDate(first), -1), localDate(last))).toBe(0);
  });
});

test.each(makeUpDays)("%s, a weekend day, is worked", (day) => {
  expect([0, 6]).toContain(toUtcDate(localDate(day)).getUTCDay());
  expect(isWorkingDay(localDate(day))).toBe(true);
});
