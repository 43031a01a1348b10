import type { Readable } from "node:stream";
import type { CategoryDefinition } from "@/domain/report/category";
import { readHeader } from "@/domain/record/header";
import { CsvSplitter, type CsvRow } from "./csv-split";
import type { Opened, SourceLine } from "./line-source";

/** Opens CSV in UTF-8, with or without a byte order mark. Bytes that are not UTF-8 become U+FFFD. */
export async function openCsv(definition: CategoryDefinition, stream: Readable): Promise<Opened> {
  const pieces = rowsOf(stream);
  const first = await firstRows(pieces);
  const header = readHeader(definition, first[0]?.cells ?? []);
  if (!header.ok) return header;
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
  for await (const chunk of stream) yield splitter.push(decoder.decode(chunk as Buffer, { stream: true }));
  yield [...splitter.push(decoder.decode()), ...splitter.end()];
}

async function* linesOf(first: readonly CsvRow[], pieces: AsyncGenerator<CsvRow[]>): AsyncGenerator<SourceLine[]> {
  yield first.map(lineOf);
  for await (const rows of pieces) yield rows.map(lineOf);
}

// A file that was cut off inside a quoted cell does not say what that line was; the whole file will.
function lineOf(row: CsvRow): SourceLine {
  return row.cut ? { cells: row.cells, fault: { field: "", code: "type" } } : row;
}
