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
  "unmet",
] as const;
export type RowSelection = (typeof ROW_SELECTIONS)[number];

/** Where a share drills to its part alone, the rows of the whole that it is divided by: together they make the figure (domain §6). */
export const WHOLE_OF: Readonly<Partial<Record<RowSelection, RowSelection>>> = { "first-loan-start": "drawdown", unsecured: "drawdown" };
