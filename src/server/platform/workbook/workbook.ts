import { PassThrough } from "node:stream";
import type ExcelJS from "exceljs";

/** A cell: text, a number that is exact in a spreadsheet, a day or instant already printed as text, or nothing. */
export type CellValue = string | number | null;

/** A cell whose number has other decimal places than its column's. */
export type PlacedCell = { readonly value: CellValue; readonly places: number };

export type Column = { readonly heading: string; readonly width: number; readonly places?: number };

export type Sheet = {
  readonly name: string;
  /** Lines above the table: what it is, of when, of what. */
  readonly notes: readonly string[];
  readonly columns: readonly Column[];
  readonly rows: Iterable<readonly (CellValue | PlacedCell)[]>;
  /** Whose copy it is and when it was made; stands above and below every printed page. */
  readonly mark?: string;
};

const DIGITS_A_SPREADSHEET_KEEPS = 15;
const A4 = 9;

/** Decimal text as a number where a spreadsheet keeps it exactly, else as the text itself. */
export function exactNumber(text: string | null): CellValue {
  if (text === null) return null;
  return text.replace(/[^\d]/g, "").length <= DIGITS_A_SPREADSHEET_KEEPS ? Number(text) : text;
}

/** Writes sheets to an XLSX file, row by row: no sheet stands in memory as objects. The only place that knows the library behind it. */
export async function writeWorkbook(sheets: readonly Sheet[], { title, madeAt }: { title: string; madeAt: Date }): Promise<Uint8Array> {
  // Loaded by the first export and not by the first page: it takes a third of a second.
  const { default: library } = await import("exceljs");
  const stream = new PassThrough();
  const written = collect(stream);
  const book = new library.stream.xlsx.WorkbookWriter({ stream, useStyles: true });
  book.title = title;
  book.creator = title;
  book.created = madeAt;
  book.modified = madeAt;
  for (const sheet of sheets) addSheet(book, sheet);
  await book.commit();
  return written;
}

async function collect(stream: PassThrough): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(piece as Buffer);
  return new Uint8Array(Buffer.concat(pieces));
}

function addSheet(book: ExcelJS.stream.xlsx.WorkbookWriter, { name, notes, columns, rows, mark }: Sheet): void {
  const page = book.addWorksheet(name, {
    views: [{ state: "frozen", ySplit: notes.length + 1 }],
    pageSetup: { paperSize: A4, orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    ...(mark === undefined ? {} : { headerFooter: { oddHeader: `&L${printed(mark)}`, oddFooter: `&L${printed(mark)}&R&P / &N` } }),
  });
  page.columns = columns.map(({ width, places }) => ({ width, style: styleOf(width, places) }));
  for (const note of notes) {
    const row = page.addRow([note]);
    row.getCell(1).style = {};
    row.commit();
  }
  const heading = page.addRow(columns.map((column) => column.heading));
  heading.eachCell((cell) => { cell.style = { font: { bold: true }, alignment: { wrapText: true, vertical: "middle" } }; });
  heading.commit();
  for (const cells of rows) {
    const row = page.addRow(cells.map((cell) => (isPlaced(cell) ? cell.value : cell)));
    cells.forEach((cell, index) => { if (isPlaced(cell)) row.getCell(index + 1).numFmt = formatOf(cell.places); });
    row.commit();
  }
  page.commit();
}

function isPlaced(cell: CellValue | PlacedCell): cell is PlacedCell {
  return typeof cell === "object" && cell !== null;
}

function styleOf(width: number, places: number | undefined): Partial<ExcelJS.Style> {
  if (places === undefined) return { alignment: { wrapText: width > 30, vertical: "top" } };
  return { numFmt: formatOf(places), alignment: { vertical: "top" } };
}

function formatOf(places: number): string {
  return places === 0 ? "#,##0" : `#,##0.${"0".repeat(places)}`;
}

/** A spreadsheet reads "&" in a header as the start of a code; it also takes no more than 255 characters. */
function printed(mark: string): string {
  return mark.slice(0, 100).replaceAll("&", "&&");
}
