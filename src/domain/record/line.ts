import { parseUscc } from "@/domain/uscc/uscc";
import { eventDateOf } from "@/domain/report/event-date";
import type { CategoryDefinition, FieldDefinition } from "@/domain/report/category";
import { envelope } from "./envelope";
import { checkOf, type FieldCheck, type RejectCode } from "./field-check";
import { findersOf } from "./finding";
import type { ColumnPlaces } from "./header";
import { jsonOf, writingOrder } from "./payload";
import { remembered } from "./remembered";

/** A line that passed its checks, ready to take effect. A withdrawal has no payload. */
export interface RecordLine {
  readonly withdrawal: boolean;
  readonly uscc: string;
  readonly recordNo: string;
  readonly enterpriseName: string;
  readonly asOf: string;
  readonly eventDate: string | null;
  /** JSON with sorted names: what is compared to tell a change from a repetition. */
  readonly payload: string | null;
  readonly warnings: readonly string[];
}

/** A line that is set aside: the field at fault and why. */
export interface RejectedLine {
  readonly field: string;
  readonly code: RejectCode;
}

export type LineReader = (cells: readonly string[]) => RecordLine | RejectedLine;

const EMPTY: readonly string[] = [];

/** True for a line that is set aside. */
export function isRejected(line: RecordLine | RejectedLine): line is RejectedLine {
  return "code" in line;
}

/**
 * Compiles the category's checks for a file with these columns. The reader takes the cells of one line as the source wrote
 * them, trims them, and names the first column at fault: missing required value, type, length, code list, unknown
 * operation or USCC. A withdrawal is judged by its envelope alone. `today` dates the warnings.
 */
export function compileLineReader(definition: CategoryDefinition, places: ColumnPlaces, today: string): LineReader {
  const readEnvelope = compileEnvelope(places);
  const readFields = compileFields(definition.fields, places);
  const writePayload = compilePayload(definition.fields);
  const findings = findersOf(definition, today);
  const eventPlace = definition.fields.findIndex((field) => field.name === definition.eventDate);
  const eventDate = eventDateReader(definition);
  return (cells) => {
    const head = readEnvelope(cells);
    if ("code" in head) return head;
    const { withdrawal, uscc, recordNo, enterpriseName, asOf } = head;
    if (withdrawal) return { withdrawal, uscc, recordNo, enterpriseName, asOf, eventDate: null, payload: null, warnings: EMPTY };
    const texts = readFields(cells);
    if ("code" in texts) return texts;
    const event = texts[eventPlace] ?? "";
    return {
      withdrawal, uscc, recordNo, enterpriseName, asOf,
      eventDate: event === "" ? null : eventDate(event),
      payload: writePayload(texts),
      warnings: findings(texts, asOf),
    };
  };
}

/** A day is its own event date; a month's or year's is asked of the report's one rule, and no calendar has a year 0. */
function eventDateReader(definition: CategoryDefinition): (text: string) => string | null {
  const type = definition.fields.find((field) => field.name === definition.eventDate)?.type;
  if (type === "date") return (text) => text;
  return remembered((text: string) => (text.startsWith("0000") ? null : eventDateOf(definition, { [definition.eventDate]: text })));
}

function cellAt(cells: readonly string[], place: number): string {
  return cells[place]?.trim() ?? "";
}

const isUscc = remembered((text: string) => {
  const parsed = parseUscc(text);
  // The parser puts lower case and full width right for people who type; a file must spell the code as it is.
  return parsed.ok && parsed.value === text;
});

type Envelope = Pick<RecordLine, "withdrawal" | "uscc" | "recordNo" | "enterpriseName" | "asOf">;

function compileEnvelope(places: ColumnPlaces): (cells: readonly string[]) => Envelope | RejectedLine {
  const at = (field: FieldDefinition) => places.get(field.name) ?? -1;
  const { recordNo, uscc, enterpriseName, asOf, op } = envelope;
  const checks: readonly (readonly [FieldDefinition, FieldCheck])[] = [
    [recordNo, checkOf(recordNo)],
    [uscc, (text) => (isUscc(text) ? null : "uscc")],
    [enterpriseName, checkOf(enterpriseName)],
    [asOf, checkOf(asOf)],
  ];
  const opPlace = at(op);
  const placed = checks.map(([field, check]) => ({ name: field.name, place: at(field), check }));
  return (cells) => {
    const texts: string[] = [];
    for (const { name, place, check } of placed) {
      const text = cellAt(cells, place);
      texts.push(text);
      const code = text === "" ? "required" : check(text);
      if (code !== null) return { field: name, code };
    }
    const operation = cellAt(cells, opPlace) || "upsert";
    if (operation !== "upsert" && operation !== "withdraw") return { field: op.name, code: "op" };
    const [recordNoText = "", usccText = "", enterpriseNameText = "", asOfText = ""] = texts;
    return { withdrawal: operation === "withdraw", uscc: usccText, recordNo: recordNoText, enterpriseName: enterpriseNameText, asOf: asOfText };
  };
}

/** The trimmed texts of the category's own fields in the order of the definition, or the first that does not fit. */
function compileFields(fields: readonly FieldDefinition[], places: ColumnPlaces): (cells: readonly string[]) => readonly string[] | RejectedLine {
  const checks = fields.map((field) => ({ name: field.name, place: places.get(field.name) ?? -1, required: field.required === true, check: checkOf(field) }));
  return (cells) => {
    const texts: string[] = [];
    for (const { name, place, required, check } of checks) {
      const text = cellAt(cells, place);
      texts.push(text);
      const code = text === "" ? (required ? "required" : null) : check(text);
      if (code !== null) return { field: name, code };
    }
    return texts;
  };
}

function compilePayload(fields: readonly FieldDefinition[]): (texts: readonly string[]) => string {
  const pieces = writingOrder(fields).flatMap((place) => {
    const field = fields[place];
    return field === undefined ? [] : [{ place, key: `${JSON.stringify(field.name)}:`, toJson: jsonOf(field) }];
  });
  return (texts) => {
    let payload = "";
    for (const { place, key, toJson } of pieces) {
      const text = texts[place] ?? "";
      if (text !== "") payload += (payload === "" ? key : `,${key}`) + toJson(text);
    }
    return `{${payload}}`;
  };
}
