import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { categories } from "@/domain/report/registry";
import { csvOf, plausibleLine } from "../fixture";
import { openCsv } from "./csv";
import type { Opened } from "./line-source";
import { openNdjson } from "./ndjson";

const PIECE = Buffer.alloc(1 << 20, "x");
const MOST_PIECES = 40;

/** A file that goes on without ever ending its line; it counts how much of it was read. */
function endless(beginning: string) {
  const read = { pieces: 0 };
  const stream = Readable.from((function* () {
    yield Buffer.from(beginning);
    while (read.pieces < MOST_PIECES) {
      read.pieces += 1;
      yield PIECE;
    }
  })());
  return { stream, read };
}

async function drain(opened: Opened): Promise<void> {
  if (!opened.ok) throw new Error(opened.reason);
  for await (const lines of opened.value.batches) expect(lines.length).toBeLessThan(2);
}

describe("a line that never ends", () => {
  it.each([
    ["of CSV behind its header", csvOf("gas", [plausibleLine("gas")]), (stream: Readable) => openCsv(categories.gas, stream)],
    ["of NDJSON", '{"record_no":"', (stream: Readable) => Promise.resolve(openNdjson(categories.gas, stream))],
  ])("%s is given up long before the file's end", async (_what, beginning, open) => {
    const { stream, read } = endless(beginning);
    await expect(open(stream).then(drain)).rejects.toThrow("a line is longer");
    expect(read.pieces).toBeLessThan(20);
  });

  it("where the header should be makes the file one that cannot be read", async () => {
    expect(await openCsv(categories.gas, endless("record_no").stream)).toMatchObject({ ok: false, reason: "file-unreadable" });
  });
});
