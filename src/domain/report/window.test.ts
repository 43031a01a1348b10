import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lastDayOf, localDate } from "@/domain/calendar/local-date";
import { categories, categoryList } from "./registry";
import { liesInWindow, wholeMonthsBefore, windowStart } from "./window";

const day = fc.date({ min: new Date("2015-01-01"), max: new Date("2035-12-31"), noInvalidDate: true }).map((date) => localDate(date.toISOString().slice(0, 10)));

const asOf = localDate("2026-11-22");

test("24 whole months before a date end with the month before it", () => {
  const months = wholeMonthsBefore(asOf, 24);
  expect([months.length, months[0], months[23]]).toEqual([24, "2024-11", "2026-10"]);
});

test("a window of 24 months shows 24 whole months of a monthly category", () => {
  const start = windowStart(categories.electricity, asOf, 24);
  expect(wholeMonthsBefore(asOf, 25).filter((month) => liesInWindow(lastDayOf(month), start))).toEqual(wholeMonthsBefore(asOf, 24));
});

describe("the effective window", () => {
  test("is the shorter of the authorisation's and the catalogue's", () => {
    expect(windowStart(categories.tax_payment, asOf, 24)).toBe("2024-11-22");
    expect(windowStart(categories.tax_payment, asOf, 60)).toBe("2023-11-22");
    expect(windowStart(categories.tax_payment, asOf, null)).toBe("2023-11-22");
  });

  test("never cuts a category to which the catalogue gives none", () => {
    expect(windowStart(categories.real_estate, asOf, 12)).toBeNull();
    expect(liesInWindow("1999-01-01", null)).toBe(true);
  });

  test("never cuts a record that has no date", () => {
    expect([liesInWindow(null, "2024-11-22"), liesInWindow(null, null)]).toEqual([true, true]);
  });

  test("holds its first day and not the day before", () => {
    expect([liesInWindow("2024-11-22", "2024-11-22"), liesInWindow("2024-11-21", "2024-11-22")]).toEqual([true, false]);
  });

  test("a longer authorisation never shows less", () => {
    fc.assert(fc.property(day, day, fc.integer({ min: 1, max: 80 }), fc.integer({ min: 0, max: 40 }), fc.constantFrom(...categoryList), (today, event, months, more, definition) => {
      const shorter = liesInWindow(event, windowStart(definition, today, months));
      const longer = liesInWindow(event, windowStart(definition, today, months + more));
      expect(shorter && !longer).toBe(false);
    }));
  });
});
