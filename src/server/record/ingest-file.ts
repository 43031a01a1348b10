import { open, stat } from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";
import type { Sql } from "postgres";
import { localDateOf } from "@/domain/calendar/local-date";
import { accept, refuse, type Outcome, type Refusal } from "@/domain/outcome/outcome";
import { compileLineReader, isRejected, type LineReader } from "@/domain/record/line";
import { isCategoryCode, type CategoryCode } from "@/domain/report/category-code";
import { categories } from "@/domain/report/registry";
import type { Deps } from "../platform/deps";
import { stageRecord, stageReject } from "./copy-text";
import { mergeBatch, openBatch, openBulkConnection, refuseBatch, type BatchCount } from "./merge-repository";
import { passThroughDigest } from "./reader/digest-passage";
import type { LineSource, ReaderRefusal } from "./reader/line-source";
import { formatOf, openSource, type FileFormat } from "./reader/open-source";
import { refusalOf } from "./reader/xlsx";

const COPY_CHARACTERS = 1 << 17;
const READ_BYTES = 1 << 18;

// A table is read as it comes; of a workbook the texts are held in memory, because its rows refer to them.
const MEGABYTE = 1 << 20;
const mostUploadedMegabytes: Readonly<Record<FileFormat, number>> = { csv: 1024, ndjson: 1024, xlsx: 50 };

export type IngestRefusal = ReaderRefusal | "file-too-large" | "unknown-category" | "file-not-found" | "not-found";

/** A file to take in: named by its path, or already open with the name it is to be shown under. */
export type IngestCommand = { readonly category: string; /** Instead of the format's own limit. */ readonly mostBytes?: number } & ({ readonly path: string; readonly fileName?: string } | { readonly stream: Readable; readonly fileName: string });

export interface IngestResult extends BatchCount {
  readonly category: string;
  readonly file: string;
  readonly batch: string;
}

/**
 * Takes in one file of one category as one batch: every line is accepted, unchanged, withdrawn or rejected, and the four sum
 * to the lines. All of it takes effect or, when the process dies, none of it; the same file again changes nothing. Refuses
 * an unknown category, a file without a required column, that cannot be read or that is longer than a person may send, and a steward's file for another
 * department's category (`not-found`). Source: the outside contract of `ingest`; docs/adr/0003.
 */
export async function ingestFile(deps: Deps, command: IngestCommand, connect: () => Sql = openBulkConnection): Promise<Outcome<IngestResult, IngestRefusal>> {
  const sql = connect();
  try {
    return await ingestOver(sql, deps, command);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** As `ingestFile`, over a connection that the caller opened and ends: many small files one after the other share it. */
export async function ingestOver(sql: Sql, deps: Deps, command: IngestCommand): Promise<Outcome<IngestResult, IngestRefusal>> {
  const { category } = command;
  if (!isCategoryCode(category)) return refuse("unknown-category", { category });
  const { department, role } = deps.actor;
  if (role !== "system" && categories[category].department !== department) return refuse("not-found");
  const stream = "stream" in command ? command.stream : await openPath(command.path);
  if (stream === null) return refuse("file-not-found", { file: fileNameOf(command) });
  try {
    return await receive(deps, sql, { category, stream, fileName: fileNameOf(command), mostBytes: command.mostBytes });
  } finally {
    stream.destroy();
  }
}

function fileNameOf(command: IngestCommand): string {
  return command.fileName ?? ("path" in command ? path.basename(command.path) : "");
}

async function openPath(file: string): Promise<Readable | null> {
  const found = await stat(file).catch(() => null);
  if (found?.isFile() !== true) return null;
  // Opened here and not by the stream, so that a file we may not read is refused before a batch is opened for it.
  const handle = await open(file).catch(() => null);
  return handle?.createReadStream({ highWaterMark: READ_BYTES }) ?? null;
}

interface Arrival {
  readonly category: CategoryCode;
  readonly stream: Readable;
  readonly fileName: string;
  readonly mostBytes?: number | undefined;
}

async function receive(deps: Deps, sql: Sql, arrival: Arrival): Promise<Outcome<IngestResult, IngestRefusal>> {
  const { category, stream, fileName } = arrival;
  const definition = categories[category];
  const at = deps.clock.now();
  const batch = await openBatch(sql, { category, fileName, by: deps.actor, at });
  const giveUp = async (refusal: Refusal<ReaderRefusal | "file-too-large">) => {
    await refuseBatch(sql, batch.id, { reason: refusal.reason, detail: refusal.detail ?? {}, at: deps.clock.now() });
    deps.log.warn({ batch: batch.number, category, reason: refusal.reason }, "file refused");
    return refusal;
  };
  const format = await formatOf(stream, fileName);
  // The platform's own work reads files that lie on its disk already; what a person sends has a limit.
  const limit = mostUploadedMegabytes[format];
  const passage = passThroughDigest(stream, deps.actor.role === "system" ? Number.POSITIVE_INFINITY : (arrival.mostBytes ?? limit * MEGABYTE));
  const tooLarge = refuse("file-too-large", { megabytes: String(limit) });
  const opened = await openSource(definition, format, passage);
  if (!opened.ok) return giveUp(passage.isTooLong ? tooLarge : opened);
  const read = compileLineReader(definition, opened.value.places, localDateOf(at));
  try {
    const count = await mergeBatch(sql, { id: batch.id, format, by: deps.actor, at }, stagedText(opened.value, read), () => passage.digest());
    deps.log.info({ batch: batch.number, category, ...count }, "file merged");
    return accept({ category, file: fileName, batch: batch.number, ...count });
  } catch (error) {
    if (error instanceof UnreadableFile) return giveUp(passage.isTooLong ? tooLarge : refusalOf(error.cause));
    throw error;
  }
}

/** The file itself is broken, as opposed to something of ours. */
class UnreadableFile extends Error {}

async function* stagedText(source: LineSource, read: LineReader): AsyncGenerator<string> {
  let number = source.firstLine;
  let text = "";
  const batches = source.batches[Symbol.asyncIterator]();
  for (;;) {
    const next = await batches.next().catch((error: unknown) => {
      throw new UnreadableFile("the file broke off while it was read", { cause: error });
    });
    if (next.done === true) break;
    for (const line of next.value) {
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
