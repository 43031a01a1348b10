import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { localDate } from "@/domain/calendar/local-date";
import { bounds, type Bounds } from "./reader/bound";
import { workbookParts, zipOf } from "./reader/workbook/fixture";
import type { FileFormat } from "./reader/open-source";
import { csvOf, plausibleLine } from "./fixture";
import { FileRefused, stagedText } from "./staged-text";

async function stage(format: FileFormat, file: Buffer, changes: Partial<Bounds> = {}): Promise<{ staged: string } | FileRefused["refusal"]> {
  let staged = "";
  try {
    for await (const text of stagedText({ category: "gas", format, today: localDate("2026-07-15") }, Readable.from([file]), { ...bounds, ...changes })) staged += text;
    return { staged };
  } catch (error) {
    if (error instanceof FileRefused) return error.refusal;
    throw error;
  }
}

const lines = Array.from({ length: 3 }, (_, nth) => plausibleLine("gas", { record_no: `N-${nth}` }));
const csv = Buffer.from(csvOf("gas", lines));

describe("what a file becomes", () => {
  it("may have as many lines as there may be, the header being one, and no more", async () => {
    expect(await stage("csv", csv, { lines: 4 })).toEqual({ staged: expect.stringMatching(/^2\t.*\n3\t.*\n4\t.*\n$/) as string });
    expect(await stage("csv", csv, { lines: 3 })).toEqual({ ok: false, reason: "too-many-rows", detail: { rows: "3" } });
  });

  it("may be as long as the disk is good for, however short the file is", async () => {
    const whole = await stage("csv", csv);
    const bytes = Buffer.byteLength("staged" in whole ? whole.staged : "");
    expect(await stage("csv", csv, { stagedBytes: bytes })).toEqual(whole);
    expect(await stage("csv", csv, { stagedBytes: bytes - 1 })).toMatchObject({ ok: false, reason: "file-unfolds-too-much" });
  });

  it("shows of a line that is set aside only its beginning, though a thousand cells hold the longest text there is", async () => {
    const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
    const header = `<row>${Object.keys(lines[0] ?? {}).map(cell).join("")}${Array.from({ length: 1000 }, (_, nth) => cell(`x${nth}`)).join("")}</row>`;
    const rows = `<row>${'<c t="s"><v>0</v></c>'.repeat(1010)}</row>`.repeat(200);
    const answer = await stage("xlsx", zipOf(workbookParts(header + rows, { "xl/sharedStrings.xml": `<sst><si><t>${"长".repeat(32_767)}</t></si></sst>` })));
    const staged = "staged" in answer ? answer.staged : "";
    expect(staged.trimEnd().split("\n")).toHaveLength(200);
    expect(staged.length).toBeLessThan(200 * 4200);
  });
});
