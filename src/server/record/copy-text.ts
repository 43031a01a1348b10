import { hash } from "node:crypto";
import type { RecordLine, RejectedLine } from "@/domain/record/line";
import type { SourceLine } from "./reader/line-source";

const RAW_CHARACTERS = 4000;
const NULL = "\\N";
const NEEDS_ESCAPE = /[\\\t\n\r]/;
const ESCAPES: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

/** Columns of the staging table in the order in which the lines below give them. */
export const stagedColumns =
  "line, withdrawal, uscc, record_no, enterprise_name, as_of, event_date, payload, payload_hash, warnings, reject_field, reject_code, raw";

/** A line that takes effect, as COPY text. A withdrawal carries its raw text: whether it is set aside only the merge knows. */
export function stageRecord(number: number, line: RecordLine, source: SourceLine): string {
  const { payload } = line;
  const [json, digest] = payload === null ? [NULL, NULL] : [escapeJson(payload), `\\\\x${contentDigest(line.enterpriseName, payload)}`];
  const warnings = line.warnings.length === 0 ? "{}" : `{${line.warnings.join(",")}}`;
  const raw = line.withdrawal ? escape(rawText(source)) : NULL;
  return `${number}\t${line.withdrawal ? "t" : "f"}\t${line.uscc}\t${escape(line.recordNo)}\t${escape(line.enterpriseName)}\t${line.asOf}\t${line.eventDate ?? NULL}\t${json}\t${digest}\t${warnings}\t${NULL}\t${NULL}\t${raw}\n`;
}

/** A line that is set aside, as COPY text. */
export function stageReject(number: number, reject: RejectedLine, source: SourceLine): string {
  const absent = `${NULL}\t`.repeat(7);
  return `${number}\tf\t${absent}{}\t${escape(reject.field.slice(0, 200))}\t${reject.code}\t${escape(rawText(source))}\n`;
}

/** What makes two deliveries of a record the same: the enterprise's name and the payload, not the data date. */
function contentDigest(enterpriseName: string, payload: string): string {
  return hash("sha256", `${enterpriseName}\n${payload}`, "hex");
}

function rawText(source: SourceLine): string {
  return (source.raw ?? rawOf(source.cells)).slice(0, RAW_CHARACTERS).replaceAll("\0", "");
}

/** As much of the cells as is shown. All of a thousand cells that each hold the longest text of the workbook would fill the memory. */
function rawOf(cells: readonly (string | undefined)[]): string {
  let raw = "";
  for (const [place, cell] of cells.entries()) {
    raw += (place === 0 ? "" : ",") + quoteCell(cell);
    if (raw.length > RAW_CHARACTERS) break;
  }
  return raw;
}

function quoteCell(cell: string | undefined): string {
  const text = cell ?? "";
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function escape(text: string): string {
  return NEEDS_ESCAPE.test(text) ? text.replace(/[\\\t\n\r]/g, (character) => ESCAPES[character] ?? character) : text;
}

/** JSON writes its own control characters as escapes, so only the backslashes of those are left to double. */
function escapeJson(json: string): string {
  return json.includes("\\") ? json.replaceAll("\\", "\\\\") : json;
}
