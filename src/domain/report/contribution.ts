import type { LocalDate, LocalMonth } from "@/domain/calendar/local-date";
import type { FieldUnit } from "./category";
import type { CreditRecord, PayloadValue } from "./record";

/** The figures of page one, in the order in which they are shown. A figure no record can give is shown as a dash with the reason. */
export const figureCodes = [
  "business_age",
  "registered_capital",
  "insured_people",
  "taxable_sales",
  "tax_paid",
  "tax_grade",
  "electricity_used",
  "debt_ratio",
  "contracts_in_hand",
  "open_enforcement",
  "property_encumbered",
  "penalties_open",
] as const;
export type FigureCode = (typeof figureCodes)[number];

/** A key figure: plain decimal text, or the grade itself. */
export type Figure = {
  readonly code: FigureCode;
  readonly value: string;
  readonly unit: FieldUnit | "years" | "count" | "grade";
  /** Month, year or day the figure speaks of. */
  readonly at: string | null;
  /** Change in percent against the twelve months before, one decimal; null when either year is incomplete. */
  readonly changePercent: string | null;
  /** How many records stand behind it. */
  readonly recordCount: number;
};

export type Series = {
  readonly code: string;
  readonly unit: FieldUnit;
  /** One value per month of the snapshot's months; null where the source sent none. */
  readonly values: readonly (string | null)[];
};

export const severities = ["high", "medium", "low"] as const;
export type Severity = (typeof severities)[number];

/** What a sentence about a record says beyond its code. Names tell how a value is written: amount…, date…, count…, percent…, value…. */
export type Particulars = Readonly<Record<string, string>>;

/** Something a credit officer must see, with the record that says so. */
export type RedFlag = {
  readonly code: string;
  readonly severity: Severity;
  readonly recordNo: string;
  readonly date: string | null;
  readonly particulars: Particulars;
};

/** One line of the scorecard: points out of a maximum, why, and the records behind it. A bonus item can only add. */
export type ScoreItem = {
  readonly code: string;
  readonly points: number;
  readonly max: number;
  readonly bonus: boolean;
  readonly reason: string;
  readonly particulars: Particulars;
  readonly recordNos: readonly string[];
};

export type Reading = {
  readonly asOf: LocalDate;
  /** The 24 whole months before `asOf`, oldest first. */
  readonly months: readonly LocalMonth[];
};

/** What one category adds to a report. Each function sees that category's records only, newest event first. */
export type Contribution = {
  readonly figures?: (records: readonly CreditRecord[], reading: Reading) => readonly Figure[];
  readonly series?: (records: readonly CreditRecord[], reading: Reading) => readonly Series[];
  readonly flags?: (records: readonly CreditRecord[], reading: Reading) => readonly RedFlag[];
  readonly score?: (records: readonly CreditRecord[], reading: Reading) => readonly ScoreItem[];
  /** For adverse categories: the day the conduct ended, null while it goes on. */
  readonly endedOn?: (payload: Readonly<Record<string, PayloadValue>>) => string | null;
};

/** Records to name as evidence: enough to look them up, not the whole ledger. */
export function evidence(records: readonly CreditRecord[]): string[] {
  return records.slice(0, 12).map((record) => record.recordNo);
}
