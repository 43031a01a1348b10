import type { Outcome } from "@/domain/outcome/outcome";
import type { RejectedLine } from "@/domain/record/line";
import type { ColumnPlaces, HeaderRefusal } from "@/domain/record/header";
import { BeyondBound, bounds, type BoundRefusal } from "./bound";

/** Ends the reading of a file with a line longer than any record; one without line ends would be searched for one with every piece. */
export function refuseEndlessLine(line: string): void {
  if (line.length > bounds.lineCharacters) throw new BeyondBound("line-too-long", { characters: bounds.lineCharacters });
}

/** Ends the reading of a file with a line of more cells than any sheet has columns. */
export function refuseWideLine(cells: readonly string[]): void {
  if (cells.length > bounds.columns) throw new BeyondBound("too-many-columns", { width: bounds.columns });
}

/** One record as the file has it. `raw` is what a person is shown of it; without it the cells say it. */
export interface SourceLine {
  readonly cells: readonly string[];
  /** Set when the line cannot even be cut into cells. */
  readonly fault?: RejectedLine;
  readonly raw?: string;
}

/** A file opened for reading: where its columns stand, its first line's number, and its lines, some at a time. */
export interface LineSource {
  readonly places: ColumnPlaces;
  /** The header counts as line 1, so the first record of a file with a header is line 2. */
  readonly firstLine: number;
  readonly batches: AsyncIterable<readonly SourceLine[]>;
}

export type ReaderRefusal = HeaderRefusal | BoundRefusal | "file-unreadable" | "not-utf-8";
export type Opened = Outcome<LineSource, ReaderRefusal>;
