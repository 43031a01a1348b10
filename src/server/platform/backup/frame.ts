const lengthBytes = 4;

/** A piece of the backup's stream: its length, then its bytes. An empty piece ends a part. */
export function frame(piece: Uint8Array): Buffer {
  const head = Buffer.alloc(lengthBytes);
  head.writeUInt32BE(piece.byteLength);
  return Buffer.concat([head, piece]);
}

export const endOfPart = frame(new Uint8Array());

/** Reads the pieces back, part by part, from a stream that is cut in other places. */
export class FrameReader {
  #held: Buffer = Buffer.alloc(0);
  readonly #source: AsyncIterator<Buffer>;

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** The next part in one piece; for parts that are known to be small. */
  async whole(): Promise<Buffer> {
    const pieces: Buffer[] = [];
    for await (const piece of this.part()) pieces.push(piece);
    return Buffer.concat(pieces);
  }

  /** The pieces of the next part. */
  async *part(): AsyncGenerator<Buffer> {
    for (;;) {
      const head = await this.#take(lengthBytes);
      const length = head.readUInt32BE();
      if (length === 0) return;
      yield await this.#take(length);
    }
  }

  async #take(length: number): Promise<Buffer> {
    const pieces = [this.#held];
    let have = this.#held.byteLength;
    while (have < length) {
      const next = await this.#source.next();
      if (next.done === true) throw new Error("the backup ends before its last row");
      pieces.push(next.value);
      have += next.value.byteLength;
    }
    const all = pieces.length === 1 ? this.#held : Buffer.concat(pieces);
    this.#held = all.subarray(length);
    return all.subarray(0, length);
  }
}
