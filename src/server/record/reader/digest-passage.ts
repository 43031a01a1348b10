import { createHash } from "node:crypto";
import { Transform, type Readable, type TransformCallback } from "node:stream";

/**
 * Lets a file's bytes pass and keeps their digest: it tells the same file sent again from another file with the same records.
 * After `mostBytes` it breaks off, whatever the sender said of the file's size.
 */
export class DigestPassage extends Transform {
  private readonly hash = createHash("sha256");
  private bytes = 0;
  /** Why the file broke off before its end, if it did: a failure of its source, or its length. */
  brokenBy: Error | undefined;

  constructor(private readonly mostBytes: number) {
    super({ highWaterMark: 1 << 18 });
  }

  /** How many bytes have come so far. */
  get received(): number {
    return this.bytes;
  }

  get isTooLong(): boolean {
    return this.bytes > this.mostBytes;
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.bytes += chunk.byteLength;
    this.hash.update(chunk);
    if (this.isTooLong) this.breakOff(new Error(`the file is longer than ${this.mostBytes} bytes`));
    else done(null, chunk);
  }

  breakOff(error: Error): void {
    this.brokenBy ??= error;
    this.destroy(error);
  }

  /** To be asked once, when the last byte has passed. */
  digest(): Buffer {
    return this.hash.digest();
  }
}

/** The file's bytes, passing through a digest; a failure to read them ends both. */
export function passThroughDigest(stream: Readable, mostBytes: number): DigestPassage {
  const passage = new DigestPassage(mostBytes);
  stream.on("error", (error) => { passage.breakOff(error); });
  stream.on("close", () => {
    if (!stream.readableEnded) passage.breakOff(new Error("the file broke off"));
  });
  // Whoever reads the file learns of its failure; when nobody reads it any more there is nobody to tell.
  passage.on("error", () => undefined);
  return stream.pipe(passage);
}
