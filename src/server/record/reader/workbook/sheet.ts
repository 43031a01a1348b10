import { BeyondBound, type Bounds } from "../bound";
import type { Archive } from "./archive";
import { eventsOf, lengthen, openBook, type OpenBook } from "./book";
import { textOfCell } from "./cell";
import { attributeOf, type Attributes, type XmlEvent } from "./xml";

/** The rows of a workbook's first visible sheet as texts, some at a time; rows without any text are passed over. */
export async function* rowsOf(archive: Archive): AsyncGenerator<string[][]> {
  const book = await openBook(archive);
  const reader = new SheetReader(book, archive.bounds);
  for await (const events of eventsOf(archive, book.sheetPath)) yield reader.take(events);
}

class SheetReader {
  private cells: string[] = [];
  private column = -1;
  private kind: string | undefined;
  private isDate = false;
  private text = "";
  private inValue = false;
  private inReading = false;
  private hasValue = false;
  /** As wide as the first row: what stands to the right of the header belongs to no column. */
  private width = Number.POSITIVE_INFINITY;
  private rowCount = 0;
  private cellCount = 0;

  constructor(private readonly book: OpenBook, private readonly bounds: Bounds) {}

  take(events: readonly XmlEvent[]): string[][] {
    const rows: string[][] = [];
    for (const event of events) {
      if (event.kind === "text") {
        if (this.inValue && !this.inReading) this.text = lengthen(this.text, event.text);
      } else if (event.kind === "open") this.open(event.name, event.attributes);
      else if (this.close(event.name) && this.cells.some((cell) => cell !== "" && cell !== undefined)) {
        this.width = Math.min(this.width, this.cells.length);
        rows.push(Array.from(this.cells, (cell) => cell ?? ""));
      }
    }
    return rows;
  }

  private open(name: string, attributes: Attributes): void {
    switch (name) {
      case "row":
        this.cells = [];
        this.column = -1;
        this.rowCount += 1;
        if (this.rowCount > this.bounds.sheetRows) throw new BeyondBound("too-many-rows", { rows: this.bounds.sheetRows });
        return;
      case "c":
        this.column = columnOf(attributeOf(attributes, "r")) ?? this.column + 1;
        this.kind = attributeOf(attributes, "t");
        this.isDate = this.book.dateStyles.has(Number(attributeOf(attributes, "s") ?? "-1"));
        this.text = "";
        this.hasValue = false;
        this.cellCount += 1;
        if (this.cellCount > this.bounds.cells) throw new BeyondBound("too-many-cells", { cells: this.bounds.cells });
        return;
      case "rPh":
        this.inReading = true;
        return;
      case "v":
      case "t":
        this.inValue = true;
        this.hasValue = true;
    }
  }

  /** Answers whether a row has ended. */
  private close(name: string): boolean {
    if (name === "v" || name === "t") this.inValue = false;
    else if (name === "rPh") this.inReading = false;
    else if (name === "c" && this.hasValue && this.column < this.width) this.put(textOfCell({ kind: this.kind, text: this.text, isDate: this.isDate }, this.book));
    return name === "row";
  }

  /** Every row is as wide as the header, so one cell far to the right would make a million wide rows of a million short ones. */
  private put(text: string): void {
    if (this.column >= this.bounds.columns) throw new BeyondBound("too-many-columns", { width: this.bounds.columns });
    this.cells[this.column] = text;
  }
}

/** "AB12" is in the 28th column, counted from 0 here; undefined where the cell does not say. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d/.exec(reference ?? "")?.[1];
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
