import { parseLocalDate, parseLocalMonth } from "@/domain/calendar/local-date";
import type { FieldDefinition, FieldType } from "@/domain/report/category";
import { remembered } from "./remembered";

/** Why a line is set aside. Source: the outside contract of `ingest`; nothing else rejects a line. */
export const rejectCodes = ["required", "type", "length", "code-list", "op", "uscc", "withdraw-absent"] as const;
export type RejectCode = (typeof rejectCodes)[number];

/** Decides whether a cell that is not empty fits its field; null when it does. */
export type FieldCheck = (text: string) => RejectCode | null;

const STRING_CHARACTERS = 200;
const TEXT_CHARACTERS = 4000;
const DECIMAL = /^-?\d{1,18}(?:\.\d{1,4})?$/;
const WHOLE = /^\d{1,18}$/;
// Any surrogate is quick to spot; only then is it worth asking whether one stands alone.
const SUSPECT = /[\0\ud800-\udfff\ufffd]/;
const UNSTORABLE = /[\0\ufffd]|\p{Surrogate}/u;

// Neither the calendar nor the database has a year 0. The first 28 days need no calendar to tell that they exist.
const YEAR_ZERO = "0000";
const EARLY_DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/;
const isLateDay = remembered((text: string) => parseLocalDate(text).ok);
const isDate = (text: string) => (EARLY_DAY.test(text) || isLateDay(text)) && !text.startsWith(YEAR_ZERO);
const isMonth = (text: string) => parseLocalMonth(text).ok && !text.startsWith(YEAR_ZERO);

const checks: Readonly<Record<FieldType, FieldCheck>> = {
  string: (text) => atMost(text, STRING_CHARACTERS),
  text: (text) => atMost(text, TEXT_CHARACTERS),
  date: (text) => (isDate(text) ? null : "type"),
  month: (text) => (isMonth(text) ? null : "type"),
  decimal: (text) => (DECIMAL.test(text) ? null : "type"),
  int: (text) => (WHOLE.test(text) ? null : "type"),
  bool: (text) => (text === "true" || text === "false" ? null : "type"),
};

/**
 * The check of one field: its type, its length in characters (not in UTF-16 units) and its code list.
 * A text that no database can hold (NUL, half a surrogate pair) is not text, and neither is one in which a character was lost
 * (U+FFFD stands for bytes of another encoding).
 */
export function checkOf(field: FieldDefinition): FieldCheck {
  if (field.enum === undefined) return checks[field.type];
  const values = new Set(field.enum);
  return (text) => (values.has(text) ? null : "code-list");
}

function atMost(text: string, characters: number): RejectCode | null {
  if (text.length > characters && [...text].length > characters) return "length";
  return SUSPECT.test(text) && UNSTORABLE.test(text) ? "type" : null;
}
