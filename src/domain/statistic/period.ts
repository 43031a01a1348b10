import { addToMonth, localMonth, type LocalMonth } from "@/domain/calendar/local-date";

export const PERIOD_KINDS = ["month", "year-to-date", "rolling-12", "all"] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** A kind of period and the calendar month (Asia/Shanghai) it ends with. */
export type Period = { readonly kind: PeriodKind; readonly month: LocalMonth };

/** Whole months, both included. */
export type Window = { readonly from: LocalMonth; readonly to: LocalMonth };

export const COMPARISONS = ["year-on-year", "period-on-period"] as const;
export type Comparison = (typeof COMPARISONS)[number];

const ROLLING_MONTHS = 12;
const BEGINNING = localMonth("1949-10");

/** The months a period covers; "all" begins before any bank's records do. */
export function windowOf(period: Period): Window {
  const to = period.month;
  switch (period.kind) {
    case "month":
      return { from: to, to };
    case "year-to-date":
      return { from: localMonth(`${to.slice(0, 4)}-01`), to };
    case "rolling-12":
      return { from: addToMonth(to, 1 - ROLLING_MONTHS), to };
    case "all":
      return { from: BEGINNING, to };
  }
}

/**
 * The window a figure is compared with, null where the comparison says nothing: 同比 is the same months a year before
 * (for twelve rolling months the twelve before them), 环比 the month before and only for a month.
 */
export function comparedWindow(period: Period, comparison: Comparison): Window | null {
  if (period.kind === "all") return null;
  const back = comparison === "year-on-year" ? ROLLING_MONTHS : 1;
  if (comparison === "period-on-period" && period.kind !== "month") return null;
  const window = windowOf(period);
  return { from: addToMonth(window.from, -back), to: addToMonth(window.to, -back) };
}

/** The single months that end with this one, oldest first. */
export function monthsEnding(month: LocalMonth, count: number): LocalMonth[] {
  return Array.from({ length: count }, (_, index) => addToMonth(month, index + 1 - count));
}
