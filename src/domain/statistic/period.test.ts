import { describe, expect, it } from "vitest";
import { localMonth } from "@/domain/calendar/local-date";
import { comparedWindow, monthsEnding, windowOf, type PeriodKind } from "./period";

const period = (kind: PeriodKind, month: string) => ({ kind, month: localMonth(month) });

describe("the months of a period", () => {
  it.each([
    ["month", "2026-01", "2026-01", "2026-01"],
    ["month", "2026-11", "2026-11", "2026-11"],
    ["year-to-date", "2026-01", "2026-01", "2026-01"],
    ["year-to-date", "2026-12", "2026-01", "2026-12"],
    ["rolling-12", "2026-12", "2026-01", "2026-12"],
    ["rolling-12", "2026-02", "2025-03", "2026-02"],
    ["all", "2026-02", "1949-10", "2026-02"],
  ] as const)("%s ending %s is %s to %s", (kind, month, from, to) => {
    expect(windowOf(period(kind, month))).toEqual({ from, to });
  });
});

describe("the window compared with", () => {
  it.each([
    ["month", "year-on-year", "2025-01", "2025-01"],
    ["month", "period-on-period", "2025-12", "2025-12"],
    ["year-to-date", "year-on-year", "2025-01", "2025-01"],
    ["rolling-12", "year-on-year", "2024-02", "2025-01"],
  ] as const)("of a %s, %s, crosses the year", (kind, comparison, from, to) => {
    expect(comparedWindow(period(kind, "2026-01"), comparison)).toEqual({ from, to });
  });

  it.each([["year-to-date", "period-on-period"], ["rolling-12", "period-on-period"], ["all", "year-on-year"], ["all", "period-on-period"]] as const)(
    "of %s, %s, does not exist",
    (kind, comparison) => {
      expect(comparedWindow(period(kind, "2026-01"), comparison)).toBeNull();
    },
  );
});

describe("the months of a trend", () => {
  it("end with the month asked for, oldest first", () => {
    expect(monthsEnding(localMonth("2026-02"), 3)).toEqual(["2025-12", "2026-01", "2026-02"]);
  });
});
