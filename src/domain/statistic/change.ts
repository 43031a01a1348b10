import { Exact, roundHalfUp } from "@/domain/money/exact";
import type { FigureText } from "./figure";
import type { Unit } from "./indicator";

/** How far a figure moved: sums and counts in percent, shares in percentage points, rates in basis points, days in days. */
export type Change = { readonly unit: "percent" | "percentage-point" | "basis-point" | "working-day"; readonly value: string };

const CHANGE_UNIT = {
  yuan: "percent",
  item: "percent",
  enterprise: "percent",
  percent: "percentage-point",
  rate: "basis-point",
  "working-day": "working-day",
} as const satisfies Record<Unit, Change["unit"]>;

/** The change from an earlier figure; null when either is unknown, or when there is no percentage because the earlier one is zero. */
export function changeOf(unit: Unit, now: FigureText, before: FigureText): Change | null {
  if (now === null || before === null) return null;
  const change = new Exact(now).minus(new Exact(before));
  switch (CHANGE_UNIT[unit]) {
    case "percent":
      if (new Exact(before).isZero()) return null;
      return { unit: "percent", value: roundHalfUp(change.times(100).dividedBy(new Exact(before)), 2).toFixed(2) };
    case "percentage-point":
      return { unit: "percentage-point", value: change.toFixed(2) };
    case "basis-point":
      return { unit: "basis-point", value: roundHalfUp(change.times(100), 2).toFixed(2) };
    case "working-day":
      return { unit: "working-day", value: change.toFixed(0) };
  }
}
