import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { refuse } from "@/domain/outcome/outcome";
import { startConfined, type Confined, type MemoryBound } from "../platform/confinement/confined";
import { bounds } from "./reader/bound";
import type { DigestPassage } from "./reader/digest-passage";
import { FileRefused, type ApartRefusal, type Parcel } from "./staged-text";

const PROGRAM = "src/server/record/parse-worker.ts";
const LOOK_EVERY_MS = 500;

/** What reading one file may cost. Time grows with the file: a file that comes slower than its pace is given up too. */
export interface ParseBound extends MemoryBound {
  readonly firstSeconds: number;
  readonly bytesPerSecond: number;
}

// A workbook of a million rows with three million texts of its own was measured to hold 0.8 GB and to take 41 seconds.
export const usualBound: ParseBound = { heapMegabytes: 1280, heldMegabytes: 2048, firstSeconds: 120, bytesPerSecond: 1 << 16 };

/** What the worker says last. It counts what it wrote, so that an answer cut short is never taken for a whole one. */
export type ParseAnswer = { readonly ok: true; readonly bytes: number } | FileRefused["refusal"];

/**
 * As `stagedText`, read in a process of its own, which has the bytes of the file and nothing else of ours. When it runs out of
 * memory or of time, or is killed, that ends this file alone: `file-too-demanding`.
 */
export async function* parseApart(parcel: Parcel, file: DigestPassage, bound: ParseBound = usualBound): AsyncGenerator<Buffer> {
  const worker = startConfined(PROGRAM, [JSON.stringify(parcel)], bound);
  // A worker that has its answer does not hear the file out. A file that broke off must not look like one that ended.
  const whole = pipeline(file, worker.input).then(() => true, () => {
    if (file.brokenBy !== undefined) worker.kill();
    return false;
  });
  const watch = watchTime(worker, file, bound);
  try {
    const bytes = yield* passOn(worker.output);
    const ending = await worker.ended;
    const answer = worker.answer() as ParseAnswer | undefined;
    if (answer?.ok === true && answer.bytes === bytes && (await whole)) return;
    if (answer?.ok === false) throw new FileRefused(answer);
    if (file.brokenBy !== undefined) throw new FileRefused(refuse("file-unreadable", { cause: file.brokenBy.message }));
    if (ending.signal !== null) throw new FileRefused(refuse(watch.verdict(), { cause: ending.signal }));
    throw new Error(`the worker that read a file ended with ${String(ending.code)}`, { cause: ending.words });
  } finally {
    watch.stop();
    worker.kill();
  }
}

async function* passOn(output: Readable): AsyncGenerator<Buffer, number> {
  let bytes = 0;
  for await (const piece of output as AsyncIterable<Buffer>) {
    bytes += piece.byteLength;
    if (bytes > bounds.stagedBytes) throw new FileRefused(refuse("file-unfolds-too-much", { megabytes: String(bounds.stagedBytes / (1 << 20)) }));
    yield piece;
  }
  return bytes;
}

/** Ends the worker when its time is over, and tells whose fault that was: a sender who keeps the worker waiting, or the file. */
function watchTime(worker: Confined, file: DigestPassage, bound: ParseBound) {
  const started = performance.now();
  let verdict: ApartRefusal = "file-too-demanding";
  const timer = setInterval(() => {
    const seconds = (performance.now() - started) / 1000;
    if (seconds <= bound.firstSeconds + file.received / bound.bytesPerSecond) return;
    if (!file.writableEnded && !worker.input.writableNeedDrain) verdict = "upload-too-slow";
    worker.kill();
  }, LOOK_EVERY_MS);
  return { stop: () => { clearInterval(timer); }, verdict: () => verdict };
}
