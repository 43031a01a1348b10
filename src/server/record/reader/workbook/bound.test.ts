import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { categories } from "@/domain/report/registry";
import { columnsOf } from "@/domain/record/envelope";
import { bounds, refusalOf, type Bounds } from "../bound";
import { openXlsx } from "../xlsx";
import { workbookParts, zipOf } from "./fixture";

const SHEET = "xl/worksheets/sheet1.xml";
const TEXTS = "xl/sharedStrings.xml";
const inline = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const header = `<row>${columnsOf(categories.gas).map(({ name }) => inline(name)).join("")}</row>`;
const sheet = (rows: string) => workbookParts(header + rows);

/** Reads a workbook to its end; answers the lines it had, or why it is refused. */
async function read(file: Buffer, changes: Partial<Bounds> = {}): Promise<object> {
  const opened = await openXlsx(categories.gas, Readable.from([file]), { ...bounds, ...changes });
  if (!opened.ok) return opened;
  try {
    let lines = 0;
    for await (const more of opened.value.batches) lines += more.length;
    return { lines };
  } catch (error) {
    return refusalOf(error);
  }
}

describe("a workbook made to hurt", () => {
  it("of 74 KB with 25 million elements inside one another is refused at the first of them that no workbook has", async () => {
    const file = zipOf(workbookParts("", { [SHEET]: "<a>".repeat(25_000_000) }));
    expect(file.byteLength).toBeLessThan(76_000);
    expect(await read(file)).toMatchObject({ ok: false, reason: "workbook-too-deep", detail: { levels: "64" } });
  });

  it.each([
    ["its sheet", { [SHEET]: `<worksheet><sheetData>${header}${"<row/>".repeat(4_000_000)}` }],
    ["its formats", { "xl/styles.xml": `<styleSheet>${"<xf/>".repeat(5_000_000)}</styleSheet>` }],
    ["its list of sheets", { "xl/workbook.xml": `<workbook><sheets>${"<sheet/>".repeat(3_000_000)}</sheets></workbook>` }],
  ])("that unpacks in %s to hundreds of times its size is refused for it", async (_what, parts) => {
    expect(await read(zipOf({ ...sheet(""), ...parts }), { sheetRows: Number.POSITIVE_INFINITY })).toMatchObject({ ok: false, reason: "workbook-too-packed", detail: { times: "300" } });
  });

  it("with ten million texts is refused when they are more than may be held", async () => {
    const file = zipOf({ ...sheet(""), [TEXTS]: `<sst>${"<si><t/></si>".repeat(10_000_000)}</sst>` });
    expect(await read(file)).toMatchObject({ ok: false, reason: "workbook-too-many-texts", detail: { texts: "4000000" } });
  }, 60_000);

  it.each([
    ["parts", "workbook-too-many-parts", { parts: 3 }, zipOf(sheet("")), zipOf({ ...sheet(""), "docProps/app.xml": "<a/>" })],
    ["rows", "too-many-rows", { sheetRows: 3 }, zipOf(sheet("<row/><row/>")), zipOf(sheet("<row/><row/><row/>"))],
    ["cells", "too-many-cells", { cells: columnsOf(categories.gas).length + 2 }, zipOf(sheet("<row><c/><c/></row>")), zipOf(sheet("<row><c/><c/><c/></row>"))],
    ["texts", "workbook-too-many-texts", { texts: 2 }, zipOf({ ...sheet(""), [TEXTS]: `<sst>${"<si><t>a</t></si>".repeat(2)}</sst>` }), zipOf({ ...sheet(""), [TEXTS]: `<sst>${"<si/>".repeat(3)}</sst>` })],
    ["characters of its texts", "workbook-texts-too-long", { textCharacters: 4 }, zipOf({ ...sheet(""), [TEXTS]: "<sst><si><t>abcd</t></si></sst>" }), zipOf({ ...sheet(""), [TEXTS]: "<sst><si><t>abcde</t></si></sst>" })],
    ["bytes of its formats", "workbook-too-large", { frameBytes: 1000 }, zipOf(sheet("")), zipOf({ ...sheet(""), "xl/styles.xml": `<styleSheet>${"<xf/>".repeat(200)}</styleSheet>` })],
    ["bytes as it came", "workbook-too-large", { packedBytes: zipOf(sheet("")).byteLength }, zipOf(sheet("")), zipOf(sheet("<row/>".repeat(10)))],
  ])("is taken with as many %s as there may be and refused with one more", async (_what, reason, changes, most, more) => {
    expect(await read(most, changes)).toHaveProperty("lines");
    expect(await read(more, changes)).toMatchObject({ ok: false, reason });
  });

  it("with a million columns is refused for them, and what stands far right of its header is passed over", async () => {
    const wide = `<row>${Array.from({ length: 1_000_000 }, (_, nth) => `<c><v>${nth}</v></c>`).join("")}</row>`;
    expect(await read(zipOf(workbookParts(wide)))).toMatchObject({ ok: false, reason: "too-many-columns", detail: { width: "1024" } });
    expect(await read(zipOf(workbookParts('<row><c r="XFD1"><v>1</v></c></row>')))).toMatchObject({ ok: false, reason: "too-many-columns" });
    expect(await read(zipOf(sheet('<row r="2"><c r="A2"><v>1</v></c><c r="XFD2"><v>1</v></c></row>')))).toEqual({ lines: 1 });
  });

  it.each([SHEET, TEXTS, "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml"])("with entities that grow by the billion in %s is refused before the first", async (part) => {
    const entities = Array.from({ length: 9 }, (_, nth) => `<!ENTITY a${nth + 1} "${`&a${nth};`.repeat(10)}">`).join("");
    const bomb = `<?xml version="1.0"?><!DOCTYPE lol [<!ENTITY a0 "lol">${entities}]><worksheet>&a9;</worksheet>`;
    expect(await read(zipOf({ ...sheet(""), [part]: bomb }))).toMatchObject({ ok: false, reason: "workbook-doctype" });
  });

  it("with a number format that is all brackets is read as fast as any", async () => {
    const styles = `<styleSheet><numFmts>${`<numFmt numFmtId="176" formatCode="${"[".repeat(900_000)}"/>`}</numFmts><cellXfs>${'<xf numFmtId="176"/>'.repeat(50)}</cellXfs></styleSheet>`;
    expect(await read(zipOf({ ...sheet("<row><c><v>1</v></c></row>"), "xl/styles.xml": styles }))).toEqual({ lines: 1 });
  }, 20_000);
});

describe("a workbook as large as departments send", () => {
  it("of 200,000 rows is taken whole", async () => {
    const rows = Array.from({ length: 200_000 }, (_, nth) => `<row r="${nth + 2}"><c r="A${nth + 2}" t="s"><v>${nth}</v></c><c r="B${nth + 2}"><v>${nth * 37}</v></c></row>`).join("");
    const texts = `<sst>${Array.from({ length: 200_000 }, (_, nth) => `<si><t>石家庄市第${nth}号企业有限责任公司</t></si>`).join("")}</sst>`;
    expect(await read(zipOf({ ...sheet(rows), [TEXTS]: texts }))).toEqual({ lines: 200_000 });
  }, 60_000);
});
