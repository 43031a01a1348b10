import { parseUscc } from "@/domain/uscc/uscc";
import { eventDateOf } from "@/domain/report/event-date";
import type { CategoryDefinition, FieldDefinition } from "@/domain/report/category";
import { envelope } from "./envelope";
import { checkOf, type FieldCheck, type RejectCode } from "./field-check";
import { findersOf } from "./finding";
import type { ColumnPlaces } from "./header";
import { inWritingOrder, jsonOf } from "./payload";
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
  const required = compileChecks(definition.fields, places);
  const pieces = inWritingOrder(definition.fields).map((field) => ({ key: `${JSON.stringify(field.name)}:`, place: places.get(field.name) ?? -1, toJson: jsonOf(field) }));
  const findings = findersOf(definition, today);
  const eventPlace = places.get(definition.eventDate) ?? -1;
  const eventDate = remembered((text: string) => eventDateOf(definition, { [definition.eventDate]: text }));
  return (cells) => {
    const head = readEnvelope(cells);
    if ("code" in head) return head;
    if (head.withdrawal) return { ...head, eventDate: null, payload: null, warnings: EMPTY };
    const wrong = required(cells);
    if (wrong !== null) return wrong;
    let payload = "";
    for (const { key, place, toJson } of pieces) {
      const text = cellAt(cells, place);
      if (text !== "") payload += `${payload === "" ? "" : ","}${key}${toJson(text)}`;
    }
    const event = cellAt(cells, eventPlace);
    const warnings = findings((name) => cellAt(cells, places.get(name) ?? -1) || undefined, head.asOf);
    return { ...head, eventDate: event === "" ? null : eventDate(event), payload: `{${payload}}`, warnings };
  };
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
  const placed = checks.map(([field, check]) => ({ name: field.name, place: at(field), check }));
  return (cells) => {
    for (const { name, place, check } of placed) {
      const text = cellAt(cells, place);
      const code = text === "" ? "required" : check(text);
      if (code !== null) return { field: name, code };
    }
    const operation = cellAt(cells, at(op)) || "upsert";
    if (operation !== "upsert" && operation !== "withdraw") return { field: op.name, code: "op" };
    return {
      withdrawal: operation === "withdraw",
      uscc: cellAt(cells, at(uscc)),
      recordNo: cellAt(cells, at(recordNo)),
      enterpriseName: cellAt(cells, at(enterpriseName)),
      asOf: cellAt(cells, at(asOf)),
    };
  };
}

function compileChecks(fields: readonly FieldDefinition[], places: ColumnPlaces): (cells: readonly string[]) => RejectedLine | null {
  const checks = fields.map((field) => ({ name: field.name, place: places.get(field.name) ?? -1, required: field.required === true, check: checkOf(field) }));
  return (cells) => {
    for (const { name, place, required, check } of checks) {
      const text = cellAt(cells, place);
      const code = text === "" ? (required ? "required" : null) : check(text);
      if (code !== null) return { field: name, code };
    }
    return null;
  };
}
