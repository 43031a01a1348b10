import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { endOfPart, frame, FrameReader } from "./frame";

async function* cut(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.byteLength; at += size) yield bytes.subarray(at, at + size);
}

describe("the backup's stream", () => {
  it("gives back every piece of every part, wherever the stream is cut", async () => {
    const parts = fc.array(fc.array(fc.uint8Array({ minLength: 1, maxLength: 40 }), { maxLength: 5 }), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(parts, fc.integer({ min: 1, max: 50 }), async (written, size) => {
        const bytes = Buffer.concat(written.flatMap((part) => [...part.map((piece) => frame(piece)), endOfPart]));
        const reader = new FrameReader(cut(bytes, size));
        const read: number[][][] = [];
        for (const part of written) {
          const pieces: number[][] = [];
          for await (const piece of reader.part()) pieces.push([...piece]);
          expect(pieces).toHaveLength(part.length);
          read.push(pieces);
        }
        expect(read).toEqual(written.map((part) => part.map((piece) => [...piece])));
      }),
    );
  });

  it("says so when it ends too early", async () => {
    const bytes = frame(Buffer.from("a row that is not whole"));
    const reader = new FrameReader(cut(bytes.subarray(0, 10), 4));
    await expect(reader.whole()).rejects.toThrow("ends before its last row");
  });
});
