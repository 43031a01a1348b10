import type { Exact } from "@/domain/money/exact";
import type { Reading } from "./reading";
import type { RowSelection } from "./row-selection";

/** What a value is counted in; the screen decides from it how to print and to compare. */
export const UNITS = ["yuan", "item", "enterprise", "percent", "rate", "working-day"] as const;
export type Unit = (typeof UNITS)[number];

/** One figure: how it follows from the measures of a scope and window, and which rows of the ledger make it. */
export type Indicator = {
  readonly unit: Unit;
  /** Null when there is nothing to divide by or to rank: shown as "—", which is not zero. */
  readonly compute: (reading: Reading) => Exact | null;
  readonly rows: RowSelection;
};
