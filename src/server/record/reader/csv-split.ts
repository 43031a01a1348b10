import { bounds } from "./bound";
import { refuseEndlessLine, refuseWideLine } from "./line-source";

/** A quote that stays open for longer than this never meant to quote: its line is read as it stands. */
const LONGEST_QUOTED = 1 << 18;

/** A line of cells; `cut` when the text ended inside its quotes. */
export interface CsvRow {
  readonly cells: readonly string[];
  readonly cut: boolean;
}

/**
 * Cuts CSV (RFC 4180, LF or CRLF) into rows as its text arrives. The library was measured first: it takes as long as
 * PostgreSQL takes to copy the rows, and it drops what it has buffered when a file ends inside quotes. Lines without a
 * quote are split by the engine itself; empty lines are no rows. A stray quote costs its own line, never the ones after.
 */
export class CsvSplitter {
  private rest = "";

  /** The rows that this piece of text completes. */
  push(text: string): CsvRow[] {
    this.rest += text;
    return this.take(false);
  }

  /** The rows that were still open when the text ended. */
  end(): CsvRow[] {
    return this.take(true);
  }

  private take(ended: boolean): CsvRow[] {
    const rows: CsvRow[] = [];
    const text = this.rest;
    let at = 0;
    while (at < text.length) {
      const found = text.indexOf("\n", at);
      if (found < 0 && !ended) break;
      const stop = found < 0 ? text.length : found;
      const line = withoutReturn(text.slice(at, stop));
      refuseEndlessLine(line);
      const quoted = line.includes('"') ? readQuoted(text, at, ended) : null;
      if (quoted === "open" && !ended && text.length - at < LONGEST_QUOTED) break;
      if (quoted !== null && quoted !== "open") {
        rows.push({ cells: quoted.cells, cut: false });
        at = quoted.next;
      } else {
        if (line !== "") rows.push({ cells: cellsOf(line), cut: quoted === "open" && stop === text.length });
        at = stop + 1;
      }
    }
    this.rest = text.slice(at);
    refuseEndlessLine(this.rest);
    return rows;
  }
}

function withoutReturn(line: string): string {
  return line.endsWith("\r") ? line.slice(0, -1) : line;
}

function cellsOf(line: string): string[] {
  // Only a line this long can have too many cells, and of that one no more are made than tell so.
  if (line.length <= bounds.columns) return line.split(",");
  const cells = line.split(",", bounds.columns + 1);
  refuseWideLine(cells);
  return cells;
}

interface QuotedRow {
  readonly cells: string[];
  readonly next: number;
}

/** Reads one row with quotes from `at`; "open" when the text ends before the row does. */
function readQuoted(text: string, at: number, ended: boolean): QuotedRow | "open" {
  const cells: string[] = [];
  let place = at;
  for (;;) {
    const cell = text.charAt(place) === '"' ? quotedCell(text, place + 1, ended) : plainCell(text, place, ended);
    if (cell === null) return "open";
    cells.push(cell.value);
    refuseWideLine(cells);
    if (text.charAt(cell.next) !== ",") return { cells, next: cell.next + 1 };
    place = cell.next + 1;
  }
}

interface Cell {
  readonly value: string;
  /** The place of the comma or line end after the cell. */
  readonly next: number;
}

function plainCell(text: string, from: number, ended: boolean): Cell | null {
  const next = cellEnd(text, from);
  // A text that goes on may go on within this very cell.
  if (next === text.length && !ended) return null;
  return { value: text.charAt(next) === "," ? text.slice(from, next) : withoutReturn(text.slice(from, next)), next };
}

function quotedCell(text: string, from: number, ended: boolean): Cell | null {
  let value = "";
  let start = from;
  for (;;) {
    const quote = text.indexOf('"', start);
    if (quote < 0) return null;
    value += text.slice(start, quote);
    if (text.charAt(quote + 1) !== '"') {
      // Whatever stands between the closing quote and the next comma belongs to the cell, as spreadsheets read it.
      const tail = plainCell(text, quote + 1, ended);
      return tail === null ? null : { value: value + tail.value, next: tail.next };
    }
    value += '"';
    start = quote + 2;
  }
}

function cellEnd(text: string, from: number): number {
  let next = from;
  while (next < text.length && text.charAt(next) !== "," && text.charAt(next) !== "\n") next += 1;
  return next;
}
