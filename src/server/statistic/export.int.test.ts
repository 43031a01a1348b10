import ExcelJS from "exceljs";
import { afterAll, describe, expect, it } from "vitest";
import { localMonth } from "@/domain/calendar/local-date";
import { testWorld } from "@/server/platform/testing/test-world";
import { exportFigures, exportLedger } from "./export";
import { arrangePlaces, lend, type Lent } from "./testing/ledger";

const world = await testWorld();
afterAll(() => world.close());

const deps = world.deps();
const uscc = "91130102MA07T001X2";
const { banks } = await arrangePlaces(world.ownerSql, [uscc]);
await world.ownerSql`UPDATE district SET zh = '长安区' WHERE code = '130102'`;
const lent: Lent = {
  uscc, districtCode: "130102", institutionId: banks[0] ?? "", publishedOn: "2026-03-31", drawnOn: "2026-04-01",
  amountYuan: "1234567.89", annualRatePercent: "3.4500", unsecured: true, inclusive: true, counted: true, workingDaysToMoney: 1,
};
await lend(world.ownerSql, deps, "bank", lent);
const scope = { period: { kind: "year-to-date", month: localMonth("2026-06") }, group: "bank", districtCode: null, institutionId: null } as const;

async function opened(content: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(content.buffer as ArrayBuffer);
  return book;
}

/** All cells of a sheet as text, one line a row. */
function linesOf(sheet: ExcelJS.Worksheet | undefined): string[] {
  const lines: string[] = [];
  sheet?.eachRow((row) => lines.push((row.values as unknown[]).slice(1).join("|")));
  return lines;
}

describe("an export", () => {
  it("carries each figure exactly, with its definition and the time it is of", async () => {
    const { name, content } = await exportFigures(deps, { scope, locale: "zh-CN" });
    const sheet = (await opened(content)).getWorksheet("指标");
    expect(name).toBe("信桥统计-2026-07-15.xlsx");
    expect(linesOf(sheet)[0]).toBe("数据截至 2026-07-15 10:00");
    expect(linesOf(sheet).find((line) => line.startsWith("放款金额"))).toMatch(/^放款金额\|1234567\.89\|元\|统计期内各笔放款/);
  });

  it("speaks English to those who read English", async () => {
    const book = await opened((await exportFigures(deps, { scope, locale: "en" })).content);
    expect(book.worksheets.map(({ name }) => name)).toEqual(["Figures", "By district", "By institution", "Trend"]);
    expect(linesOf(book.getWorksheet("By district"))).toHaveLength(3 + 1 + 3);
  });

  it("of rows masks the enterprise and adds up to the figure", async () => {
    const { content } = await exportLedger(deps, { request: { ...scope, selection: "first-loan", text: null }, locale: "zh-CN" });
    const lines = linesOf((await opened(content)).getWorksheet("明细"));
    expect(lines[1]).toBe("首贷的全部放款 1 · 1234567.89 元");
    expect(lines.at(-1)).toContain("1234567.89");
    expect(lines.at(-1)?.split("|")[3]).toBe("长安区");
    expect(lines.join()).not.toContain(uscc);
    expect(lines.join()).not.toContain("石家庄第X2有限公司");
  });

  it("is on record", async () => {
    const [row] = await world.ownerSql<{ exports: number }[]>`SELECT count(*)::int AS exports FROM audit_entry WHERE action = 'statistic.export'`;
    expect(row?.exports).toBe(3);
  });
});
