import { Readable } from "node:stream";
import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { categories } from "@/domain/report/registry";
import { csvOf, plausibleLine } from "../../fixture";
import { openXlsx } from "../xlsx";
import { bounds, type Bounds } from "../bound";
import { Archive } from "./archive";
import { workbookParts, zipOf } from "./fixture";
import { rowsOf } from "./sheet";

async function read(file: Buffer, within = bounds as Bounds): Promise<string[][]> {
  const rows: string[][] = [];
  for await (const more of rowsOf(await Archive.open(file, within))) rows.push(...more);
  return rows;
}

const inline = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;

describe("a workbook", () => {
  it("keeps every Chinese character, wherever its bytes were cut while it was unpacked", async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet("数据");
    const rows = Array.from({ length: 6000 }, (_, nth) => [`石家庄市第${nth}号企业有限责任公司${"甲乙丙丁".repeat(1 + (nth % 7))}`, `第${nth}行`]);
    for (const row of rows) sheet.addRow(row);
    expect(await read(Buffer.from(await book.xlsx.writeBuffer()))).toEqual(rows);
    const written = rows.map((row) => `<row>${row.map(inline).join("")}</row>`).join("");
    expect(await read(zipOf(workbookParts(written)))).toEqual(rows);
  });

  it("takes of a formula the result that was saved: nought, truth and errors too", async () => {
    const cells = ["<c><f>A1-A1</f><v>0</v></c>", '<c t="b"><f>TRUE()</f><v>1</v></c>', '<c t="str"><f>A1</f><v>甲</v></c>', '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>'];
    expect(await read(zipOf(workbookParts(`<row>${cells.join("")}</row>`)))).toEqual([["0", "true", "甲", "\0#DIV/0!"]]);
  });

  it("knows dates by their format: spelt out, built in, and those of Chinese programs", async () => {
    const styles = `<styleSheet><numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="177" formatCode="&quot;day&quot;0.00"/></numFmts>
      <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="31"/><xf numFmtId="176"/><xf numFmtId="177"/></cellXfs></styleSheet>`;
    const cells = [0, 1, 2, 3, 4].map((style) => `<c s="${style}"><v>46203</v></c>`).join("");
    expect(await read(zipOf(workbookParts(`<row>${cells}</row>`, { "xl/styles.xml": styles })))).toEqual([["46203", "2026-06-30", "2026-06-30", "2026-06-30", "46203"]]);
  });

  it("is read from the first sheet that a person sees, in the order of the tabs", async () => {
    const parts = workbookParts("<row><c t=\"inlineStr\"><is><t>hidden</t></is></c></row>", {
      "xl/workbook.xml": '<workbook><sheets><sheet name="码表" state="hidden" r:id="rId1"/><sheet name="数据" r:id="rId2"/></sheets></workbook>',
      "xl/worksheets/sheet2.xml": `<worksheet><sheetData><row>${inline("seen")}</row></sheetData></worksheet>`,
    });
    expect(await read(zipOf(parts))).toEqual([["seen"]]);
  });

  it("loses no cell of texts in pieces, with readings beside them, behind gaps or under a prefix", async () => {
    const strings = "<x:sst><x:si><x:r><x:t>石家</x:t></x:r><x:r><x:t>庄</x:t></x:r><x:rPh><x:t>shi</x:t></x:rPh></x:si></x:sst>";
    const rows = '<x:row r="2"><x:c r="A2" t="s"><x:v>0</x:v></x:c><x:c r="C2"><x:v>7</x:v></x:c></x:row><x:row/><x:row r="4"><x:c r="B4"/><x:c r="D4"><x:v>9</x:v></x:c></x:row>';
    expect(await read(zipOf(workbookParts(rows, { "xl/sharedStrings.xml": strings })))).toEqual([["石家庄", "", "7"]]);
  });

  it.each([
    ["its sheet", workbookParts(`<row>${inline(" ".repeat(3_000_000))}</row>`)],
    ["its texts", workbookParts("", { "xl/sharedStrings.xml": `<sst>${"<si><t/></si>".repeat(300_000)}</sst>` })],
  ])("whose %s unpacks to more than is taken is given up, however little it is packed", async (_what, parts) => {
    const file = zipOf(parts);
    expect(file.byteLength).toBeLessThan(20_000);
    await expect(read(file, { ...bounds, unpackedBytes: 1 << 20 })).rejects.toThrow("workbook-too-large");
  });

  it("is refused by name when it unpacks to too much before or after its header, or is broken", async () => {
    const [header = ""] = csvOf("water", []).split("\n");
    const line = plausibleLine("water", { account_no: "x".repeat(3_000_000) });
    const row = (cells: readonly string[]) => `<row>${cells.map(inline).join("")}</row>`;
    const open = (file: Buffer) => openXlsx(categories.water, Readable.from([file]), { ...bounds, unpackedBytes: 1 << 20 });
    expect(await open(zipOf(workbookParts(row(["x".repeat(3_000_000)]))))).toMatchObject({ ok: false, reason: "workbook-too-large" });
    const late = await open(zipOf(workbookParts(row(header.split(",")) + row(Object.values(line)))));
    const drain = async () => {
      if (late.ok) for await (const lines of late.value.batches) expect(lines).toEqual([]);
    };
    await expect(drain()).rejects.toThrow("workbook-too-large");
    const whole = zipOf(workbookParts(row(header.split(","))));
    expect(await open(whole)).toMatchObject({ ok: true });
    for (const bytes of [4, 100, whole.byteLength - 30]) expect(await open(whole.subarray(0, bytes))).toMatchObject({ ok: false, reason: "file-unreadable" });
  });
});
