import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { localDateText, localMonthText } from "./date-schema";
import {
  addDays,
  addMonths,
  addToMonth,
  daysBetween,
  firstDayOf,
  fromUtcDate,
  lastDayOf,
  localDate,
  localDateOf,
  localMonth,
  localMonthOf,
  monthOf,
  monthsBetween,
  parseLocalDate,
  parseLocalMonth,
  startOfDay,
  toUtcDate,
} from "./local-date";

const someDay = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays(localDate("1990-01-01"), days));

describe("reading", () => {
  test.each(["2026-11-22", "2024-02-29", "0001-01-01", "9999-12-31"])("%s is a day", (text) => {
    expect(parseLocalDate(text)).toEqual({ ok: true, value: text });
  });

  test.each(["", "2026-2-3", "2026-02-30", "2025-02-29", "2026-13-01", "2026-00-10", "20261122", "2026-11-22T00:00", "x2026-11-22", "2026-11-22x", " 2026-11-22", "+012026-11-22", "-000001-11-22", "二〇二六"])("%j is no day", (text) => {
    expect(parseLocalDate(text)).toEqual({ ok: false, reason: "date-malformed" });
    expect(() => localDate(text)).toThrow(/date-malformed/);
  });

  test("a year has its twelve months", () => {
    const months = Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, "0")}`);
    expect(months.filter((month) => parseLocalMonth(month).ok)).toEqual(months);
  });

  test.each(["2026-00", "2026-13", "2026-1", "202601", "12026-11", "2026-110", ""])("%j is no month", (text) => {
    expect(parseLocalMonth(text)).toEqual({ ok: false, reason: "month-malformed" });
    expect(() => localMonth(text)).toThrow(/month-malformed/);
  });

  test("at the edge a day and a month are trimmed, and refused by key", () => {
    expect(localDateText.parse(" 2026-11-22 ")).toBe("2026-11-22");
    expect(localDateText.safeParse("22.11.2026").error?.issues[0]?.message).toBe("date-malformed");
    expect(localDateText.safeParse(undefined).error?.issues[0]?.message).toBe("date-malformed");
    expect(localMonthText.parse(" 2026-11 ")).toBe("2026-11");
    expect(localMonthText.safeParse(undefined).error?.issues[0]?.message).toBe("month-malformed");
    expect(localMonthText.safeParse("2026-11-22").error?.issues[0]?.message).toBe("month-malformed");
  });
});

describe("the day in Shanghai", () => {
  test.each([
    ["2026-11-21T15:59:59.999Z", "2026-11-21"],
    ["2026-11-21T16:00:00.000Z", "2026-11-22"],
    ["2026-12-31T16:00:00.000Z", "2027-01-01"],
    ["2024-02-28T16:00:00.000Z", "2024-02-29"],
  ])("at %s it is %s", (instant, day) => {
    expect(localDateOf(new Date(instant))).toBe(day);
    expect(localMonthOf(new Date(instant))).toBe(day.slice(0, 7));
  });

  test("a day starts at 16:00 UTC of the day before and contains its own start", () => {
    expect(startOfDay(localDate("2026-11-22")).toISOString()).toBe("2026-11-21T16:00:00.000Z");
    fc.assert(
      fc.property(someDay, (day) => {
        expect(localDateOf(startOfDay(day))).toBe(day);
        expect(localDateOf(new Date(startOfDay(day).getTime() - 1))).toBe(addDays(day, -1));
      }),
    );
  });
});

describe("calculating", () => {
  test.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2026-03-31", -1, "2026-02-28"],
    ["2026-05-31", 1, "2026-06-30"],
    ["2026-11-22", 12, "2027-11-22"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2024-02-29", 48, "2028-02-29"],
    ["2026-12-15", 1, "2027-01-15"],
    ["2026-01-15", -1, "2025-12-15"],
    ["2026-08-31", 0, "2026-08-31"],
  ])("%s plus %i months is %s", (day, months, result) => {
    expect(addMonths(localDate(day), months)).toBe(result);
  });

  test("months move the month by exactly that many, and keep the day where it exists", () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -240, max: 240 }), (day, months) => {
        const moved = addMonths(day, months);
        expect(monthsBetween(monthOf(day), monthOf(moved))).toBe(months);
        expect(moved.slice(8) === day.slice(8) || moved === lastDayOf(monthOf(moved))).toBe(true);
      }),
    );
  });

  test("days between undo days added", () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -5000, max: 5000 }), (day, days) => {
        expect(daysBetween(day, addDays(day, days))).toBe(days);
        expect(addDays(addDays(day, days), -days)).toBe(day);
      }),
    );
  });

  test.each([
    ["2026-02", "2026-02-01", "2026-02-28"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["2026-12", "2026-12-01", "2026-12-31"],
  ])("%s runs from %s to %s", (month, first, last) => {
    expect([firstDayOf(localMonth(month)), lastDayOf(localMonth(month))]).toEqual([first, last]);
  });

  test("months are added across years", () => {
    expect(addToMonth(localMonth("2026-11"), 3)).toBe("2027-02");
    expect(addToMonth(localMonth("2026-01"), -1)).toBe("2025-12");
    expect(monthsBetween(localMonth("2027-02"), localMonth("2026-11"))).toBe(-3);
  });

  test("a date column carries the same day out and in", () => {
    expect(toUtcDate(localDate("2026-11-22")).toISOString()).toBe("2026-11-22T00:00:00.000Z");
    fc.assert(
      fc.property(someDay, (day) => {
        expect(fromUtcDate(toUtcDate(day))).toBe(day);
      }),
    );
  });
});
