import { daysBetween, localDate, type LocalDate } from "@/domain/calendar/local-date";
import type { Cadence, CategoryDefinition } from "./category";
import type { CategoryCode } from "./category-code";
import type { CreditRecord } from "./record";

/**
 * Why a chapter is empty or not: `no-record` says the source delivered and knows nothing of this enterprise,
 * `not-delivered` that the source sent nothing yet, `not-authorised` that the enterprise did not consent.
 */
export type DataState = "records" | "no-record" | "not-delivered" | "not-authorised";

export type DataNote = {
  readonly code: CategoryCode;
  readonly state: DataState;
  readonly recordCount: number;
  /** First day shown; null when the category is never cut. */
  readonly windowFrom: string | null;
  /** Latest day the source vouched for anything, city-wide. */
  readonly sourceDate: string | null;
  readonly fresh: boolean | null;
  /** Share of the category's fields that are filled, whole percent; null without records. */
  readonly filledPercent: number | null;
  /** For monthly categories: months with data out of the reading's. */
  readonly monthsCovered: number | null;
};

/** Days a source may lag before its data counts as late: its cadence and a margin for weekends and holidays. */
const allowedDays: Readonly<Record<Cadence, number>> = {
  "T+1": 5,
  "7 working days": 14,
  weekly: 12,
  monthly: 50,
  quarterly: 130,
  yearly: 550,
};

/** True when a source delivered within what its cadence promises; null when it never delivered. */
export function isFresh(cadence: Cadence, sourceDate: string | null, asOf: LocalDate): boolean | null {
  return sourceDate === null ? null : daysBetween(localDate(sourceDate), asOf) <= allowedDays[cadence];
}

function filledPercent(definition: CategoryDefinition, records: readonly CreditRecord[]): number | null {
  if (records.length === 0) return null;
  let filled = 0;
  for (const { payload } of records) {
    for (const { name } of definition.fields) {
      const value = payload[name];
      if (value !== undefined && value !== null && value !== "") filled += 1;
    }
  }
  return Math.round((filled * 100) / (records.length * definition.fields.length));
}

function monthsCovered(definition: CategoryDefinition, records: readonly CreditRecord[], months: readonly string[]): number | null {
  const isMonthly = definition.fields.some((field) => field.name === definition.eventDate && field.type === "month");
  if (!isMonthly) return null;
  const delivered = new Set(records.map((record) => record.eventDate?.slice(0, 7)));
  return months.filter((month) => delivered.has(month)).length;
}

export type NoteFacts = {
  readonly granted: boolean;
  readonly windowFrom: string | null;
  readonly sourceDate: string | null;
  readonly records: readonly CreditRecord[];
};

/** The data note of one category: where its data come from, how fresh and complete they are, and why there may be none. */
export function dataNote(definition: CategoryDefinition, facts: NoteFacts, asOf: LocalDate, months: readonly string[]): DataNote {
  const { records, sourceDate } = facts;
  const delivered = sourceDate !== null || records.length > 0;
  const state = !facts.granted ? "not-authorised" : records.length > 0 ? "records" : delivered ? "no-record" : "not-delivered";
  if (!facts.granted) {
    return { code: definition.code, state, recordCount: 0, windowFrom: null, sourceDate: null, fresh: null, filledPercent: null, monthsCovered: null };
  }
  return {
    code: definition.code,
    state,
    recordCount: records.length,
    windowFrom: facts.windowFrom,
    sourceDate,
    fresh: isFresh(definition.cadence, sourceDate, asOf),
    filledPercent: filledPercent(definition, records),
    monthsCovered: records.length === 0 ? null : monthsCovered(definition, records, months),
  };
}
