import type { LocalDate } from "@/domain/calendar/local-date";
import type { CategoryDefinition } from "./category";
import type { CategoryCode } from "./category-code";
import { severities, type Figure, type RedFlag, type Reading, type Series } from "./contribution";
import { dataNote, type DataNote } from "./data-note";
import { shown, withoutLapsed } from "./natural-person";
import type { CreditRecord } from "./record";
import { categoryList } from "./registry";
import { scorecardOf, type Scorecard, type ScoredItem } from "./scorecard";
import { liesInWindow, wholeMonthsBefore } from "./window";

export const editions = ["bank", "own", "public"] as const;
export type Edition = (typeof editions)[number];

/** Who asked for the report, under which consent, and until when it is valid. Instants are ISO 8601 in UTC. */
export type Cover = {
  readonly edition: Edition;
  readonly number: string;
  readonly issuedAt: string;
  readonly validUntil: string;
  readonly uscc: string;
  readonly enterpriseName: string;
  readonly granteeZh: string | null;
  readonly granteeEn: string | null;
  readonly purpose: string | null;
  readonly authorisationNumber: string | null;
  readonly caseNumber: string | null;
  /** The newest signed head of the audit log when the report was drawn: whoever keeps the report keeps an anchor of the log. */
  readonly auditAnchor?: { readonly number: number; readonly day: string; readonly digest: string } | undefined;
};

export type CategoryFacts = {
  readonly code: CategoryCode;
  readonly granted: boolean;
  /** First day shown, null when never cut; see `windowStart`. */
  readonly windowFrom: string | null;
  /** Latest day the source vouched for anything, city-wide; null when it never delivered. */
  readonly sourceDate: string | null;
  readonly records: readonly CreditRecord[];
};

export type SnapshotFacts = {
  readonly cover: Cover;
  readonly asOf: LocalDate;
  readonly categories: readonly CategoryFacts[];
  /** Whether the grantee may see the platform's rating; the public edition never carries it. */
  readonly rated: boolean;
};

export type Cell = string | number | boolean | null;

/** One category's records: what identifies each, then its values in the order of the category's fields. */
export type CategoryTable = {
  readonly code: CategoryCode;
  readonly recordNos: readonly string[];
  readonly asOf: readonly string[];
  /** Numbers of the records to which an objection is open. */
  readonly disputed: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
};

export type Snapshot = {
  readonly version: 1;
  readonly cover: Cover;
  readonly asOf: string;
  readonly months: readonly string[];
  readonly figures: readonly (Figure & { readonly category: CategoryCode })[];
  readonly series: readonly (Series & { readonly category: CategoryCode })[];
  readonly redFlags: readonly (RedFlag & { readonly category: CategoryCode; readonly disputed: boolean })[];
  readonly scorecard: Scorecard | null;
  readonly tables: readonly CategoryTable[];
  readonly notes: readonly DataNote[];
};

/** How many months the charts of page one go back. */
const chartMonths = 24;

type Part = {
  readonly note: DataNote;
  readonly table: CategoryTable | null;
  readonly figures: Snapshot["figures"];
  readonly series: Snapshot["series"];
  readonly redFlags: Snapshot["redFlags"];
  readonly items: readonly ScoredItem[];
};

function newestFirst(left: CreditRecord, right: CreditRecord): number {
  const dates = [left.eventDate ?? "", right.eventDate ?? ""] as const;
  if (dates[0] !== dates[1]) return dates[0] > dates[1] ? -1 : 1;
  return left.recordNo < right.recordNo ? -1 : left.recordNo > right.recordNo ? 1 : 0;
}

function tableOf(definition: CategoryDefinition, records: readonly CreditRecord[]): CategoryTable {
  return {
    code: definition.code,
    recordNos: records.map((record) => record.recordNo),
    asOf: records.map((record) => record.asOf),
    disputed: records.filter((record) => record.disputed).map((record) => record.recordNo),
    rows: records.map((record) => definition.fields.map((field) => shown(field, record.payload[field.name]))),
  };
}

/** What one category adds. Nothing is concluded from silence unless its source has delivered. */
function partOf(definition: CategoryDefinition, facts: CategoryFacts | undefined, uscc: string, reading: Reading): Part {
  const granted = facts?.granted ?? false;
  const inWindow = granted && facts ? facts.records.filter((record) => liesInWindow(record.eventDate, facts.windowFrom)) : [];
  const records = withoutLapsed(definition, uscc, inWindow, reading.asOf).toSorted(newestFirst);
  const note = dataNote(definition, { granted, windowFrom: facts?.windowFrom ?? null, sourceDate: facts?.sourceDate ?? null, records }, reading.asOf, reading.months);
  const speaks = note.state === "records" || note.state === "no-record";
  const { code: category, report = {} } = definition;
  const disputed = new Set(records.filter((record) => record.disputed).map((record) => record.recordNo));
  return {
    note,
    table: records.length > 0 ? tableOf(definition, records) : null,
    figures: speaks ? (report.figures?.(records, reading) ?? []).map((figure) => ({ ...figure, category })) : [],
    series: speaks ? (report.series?.(records, reading) ?? []).filter((one) => one.values.length > 0).map((one) => ({ ...one, category })) : [],
    redFlags: speaks ? (report.flags?.(records, reading) ?? []).map((flag) => ({ ...flag, category, disputed: disputed.has(flag.recordNo) })) : [],
    items: speaks ? (report.score?.(records, reading) ?? []).map((item) => ({ ...item, category })) : [],
  };
}

function gravestFirst(left: Snapshot["redFlags"][number], right: Snapshot["redFlags"][number]): number {
  return severities.indexOf(left.severity) - severities.indexOf(right.severity);
}

/**
 * Assembles a report from facts alone: the same facts give the same snapshot, whatever their order. Records outside
 * their window, and a natural person's lapsed misconduct, are left out; people's names and numbers are masked.
 */
export function assembleSnapshot(facts: SnapshotFacts): Snapshot {
  const reading: Reading = { asOf: facts.asOf, months: wholeMonthsBefore(facts.asOf, chartMonths) };
  const given = new Map(facts.categories.map((category) => [category.code, category]));
  const parts = categoryList.map((definition) => partOf(definition, given.get(definition.code), facts.cover.uscc, reading));
  const isRated = facts.rated && facts.cover.edition === "bank";
  return {
    version: 1,
    cover: facts.cover,
    asOf: facts.asOf,
    months: reading.months,
    figures: parts.flatMap((part) => part.figures),
    series: parts.flatMap((part) => part.series),
    redFlags: parts.flatMap((part) => part.redFlags).toSorted(gravestFirst),
    scorecard: isRated ? scorecardOf(parts.flatMap((part) => part.items)) : null,
    tables: parts.flatMap((part) => part.table ?? []),
    notes: parts.map((part) => part.note),
  };
}
