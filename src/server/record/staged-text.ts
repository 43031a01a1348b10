import type { Readable } from "node:stream";
import type { LocalDate } from "@/domain/calendar/local-date";
import type { Refusal } from "@/domain/outcome/outcome";
import { compileLineReader, isRejected, type LineReader } from "@/domain/record/line";
import type { CategoryCode } from "@/domain/report/category-code";
import { categories } from "@/domain/report/registry";
import { stageRecord, stageReject } from "./copy-text";
import { BeyondBound, bounds, refusalOf, type Bounds } from "./reader/bound";
import type { LineSource, ReaderRefusal } from "./reader/line-source";
import { openSource, type FileFormat } from "./reader/open-source";

const COPY_CHARACTERS = 1 << 17;

/** What has to be known of a file to read it. `today` dates the warnings. */
export interface Parcel {
  readonly category: CategoryCode;
  readonly format: FileFormat;
  readonly today: LocalDate;
}

/** What only a file that is read by a worker can be refused for. */
export type ApartRefusal = "file-too-demanding" | "upload-too-slow";

/** The file cannot be taken; nothing of it takes effect. */
export class FileRefused extends Error {
  constructor(readonly refusal: Refusal<ReaderRefusal | ApartRefusal>) {
    super(refusal.reason);
  }
}

/** The file's lines as COPY text, piece by piece. Throws `FileRefused` where the file is at fault, be it in its last line. */
export async function* stagedText({ category, format, today }: Parcel, stream: Readable, within: Pick<Bounds, "lines" | "stagedBytes"> = bounds): AsyncGenerator<string> {
  const definition = categories[category];
  const opened = await openSource(definition, format, stream);
  if (!opened.ok) throw new FileRefused(opened);
  yield* measured(textOf(opened.value, compileLineReader(definition, opened.value.places, today), within.lines), within.stagedBytes);
}

async function* measured(pieces: AsyncIterable<string>, mostBytes: number): AsyncGenerator<string> {
  let bytes = 0;
  for await (const piece of pieces) {
    bytes += Buffer.byteLength(piece);
    if (bytes > mostBytes) throw new FileRefused(new BeyondBound("file-unfolds-too-much", { megabytes: mostBytes / (1 << 20) }).refusal);
    yield piece;
  }
}

async function* textOf(source: LineSource, read: LineReader, mostLines: number): AsyncGenerator<string> {
  let number = source.firstLine;
  let text = "";
  for await (const lines of unbroken(source.batches)) {
    for (const line of lines) {
      if (number > mostLines) throw new FileRefused(new BeyondBound("too-many-rows", { rows: mostLines }).refusal);
      const judged = line.fault ?? read(line.cells);
      text += isRejected(judged) ? stageReject(number, judged, line) : stageRecord(number, judged, line);
      number += 1;
      if (text.length >= COPY_CHARACTERS) {
        yield text;
        text = "";
      }
    }
  }
  if (text !== "") yield text;
}

/** A failure of the reading itself is the file's fault; whatever fails while its lines are judged is ours. */
async function* unbroken<T>(batches: AsyncIterable<T>): AsyncGenerator<T> {
  const iterator = batches[Symbol.asyncIterator]();
  for (;;) {
    const next = await iterator.next().catch((error: unknown) => {
      throw new FileRefused(refusalOf(error));
    });
    if (next.done === true) return;
    yield next.value;
  }
}
