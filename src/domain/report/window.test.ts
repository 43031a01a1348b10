import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { categories, categoryList } from "./registry";
import { daysBetween, lastDayOfMonth, liesInWindow, monthsEarlier, wholeMonthsBefore, windowStart, yearsBetween } from "./window";

const day = fc.date({ min: new Date("2015-01-01"), max: new Date("2035-12-31"), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));

test.each([
  ["2026-03-31", 1, "2026-02-28"],
  ["2024-03-31", 1, "2024-02-29"],
  ["2026-01-15", 1, "2025-12-15"],
  ["2026-11-22", 24, "2024-11-22"],
  ["2026-11-22", 0, "2026-11-22"],
  ["2024-02-29", 12, "2023-02-28"],
])("%s less %i months is %s", (date, months, expected) => {
  expect(monthsEarlier(date, months)).toBe(expected);
});

test("24 whole months before a date end with the month before it", () => {
  const months = wholeMonthsBefore("2026-11-22", 24);
  expect([months.length, months[0], months[23]]).toEqual([24, "2024-11", "2026-10"]);
});

test("a window of 24 months shows 24 whole months of a monthly category", () => {
  const start = windowStart(categories.electricity, "2026-11-22", 24);
  expect(wholeMonthsBefore("2026-11-22", 25).filter((month) => liesInWindow(lastDayOfMonth(month), start))).toEqual(wholeMonthsBefore("2026-11-22", 24));
});

describe("the effective window", () => {
  test("is the shorter of the authorisation's and the catalogue's", () => {
    expect(windowStart(categories.tax_payment, "2026-11-22", 24)).toBe("2024-11-22");
    expect(windowStart(categories.tax_payment, "2026-11-22", 60)).toBe("2023-11-22");
    expect(windowStart(categories.tax_payment, "2026-11-22", null)).toBe("2023-11-22");
  });

  test("never cuts a category to which the catalogue gives none", () => {
    expect(windowStart(categories.real_estate, "2026-11-22", 12)).toBeNull();
    expect(liesInWindow("1999-01-01", null)).toBe(true);
  });

  test("holds its first day and not the day before", () => {
    expect([liesInWindow("2024-11-22", "2024-11-22"), liesInWindow("2024-11-21", "2024-11-22")]).toEqual([true, false]);
  });

  test("a longer authorisation never shows less", () => {
    fc.assert(fc.property(day, day, fc.integer({ min: 1, max: 80 }), fc.integer({ min: 0, max: 40 }), fc.constantFrom(...categoryList), (asOf, event, months, more, definition) => {
      const shorter = liesInWindow(event, windowStart(definition, asOf, months));
      const longer = liesInWindow(event, windowStart(definition, asOf, months + more));
      expect(shorter && !longer).toBe(false);
    }));
  });
});

test("going back month by month is going back at once, but for a day the month lacks", () => {
  fc.assert(fc.property(day, fc.integer({ min: 0, max: 60 }), (date, months) => {
    const steps = Array.from({ length: months }).reduce<string>((left) => monthsEarlier(left, 1), date);
    expect(steps.slice(0, 7)).toBe(monthsEarlier(date, months).slice(0, 7));
  }));
});

test("days and completed years are counted on the calendar", () => {
  expect(daysBetween("2026-02-28", "2026-03-01")).toBe(1);
  expect(daysBetween("2026-03-01", "2026-02-28")).toBe(-1);
  expect([yearsBetween("2020-11-22", "2026-11-21"), yearsBetween("2020-11-22", "2026-11-22")]).toEqual([5, 6]);
});
