import zlib from "node:zlib";

const END_RECORD = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;
// A size that needs 64 bits is written elsewhere; no workbook of ours is that large.
const IN_64_BITS = 0xffffffff;

/** The file unpacks to more than the reader is willing to take, whatever the archive says of its sizes. */
export class UnpacksTooLarge extends Error {}

interface Entry {
  readonly method: number;
  readonly packedBytes: number;
  readonly offset: number;
}

/**
 * The parts of a ZIP file. A few kilobytes can unpack to gigabytes, so all that is read of one archive shares a budget of
 * `mostBytes`, counted as it comes out.
 */
export class Archive {
  private unpackedBytes = 0;
  private readonly entries: ReadonlyMap<string, Entry>;

  constructor(private readonly file: Buffer, private readonly mostBytes: number) {
    this.entries = readDirectory(file);
  }

  /** The text of a part, piece by piece; nothing when there is no such part. Writers differ in the case of its name. */
  async *read(name: string): AsyncGenerator<string> {
    const entry = this.entries.get(name.toLowerCase());
    if (entry === undefined) return;
    // One decoder for all pieces: a Chinese character may lie across two of them.
    const decoder = new TextDecoder("utf-8");
    for await (const piece of this.unpack(entry)) {
      this.unpackedBytes += piece.byteLength;
      if (this.unpackedBytes > this.mostBytes) throw new UnpacksTooLarge(`the file unpacks to more than ${this.mostBytes} bytes`);
      yield decoder.decode(piece, { stream: true });
    }
    yield decoder.decode();
  }

  private unpack({ method, packedBytes, offset }: Entry): AsyncIterable<Buffer> | Iterable<Buffer> {
    const start = offset + 30 + this.file.readUInt16LE(offset + 26) + this.file.readUInt16LE(offset + 28);
    const packed = this.file.subarray(start, start + packedBytes);
    if (method === STORED) return [packed];
    if (method !== DEFLATED) throw new Error(`a part is packed by the unknown method ${method}`);
    const inflate = zlib.createInflateRaw({ chunkSize: 1 << 16 });
    inflate.end(packed);
    return inflate as AsyncIterable<Buffer>;
  }
}

function readDirectory(file: Buffer): ReadonlyMap<string, Entry> {
  const end = findEnd(file);
  const entries = new Map<string, Entry>();
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (file.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new Error("the archive's list of parts is broken");
    const nameBytes = file.readUInt16LE(at + 28);
    const name = file.toString("utf8", at + 46, at + 46 + nameBytes);
    const entry = { method: file.readUInt16LE(at + 10), packedBytes: file.readUInt32LE(at + 20), offset: file.readUInt32LE(at + 42) };
    if (entry.packedBytes === IN_64_BITS || entry.offset === IN_64_BITS) throw new Error("the archive is of the 64-bit kind");
    entries.set(name.replaceAll("\\", "/").toLowerCase(), entry);
    at += 46 + nameBytes + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return entries;
}

/** The list of parts stands at the end of the file, and its own end is found by searching backwards. */
function findEnd(file: Buffer): number {
  for (let at = file.byteLength - END_BYTES; at >= Math.max(0, file.byteLength - END_BYTES - LONGEST_COMMENT); at -= 1) {
    if (file.readUInt32LE(at) === END_RECORD) return at;
  }
  throw new Error("the archive was cut off or is none");
}
