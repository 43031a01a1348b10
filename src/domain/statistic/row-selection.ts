/** Which rows of the ledger a figure drills to. */
export const ROW_SELECTIONS = [
  "drawdown",
  "first-loan",
  "renewal",
  "unsecured",
  "inclusive",
  "first-drawdown",
  "maturing-note",
  "extension",
  "application",
] as const;
export type RowSelection = (typeof ROW_SELECTIONS)[number];
