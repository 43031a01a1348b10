import type { Readable } from "node:stream";
import { fromBufferPromise, type Entry, type ZipFile } from "yauzl";

/** The file unpacks to more than the reader is willing to take, whatever the archive says of its sizes. */
export class UnpacksTooLarge extends Error {}

/**
 * The parts of a ZIP file. A few kilobytes can unpack to gigabytes, so all that is read of one archive shares a budget of
 * `mostBytes`, counted as it comes out.
 */
export class Archive {
  private unpackedBytes = 0;

  private constructor(private readonly zip: ZipFile, private readonly entries: ReadonlyMap<string, Entry>, private readonly mostBytes: number) {}

  static async open(file: Buffer, mostBytes: number): Promise<Archive> {
    const zip = await fromBufferPromise(file);
    const entries = new Map<string, Entry>();
    // Writers differ in the case of a part's name.
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName.toLowerCase(), entry);
    return new Archive(zip, entries, mostBytes);
  }

  /** The text of a part, piece by piece; nothing when there is no such part. */
  async *read(name: string): AsyncGenerator<string> {
    const entry = this.entries.get(name.toLowerCase());
    if (entry === undefined) return;
    // One decoder for all pieces: a Chinese character may lie across two of them.
    const decoder = new TextDecoder("utf-8");
    const stream: Readable = await this.zip.openReadStreamPromise(entry);
    for await (const piece of stream as AsyncIterable<Buffer>) {
      this.unpackedBytes += piece.byteLength;
      if (this.unpackedBytes > this.mostBytes) throw new UnpacksTooLarge(`the file unpacks to more than ${this.mostBytes} bytes`);
      yield decoder.decode(piece, { stream: true });
    }
    yield decoder.decode();
  }
}
