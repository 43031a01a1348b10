import type { Readable } from "node:stream";
import type { CategoryDefinition } from "@/domain/report/category";
import { readHeader } from "@/domain/record/header";
import { refuse } from "@/domain/outcome/outcome";
import { refusalOf } from "./bound";
import { CsvSplitter, type CsvRow } from "./csv-split";
import type { Opened, SourceLine } from "./line-source";

const LOST = "\ufffd";

/**
 * Opens CSV in UTF-8, with or without a byte order mark. Bytes that are not UTF-8 become U+FFFD, and no field takes that: a line
 * of another encoding is set aside, a header of one is told from a header without the columns.
 */
export async function openCsv(definition: CategoryDefinition, stream: Readable): Promise<Opened> {
  const pieces = rowsOf(stream);
  const first = await firstRows(pieces).catch(refusalOf);
  if (!Array.isArray(first)) return first;
  const titles = first[0]?.cells ?? [];
  const header = readHeader(definition, titles);
  if (!header.ok) return titles.some((title) => title.includes(LOST)) ? refuse("not-utf-8") : header;
  return { ok: true, value: { places: header.value, firstLine: 2, batches: linesOf(first.slice(1), pieces) } };
}

async function firstRows(pieces: AsyncGenerator<CsvRow[]>): Promise<CsvRow[]> {
  for (;;) {
    const next = await pieces.next();
    if (next.done === true) return [];
    if (next.value.length > 0) return next.value;
  }
}

async function* rowsOf(stream: Readable): AsyncGenerator<CsvRow[]> {
  const decoder = new TextDecoder("utf-8");
  const splitter = new CsvSplitter();
  let endsLines: ((text: string) => string) | undefined;
  for await (const chunk of stream) {
    const text = decoder.decode(chunk as Buffer, { stream: true });
    endsLines ??= lineEnding(text);
    yield splitter.push(endsLines(text));
  }
  yield [...splitter.push(decoder.decode()), ...splitter.end()];
}

// Spreadsheets on older Macs end lines with a carriage return alone; then the whole file would be one long header.
function lineEnding(text: string): (text: string) => string {
  return !text.includes("\n") && /\r./.test(text) ? (more) => more.replaceAll("\r", "\n") : (more) => more;
}

async function* linesOf(first: readonly CsvRow[], pieces: AsyncGenerator<CsvRow[]>): AsyncGenerator<SourceLine[]> {
  yield first.map(lineOf);
  for await (const rows of pieces) yield rows.map(lineOf);
}

// A file that was cut off inside a quoted cell does not say what that line was; the whole file will.
function lineOf(row: CsvRow): SourceLine {
  return row.cut ? { cells: row.cells, fault: { field: "", code: "type" } } : row;
}
