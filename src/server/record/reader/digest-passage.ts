import { createHash } from "node:crypto";
import { Transform, type Readable, type TransformCallback } from "node:stream";

/** Lets a file's bytes pass and keeps their digest: it tells the same file sent again from another file with the same records. */
export class DigestPassage extends Transform {
  private readonly hash = createHash("sha256");

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.hash.update(chunk);
    done(null, chunk);
  }

  /** To be asked once, when the last byte has passed. */
  digest(): Buffer {
    return this.hash.digest();
  }
}

/** The file's bytes, passing through a digest; a failure to read them ends both. */
export function passThroughDigest(stream: Readable): DigestPassage {
  const passage = new DigestPassage({ highWaterMark: 1 << 18 });
  stream.on("error", (error) => passage.destroy(error));
  return stream.pipe(passage);
}
