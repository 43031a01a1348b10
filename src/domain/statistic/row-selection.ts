/** Which rows of the ledger a figure drills to. */
export const ROW_SELECTIONS = [
  "drawdown",
  "first-loan",
  "first-loan-start",
  "renewal",
  "renewal-start",
  "unsecured",
  "inclusive",
  "first-drawdown",
  "maturing-note",
  "extension",
  "application",
] as const;
export type RowSelection = (typeof ROW_SELECTIONS)[number];
