import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { addDays, localDate } from "./local-date";
import { addWorkingDays, deadlineInstant, isWorkingDay, nextWorkingDay, workingDaysBetween } from "./working-day";

const day2026 = fc.integer({ min: 0, max: 364 }).map((days) => addDays(localDate("2026-01-01"), days));

describe("which days are worked", () => {
  test.each([
    ["2026-11-20", true, "an ordinary Friday"],
    ["2026-11-21", false, "a Saturday"],
    ["2026-11-22", false, "a Sunday"],
    ["2026-10-01", false, "National Day"],
    ["2026-10-10", true, "a make-up Saturday after National Day"],
    ["2026-02-14", true, "a make-up Saturday before Spring Festival"],
    ["2026-02-17", false, "Spring Festival, a Tuesday"],
    ["2027-01-01", false, "New Year, fixed by law before the notice of that year"],
    ["2027-10-01", false, "National Day, fixed by law before the notice of that year"],
    ["2028-05-01", false, "Labour Day, fixed by law"],
    ["2028-05-02", false, "the day after Labour Day, fixed by law"],
    ["2028-05-03", true, "the day after that"],
    ["2028-10-02", false, "the second day of National Day, fixed by law"],
    ["2028-10-03", false, "the third day of National Day, fixed by law"],
    ["2028-10-04", true, "the fourth day of it, before the notice of that year"],
    ["2027-10-04", true, "a Monday of a year without notice"],
    ["2024-05-02", false, "Labour Day week of 2024"],
    ["2018-05-02", true, "2 May before the law of 2025 made it a holiday"],
  ])("%s is worked: %s (%s)", (day, worked) => {
    expect(isWorkingDay(localDate(day))).toBe(worked);
  });

  test("about two days in three are worked, year after year", () => {
    const days = Array.from({ length: 3000 }, (_, index) => addDays(localDate("2019-01-01"), index));
    const worked = days.filter(isWorkingDay).length;
    expect(worked / days.length).toBeGreaterThan(0.66);
    expect(worked / days.length).toBeLessThan(0.71);
  });
});

describe("counting", () => {
  test.each([
    ["2026-11-20", 0, "2026-11-20"],
    ["2026-11-20", 1, "2026-11-23"],
    ["2026-11-21", 1, "2026-11-23"],
    ["2026-11-21", 0, "2026-11-21"],
    ["2026-11-20", 5, "2026-11-27"],
    ["2026-09-30", 1, "2026-10-08"],
    ["2026-09-30", 3, "2026-10-10"],
  ])("%s plus %i working days is %s", (from, count, to) => {
    expect(addWorkingDays(localDate(from), count)).toBe(to);
  });

  test.each([-1, 0.5, Number.NaN])("%s working days cannot be added", (count) => {
    expect(() => addWorkingDays(localDate("2026-11-20"), count)).toThrow(/working days/);
  });

  test.each([
    ["2026-11-20", "2026-11-20", 0],
    ["2026-11-20", "2026-11-21", 0],
    ["2026-11-20", "2026-11-23", 1],
    ["2026-11-21", "2026-11-23", 1],
    ["2026-09-30", "2026-10-10", 3],
    ["2026-11-23", "2026-11-20", 0],
  ])("from %s to %s are %i working days", (from, to, count) => {
    expect(workingDaysBetween(localDate(from), localDate(to))).toBe(count);
  });

  test("the n-th working day is worked and n working days away", () => {
    fc.assert(
      fc.property(day2026, fc.integer({ min: 1, max: 40 }), (from, count) => {
        const to = addWorkingDays(from, count);
        expect(isWorkingDay(to)).toBe(true);
        expect(workingDaysBetween(from, to)).toBe(count);
      }),
    );
  });

  test("the next working day is the first one after", () => {
    fc.assert(
      fc.property(day2026, (day) => {
        const following = nextWorkingDay(day);
        expect(following > day && isWorkingDay(following)).toBe(true);
        expect(workingDaysBetween(day, addDays(following, -1))).toBe(0);
      }),
    );
  });
});

test("a deadline passes at midnight in Shanghai at the end of its day", () => {
  expect(deadlineInstant(localDate("2026-11-23")).toISOString()).toBe("2026-11-23T16:00:00.000Z");
});

describe("in any time zone of the machine", () => {
  const zone = process.env.TZ;

  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  test.each(["America/Los_Angeles", "America/Sao_Paulo", "UTC", "Asia/Shanghai", "Pacific/Kiritimati"])("%s: a day is worked or not all the same", (name) => {
    process.env.TZ = name;
    const days = ["2026-02-14", "2026-10-01", "2026-10-07", "2026-10-08", "2026-10-10", "2026-11-22", "2026-11-23"].map(localDate);
    expect(days.map(isWorkingDay)).toEqual([true, false, false, true, true, false, true]);
    expect(addWorkingDays(localDate("2026-09-30"), 3)).toBe("2026-10-10");
  });
});
