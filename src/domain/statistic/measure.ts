/**
 * What the pre-aggregated rows count. Every figure of a screen is computed from these, never from another figure.
 * Additive measures add up over months; distinct ones count a subject once in any window of months.
 */
export const ADDITIVE_MEASURES = [
  "disbursed-amount",
  "disbursed-count",
  /** Σ amount × annual rate, in yuan × percent. */
  "rate-weight",
  "unsecured-amount",
  "unsecured-count",
  "inclusive-amount",
  "first-loan-count",
  "first-loan-amount",
  /** By kind of renewal; the loan counts in the month of its first drawdown, its money in the month of each. */
  "renewal-count",
  "renewal-amount",
  "extension-count",
  "extension-amount",
  /** Loan notes by month of maturity. */
  "note-maturing",
  "note-renewed",
  /** First drawdowns by working days since submission. */
  "time-to-money",
] as const;

export const DISTINCT_MEASURES = [
  "funded-enterprise",
  "applied-enterprise",
  "approved-enterprise",
  /** Cases by stage ever reached, in the month of submission. */
  "case-stage",
] as const;

export type AdditiveMeasure = (typeof ADDITIVE_MEASURES)[number];
export type DistinctMeasure = (typeof DISTINCT_MEASURES)[number];
export type Measure = AdditiveMeasure | DistinctMeasure;

/** Banks are what the city's figures mean; micro-lenders, leasing and factoring are shown beside (domain §6). */
export const INSTITUTION_GROUPS = ["bank", "beside"] as const;
export type InstitutionGroup = (typeof INSTITUTION_GROUPS)[number];

/** Stands for "every district" or "every institution" in a pre-aggregated row. */
export const ALL = "*";
