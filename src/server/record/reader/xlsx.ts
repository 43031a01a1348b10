import type { Readable } from "node:stream";
import ExcelJS from "exceljs";
import type { CategoryDefinition } from "@/domain/report/category";
import { columnsOf } from "@/domain/record/envelope";
import { readHeader, type ColumnPlaces } from "@/domain/record/header";
import { refuse } from "@/domain/outcome/outcome";
import type { Opened, SourceLine } from "./line-source";
import { textOfCell } from "./xlsx-cell";

const ROWS_AT_A_TIME = 1000;

/** Opens the first sheet of a workbook, read as a stream. The first row that is not empty is the header. */
export async function openXlsx(definition: CategoryDefinition, stream: Readable): Promise<Opened> {
  const rows = whileReadable(stream, rowsOf(stream));
  try {
    const first = await rows.next();
    const header = readHeader(definition, first.done === true ? [] : first.value);
    if (!header.ok) return header;
    return { ok: true, value: { places: header.value, firstLine: 2, batches: linesOf(rows, monthPlaces(definition, header.value)) } };
  } catch (error) {
    return refuse("file-unreadable", { cause: error instanceof Error ? error.message : String(error) });
  }
}

// The workbook reader waits forever for the rest of a file whose stream has broken; the break must end the reading itself.
async function* whileReadable(stream: Readable, rows: AsyncGenerator<string[]>): AsyncGenerator<string[]> {
  const broken = new Promise<never>((_, reject) => {
    stream.once("error", reject);
    stream.once("close", () => (stream.readableEnded ? undefined : reject(new Error("the file broke off"))));
  });
  broken.catch(() => undefined);
  for (;;) {
    const next = await Promise.race([rows.next(), broken]);
    if (next.done === true) return;
    yield next.value;
  }
}

async function* rowsOf(stream: Readable): AsyncGenerator<string[]> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookReader(stream, { sharedStrings: "cache", styles: "cache", hyperlinks: "ignore", worksheets: "emit", entries: "ignore" });
  let sheets = 0;
  // Further sheets are read past, so that the digest has seen every byte of the file.
  for await (const sheet of workbook) {
    sheets += 1;
    for await (const row of sheet) {
      if (sheets > 1) continue;
      const cells: string[] = [];
      row.eachCell({ includeEmpty: true }, (cell, column) => {
        cells[column - 1] = textOfCell(cell.value);
      });
      if (cells.some((cell) => cell !== "" && cell !== undefined)) yield Array.from(cells, (cell) => cell ?? "");
    }
  }
}

// A spreadsheet has no months: a month is kept as its first day with another format.
function monthPlaces(definition: CategoryDefinition, places: ColumnPlaces): readonly number[] {
  return columnsOf(definition).filter((field) => field.type === "month").flatMap((field) => places.get(field.name) ?? []);
}

async function* linesOf(rows: AsyncGenerator<string[]>, months: readonly number[]): AsyncGenerator<SourceLine[]> {
  let lines: SourceLine[] = [];
  for await (const cells of rows) {
    for (const place of months) cells[place] = (cells[place] ?? "").replace(/^(\d{4}-\d{2})-01$/, "$1");
    lines.push({ cells });
    if (lines.length === ROWS_AT_A_TIME) {
      yield lines;
      lines = [];
    }
  }
  yield lines;
}
