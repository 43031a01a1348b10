import type { Outcome } from "@/domain/outcome/outcome";
import type { RejectedLine } from "@/domain/record/line";
import type { ColumnPlaces, HeaderRefusal } from "@/domain/record/header";

/** No record is anywhere near as long. A file without line ends would be searched for one from its beginning with every piece. */
const LONGEST_LINE = 1 << 20;

/** Ends the reading of a file that holds back a line longer than any record. */
export function refuseEndlessLine(begun: string): void {
  if (begun.length > LONGEST_LINE) throw new Error(`a line is longer than ${LONGEST_LINE} characters`);
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

export type ReaderRefusal = HeaderRefusal | "file-unreadable" | "workbook-too-large" | "not-utf-8";
export type Opened = Outcome<LineSource, ReaderRefusal>;
