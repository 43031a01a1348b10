import ExcelJS from "exceljs";
import { afterAll, describe, expect, it } from "vitest";
import { exportQueue } from "./queue-export-service";
import { listQueue } from "./queue-service";
import { caseScene } from "./testing/case-world";
import { newWalk } from "./testing/walk";

const { world, city, bank, otherBank } = await caseScene();
afterAll(() => world.close());

async function sheetOf(content: Uint8Array): Promise<ExcelJS.Worksheet> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(content.buffer as ArrayBuffer);
  const [sheet] = book.worksheets;
  if (sheet === undefined) throw new Error("no sheet");
  return sheet;
}

/** All cells of a sheet as text, one line a row. */
function linesOf(sheet: ExcelJS.Worksheet): string[] {
  const lines: string[] = [];
  sheet.eachRow((row) => lines.push((row.values as unknown[]).slice(1).join("|")));
  return lines;
}

describe("the queue as a file", () => {
  it("holds every case that the screen's filters find, in the same order, whatever the page", async () => {
    await newWalk(city, bank);
    await newWalk(city, bank);
    const filters = { tag: "first-loan", sort: "newest" } as const;
    const shown = await listQueue(world.deps(bank.approver), { ...filters, limit: 100 });
    const lines = linesOf(await sheetOf((await exportQueue(world.deps(bank.approver), { ...filters, locale: "zh-CN" })).content));
    expect(shown.total).toBeGreaterThan(1);
    expect(lines[1]).toBe(`对接单数 ${shown.total}`);
    expect(lines.slice(4).map((line) => line.split("|")[0])).toEqual(shown.items.map(({ number }) => number));
  });

  it("gives an officer the own branch, and nobody another bank's", async () => {
    const foreign = await newWalk(city, otherBank);
    const enterprise = await city.enterprise();
    await city.open(await city.need(enterprise), bank, enterprise.legal, { branchId: bank.otherBranchId });
    const uscc = async (actor: typeof bank.officer) => linesOf(await sheetOf((await exportQueue(world.deps(actor), { locale: "en" })).content)).join();
    expect(await uscc(bank.officer)).not.toContain(enterprise.uscc);
    expect(await uscc(bank.admin)).toContain(enterprise.uscc);
    expect(await uscc(bank.admin)).not.toContain(foreign.enterprise.uscc);
  });

  it("says whose copy it is above the table and on every printed page, with amounts exact to the fen", async () => {
    const walk = await newWalk(city, bank);
    const { name, content } = await exportQueue(world.deps(bank.officer), { search: walk.enterprise.uscc, locale: "zh-CN" });
    const sheet = await sheetOf(content);
    const [row] = (await listQueue(world.deps(bank.officer), { search: walk.enterprise.uscc })).items;
    expect(name).toMatch(/^对接单-2026-07-\d\d\.xlsx$/);
    const mark = linesOf(sheet)[0]?.replace("导出人 ", "") ?? "";
    expect(mark).toContain(`· ${bank.officer.personName} · 2026-07-`);
    expect(sheet.headerFooter.oddHeader).toBe(`&L${mark}`);
    expect(linesOf(sheet).at(-1)).toContain(`|${Number(row?.amountYuan)}|`);
  });

  it("is on record with what was asked for", async () => {
    await exportQueue(world.deps(bank.admin), { states: ["rejected"], search: "没有", locale: "zh-CN" });
    const [entry] = await world.ownerSql<{ detail: object; person: string }[]>`SELECT detail, person_id AS person FROM audit_entry WHERE action = 'case.export' ORDER BY position DESC LIMIT 1`;
    expect(entry).toEqual({ person: bank.admin.personId, detail: { rows: 0, scope: "all", states: ["rejected"], clock: null, tag: null, search: "没有" } });
  });
});
