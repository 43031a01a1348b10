import type { Readable } from "node:stream";
import type { CategoryDefinition } from "@/domain/report/category";
import { columnsOf } from "@/domain/record/envelope";
import { readHeader, type ColumnPlaces } from "@/domain/record/header";
import { BeyondBound, bounds, refusalOf, type Bounds } from "./bound";
import type { Opened, SourceLine } from "./line-source";
import { Archive } from "./workbook/archive";
import { rowsOf } from "./workbook/sheet";

/** Opens the first sheet of a workbook that a person sees. The first row that is not empty is the header. */
export async function openXlsx(definition: CategoryDefinition, stream: Readable, within: Bounds = bounds): Promise<Opened> {
  try {
    const rows = rowsOf(await Archive.open(await collect(stream, within.packedBytes), within));
    const first = await firstRows(rows);
    const header = readHeader(definition, first[0] ?? []);
    if (!header.ok) return header;
    return { ok: true, value: { places: header.value, firstLine: 2, batches: linesOf(first, rows, monthPlaces(definition, header.value)) } };
  } catch (error) {
    return refusalOf(error);
  }
}

// The list of an archive's parts stands at its end, so the packed file is held; what it unpacks to never is.
async function collect(stream: Readable, mostBytes: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of stream as AsyncIterable<Buffer>) {
    bytes += piece.byteLength;
    if (bytes > mostBytes) throw new BeyondBound("workbook-too-large", { megabytes: mostBytes / (1 << 20) });
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

async function firstRows(rows: AsyncGenerator<string[][]>): Promise<string[][]> {
  for (;;) {
    const next = await rows.next();
    if (next.done === true) return [];
    if (next.value.length > 0) return next.value;
  }
}

// A spreadsheet has no months: a month is kept as its first day with another format.
function monthPlaces(definition: CategoryDefinition, places: ColumnPlaces): readonly number[] {
  return columnsOf(definition).filter((field) => field.type === "month").flatMap((field) => places.get(field.name) ?? []);
}

async function* linesOf([, ...first]: string[][], rows: AsyncGenerator<string[][]>, months: readonly number[]): AsyncGenerator<SourceLine[]> {
  const lineOf = (cells: string[]) => {
    for (const place of months) cells[place] = (cells[place] ?? "").replace(/^(\d{4}-\d{2})-01$/, "$1");
    return { cells };
  };
  yield first.map(lineOf);
  for await (const more of rows) yield more.map(lineOf);
}
