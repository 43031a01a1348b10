import ExcelJS from "exceljs";

/** A cell: text, a number that is exact in a spreadsheet, a day or instant already printed as text, or nothing. */
export type CellValue = string | number | null;

export type Column = { readonly heading: string; readonly width: number; readonly places?: number };

export type Sheet = {
  readonly name: string;
  /** Lines above the table: what it is, of when, of what. */
  readonly notes: readonly string[];
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly CellValue[])[];
};

const DIGITS_A_SPREADSHEET_KEEPS = 15;

/** Decimal text as a number where a spreadsheet keeps it exactly, else as the text itself. */
export function exactNumber(text: string | null): CellValue {
  if (text === null) return null;
  return text.replace(/[^\d]/g, "").length <= DIGITS_A_SPREADSHEET_KEEPS ? Number(text) : text;
}

/** Writes sheets to an XLSX file. The only place that knows the library behind it. */
export async function writeWorkbook(sheets: readonly Sheet[], { title, madeAt }: { title: string; madeAt: Date }): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.title = title;
  book.creator = title;
  book.created = madeAt;
  book.modified = madeAt;
  for (const sheet of sheets) addSheet(book, sheet);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function addSheet(book: ExcelJS.Workbook, { name, notes, columns, rows }: Sheet): void {
  const page = book.addWorksheet(name, { views: [{ state: "frozen", ySplit: notes.length + 1 }] });
  for (const note of notes) page.addRow([note]);
  const heading = page.addRow(columns.map((column) => column.heading));
  heading.font = { bold: true };
  heading.alignment = { wrapText: true, vertical: "middle" };
  for (const row of rows) page.addRow([...row]);
  for (const [index, { width, places }] of columns.entries()) {
    const column = page.getColumn(index + 1);
    column.width = width;
    if (places !== undefined) column.numFmt = places === 0 ? "#,##0" : `#,##0.${"0".repeat(places)}`;
    else column.alignment = { wrapText: width > 30, vertical: "top" };
  }
}
