import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { categories } from "@/domain/report/registry";
import { csvOf, plausibleLine } from "../fixture";
import { openCsv } from "./csv";
import type { Opened, SourceLine } from "./line-source";
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
    await expect(open(stream).then(drain)).rejects.toThrow("line-too-long");
    expect(read.pieces).toBeLessThan(20);
  });

  it.each([
    ["of a hundred megabytes", "x".repeat(100_000_000), "line-too-long"],
    ["of nearly half a million cells", "1,".repeat(400_000), "too-many-columns"],
    ["of a quarter of a million cells in quotes", '"1",'.repeat(200_000), "too-many-columns"],
  ])("%s, or one that does end, makes a CSV file refused for it", async (_what, line, reason) => {
    const header = csvOf("gas", []);
    const read = (text: string) => openCsv(categories.gas, Readable.from([Buffer.from(text)])).then(drain);
    await expect(read(`${header}${line}`)).rejects.toThrow(reason);
    await expect(read(`${header}${line}\n`)).rejects.toThrow(reason);
    expect(await openCsv(categories.gas, Readable.from([Buffer.from(`${line}\n`)]))).toMatchObject({ ok: false, reason });
  });

  it("of NDJSON that nests a hundred thousand levels deep costs its own line only", async () => {
    const opened = openNdjson(categories.gas, Readable.from([Buffer.from(`{"record_no":${"[".repeat(400_000)}\n{"record_no":${'{"a":'.repeat(100_000)}1${"}".repeat(100_001)}\n{}\n`)]));
    const lines: SourceLine[] = [];
    if (opened.ok) for await (const more of opened.value.batches) lines.push(...more);
    expect(lines.map(({ fault }) => fault?.code)).toEqual(["type", "type", undefined]);
  });

  it("where the header should be makes the file one that is refused for it", async () => {
    expect(await openCsv(categories.gas, endless("record_no").stream)).toMatchObject({ ok: false, reason: "line-too-long" });
  });
});
