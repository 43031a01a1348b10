import { refuse, type Refusal } from "@/domain/outcome/outcome";

const MEGABYTE = 1 << 20;

/**
 * How much of anything a file may have. Each lies far above what departments send and what a spreadsheet can hold, and below
 * what would cost the platform its memory, its disk or its time.
 */
export const bounds = {
  /** Parts of an archive. A workbook of a hundred sheets with pictures has fewer. */
  parts: 4096,
  /** What a workbook may unpack to: about as much as a sheet with as many rows as a spreadsheet has. */
  unpackedBytes: 1024 * MEGABYTE,
  /** The parts that list sheets and formats, which are held in memory. */
  frameBytes: 32 * MEGABYTE,
  /** As long as the file itself may be; no packed file is longer than what it unpacks to. */
  packedBytes: 1024 * MEGABYTE,
  /** A sheet of records packs to a twentieth, one of the same line over and over to a hundredth of its size. */
  timesPacked: 300,
  /** The first megabytes are taken however well they were packed. */
  unpackedFreely: 16 * MEGABYTE,
  /** The parts we read have eight levels of elements. */
  levels: 64,
  /** A tag, or the text between two tags, in characters. A spreadsheet's cell holds 32,767. */
  partCharacters: MEGABYTE,
  /** As far as a spreadsheet goes down. */
  sheetRows: 1_048_576,
  /** A category has some thirty fields; what else a department keeps in its sheet is passed over. */
  columns: 1024,
  /** As many rows as a spreadsheet has, with a category's fields in each and some more. */
  cells: 40_000_000,
  /** The texts of a workbook are held in memory, because its cells refer to them by number. */
  texts: 4_000_000,
  textCharacters: 1 << 27,
  /** A line of CSV or NDJSON, in characters: every field of a category filled to its limit is a tenth of it. */
  lineCharacters: MEGABYTE,
  /** Each line is at least a line of the answer, so a file of nothing but line ends would fill the disk. */
  lines: 10_000_000,
  /** What the lines become on their way into the database: one text of a workbook may stand in a million cells. */
  stagedBytes: 4096 * MEGABYTE,
} as const;

export type Bounds = Readonly<Record<keyof typeof bounds, number>>;

export type BoundRefusal =
  | "workbook-too-large"
  | "workbook-too-packed"
  | "workbook-too-many-parts"
  | "workbook-too-deep"
  | "workbook-doctype"
  | "workbook-too-many-texts"
  | "workbook-texts-too-long"
  | "cell-too-long"
  | "line-too-long"
  | "too-many-columns"
  | "too-many-rows"
  | "too-many-cells"
  | "file-unfolds-too-much";

/** The file goes beyond one of the bounds. Thrown from amid the reading; whoever opened the file answers with its refusal. */
export class BeyondBound extends Error {
  readonly refusal: Refusal<BoundRefusal>;

  constructor(reason: BoundRefusal, detail: Readonly<Record<string, number>> = {}) {
    super(reason);
    this.refusal = refuse(reason, Object.fromEntries(Object.entries(detail).map(([name, value]) => [name, String(value)])));
  }
}

/** Why a file whose reading broke off with this error is refused. */
export function refusalOf(error: unknown): Refusal<BoundRefusal | "file-unreadable"> {
  if (error instanceof BeyondBound) return error.refusal;
  return refuse("file-unreadable", { cause: error instanceof Error ? error.message : String(error) });
}
