import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMonths, dayIn, dayOf, dayText, isFestivalMonth, monthOf, monthText, yearOfDay } from "./day";

describe("a day as a number", () => {
  it("reads and prints the same date", () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 40_000 }), (day) => {
        expect(dayOf(dayText(day))).toBe(day);
      }),
    );
    expect(dayOf("1970-01-01")).toBe(0);
    expect(dayOf("2024-02-29")).toBe(dayOf("2024-03-01") - 1);
  });

  it.each(["2023-02-29", "2023-13-01", "23-01-01", "today", ""])("does not take %j for a date", (text) => {
    expect(() => dayOf(text)).toThrow();
  });

  it.each([
    ["2024-01-31", 1, "2024-02-29"],
    ["2023-01-31", 1, "2023-02-28"],
    ["2026-11-22", -12, "2025-11-22"],
    ["2026-11-22", 2, "2027-01-22"],
  ])("%s and %i months is %s", (from, months, to) => {
    expect(dayText(addMonths(dayOf(from), months))).toBe(to);
  });

  it("knows month and year, and clamps to a month's end", () => {
    const month = monthOf(dayOf("2026-02-10"));
    expect(monthText(month)).toBe("2026-02");
    expect(dayText(dayIn(month, 31))).toBe("2026-02-28");
    expect(yearOfDay(dayOf("2025-12-31"))).toBe(2025);
  });

  it("knows the month of the Spring Festival", () => {
    expect(["2025-01", "2026-02", "2026-01"].map((text) => isFestivalMonth(monthOf(dayOf(`${text}-01`))))).toEqual([true, true, false]);
  });
});
