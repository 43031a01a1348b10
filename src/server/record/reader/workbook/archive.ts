import type { Readable } from "node:stream";
import { fromBufferPromise, type Entry, type ZipFile } from "yauzl";
import { BeyondBound, type Bounds } from "../bound";

/**
 * The parts of a ZIP file. A few kilobytes can unpack to gigabytes, so what comes out is counted as it comes, whatever the
 * archive says of its sizes: for each part and for all of them against what they were packed in, and in all.
 */
export class Archive {
  private unpackedBytes = 0;

  private constructor(private readonly zip: ZipFile, private readonly entries: ReadonlyMap<string, Entry>, private readonly packedBytes: number, readonly bounds: Bounds) {}

  static async open(file: Buffer, bounds: Bounds): Promise<Archive> {
    const zip = await fromBufferPromise(file);
    const entries = new Map<string, Entry>();
    let parts = 0;
    for await (const entry of zip.eachEntry()) {
      parts += 1;
      if (parts > bounds.parts) throw new BeyondBound("workbook-too-many-parts", { parts: bounds.parts });
      // Writers differ in the case of a part's name.
      entries.set(entry.fileName.toLowerCase(), entry);
    }
    return new Archive(zip, entries, file.byteLength, bounds);
  }

  /** The text of a part, piece by piece; nothing when there is no such part. */
  async *read(name: string, mostBytes = this.bounds.unpackedBytes): AsyncGenerator<string> {
    const entry = this.entries.get(name.toLowerCase());
    if (entry === undefined) return;
    // One decoder for all pieces: a Chinese character may lie across two of them.
    const decoder = new TextDecoder("utf-8");
    const stream: Readable = await this.zip.openReadStreamPromise(entry);
    let ofPart = 0;
    for await (const piece of stream as AsyncIterable<Buffer>) {
      ofPart += piece.byteLength;
      this.unpackedBytes += piece.byteLength;
      this.judge(ofPart, entry.compressedSize, mostBytes);
      yield decoder.decode(piece, { stream: true });
    }
    yield decoder.decode();
  }

  private judge(ofPart: number, packedPart: number, mostBytes: number): void {
    const { unpackedBytes, unpackedFreely, timesPacked } = this.bounds;
    if (this.unpackedBytes > unpackedBytes) throw new BeyondBound("workbook-too-large", { megabytes: unpackedBytes / (1 << 20) });
    if (ofPart > mostBytes) throw new BeyondBound("workbook-too-large", { megabytes: mostBytes / (1 << 20) });
    const swells = (unpacked: number, packed: number) => unpacked > unpackedFreely && unpacked > packed * timesPacked;
    if (swells(ofPart, packedPart) || swells(this.unpackedBytes, this.packedBytes)) throw new BeyondBound("workbook-too-packed", { times: timesPacked });
  }
}
