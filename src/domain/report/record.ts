import { Exact } from "@/domain/money/exact";
import type { FieldDefinition } from "./category";

export type PayloadValue = string | number | boolean | null | undefined;

/** One record of a category as the sources last sent it, narrowed to the category's own field names. */
export type CreditRecord<Name extends string = string> = {
  readonly recordNo: string;
  /** Day up to which the source vouches for the record. */
  readonly asOf: string;
  /** Day that places the record in time; null when the source left it out. */
  readonly eventDate: string | null;
  readonly payload: { readonly [Field in Name]?: PayloadValue };
  /** An objection to the record is open, so every report shows it flagged. */
  readonly disputed?: boolean;
};

export type RecordOf<Fields extends readonly FieldDefinition[]> = CreditRecord<Fields[number]["name"]>;

/** A decimal the source sent, exact; null when it sent none or nothing readable. */
export function decimalOf(value: PayloadValue): Exact | null {
  if (typeof value === "number") return new Exact(value);
  return typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value) ? new Exact(value) : null;
}

/** A text the source sent; null when it is empty. */
export function textOf(value: PayloadValue): string | null {
  if (value === undefined || value === null || value === "") return null;
  return String(value);
}

/** True only when the source said so. */
export function isTrue(value: PayloadValue): boolean {
  return value === true || value === "true";
}

/** The sum of one field over records; records without a value add nothing, and no record at all gives zero. */
export function sumOf<Name extends string>(records: readonly CreditRecord<Name>[], field: Name): Exact {
  return records.reduce((sum, record) => sum.plus(decimalOf(record.payload[field]) ?? 0), new Exact(0));
}

/** Sorts before every day a calendar knows. */
const UNDATED = "0000-00-00";

/** The record with the latest event date, an undated one last; of several, the one with the later number, so that the choice never wavers. */
export function latestOf<Name extends string>(records: readonly CreditRecord<Name>[]): CreditRecord<Name> | null {
  const place = ({ eventDate, recordNo }: CreditRecord<Name>) => `${eventDate ?? UNDATED} ${recordNo}`;
  return records.length === 0 ? null : records.reduce((left, right) => (place(right) > place(left) ? right : left));
}
