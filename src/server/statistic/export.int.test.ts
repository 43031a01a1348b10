import ExcelJS from "exceljs";
import { afterAll, describe, expect, it } from "vitest";
import { localMonth } from "@/domain/calendar/local-date";
import { testWorld } from "@/server/platform/testing/test-world";
import { exportFigures } from "./export";
import { exportApplications, exportLedger } from "./export-rows";
import { exportUnmet } from "./export-unmet";
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
    expect(linesOf(sheet).find((line) => line.startsWith("放款金额"))).toMatch(/^放款金额\|1234567\.89\|元\|\|\|统计期内各笔放款/);
  });

  it("says how a figure has changed, with its sign", async () => {
    const { content } = await exportFigures(deps, { scope: { ...scope, period: { kind: "month", month: localMonth("2026-05") } }, locale: "zh-CN" });
    expect(linesOf((await opened(content)).getWorksheet("指标")).find((line) => line.startsWith("放款金额"))).toMatch(/^放款金额\|0\|元\|\|-100\.00 %\|/);
  });

  it("speaks English to those who read English", async () => {
    const book = await opened((await exportFigures(deps, { scope, locale: "en" })).content);
    expect(book.worksheets.map(({ name }) => name)).toEqual(["Figures", "By district", "By institution", "Trend", "Unmet demand"]);
    const districts = linesOf(book.getWorksheet("By district"));
    expect(districts).toHaveLength(3 + 1 + 1 + 3);
    expect(districts[4]).toMatch(/^Total\|1234567\.89\|1\|1\|/);
  });

  it("of rows masks the enterprise and adds up to the figure", async () => {
    const { content } = await exportLedger(deps, { request: { ...scope, selection: "first-loan", text: null }, locale: "zh-CN" });
    const lines = linesOf((await opened(content)).getWorksheet("明细"));
    expect(lines.slice(1, 4)).toEqual(["统计期 2026-01 – 2026-06", "范围 银行 · 全市 · 全部机构", "首贷的全部放款 1 · 1234567.89 元"]);
    expect(lines.at(-1)).toContain("1234567.89");
    expect(lines.at(-1)?.split("|")[3]).toBe("长安区");
    expect(lines.join()).not.toContain(uscc);
    expect(lines.join()).not.toContain("石家庄第X2有限公司");
  });

  it("writes amounts with their fen, rates with their four places and counts with none, each in its own row", async () => {
    const sheet = (await opened((await exportFigures(deps, { scope, locale: "zh-CN" })).content)).getWorksheet("指标");
    const formats = new Map<unknown, string>();
    sheet?.eachRow((row) => formats.set(row.getCell(1).value, row.getCell(2).numFmt));
    expect(["放款金额", "放款笔数", "加权平均利率"].map((name) => formats.get(name))).toEqual(["#,##0.00", "#,##0", "#,##0.0000"]);
  });

  it("of applications masks the enterprise and says how many applied", async () => {
    const lines = linesOf((await opened((await exportApplications(deps, { scope, locale: "zh-CN" })).content)).getWorksheet("明细"));
    expect(lines[3]).toMatch(/^融资申请 · 共 1 项需求，申请企业 1 户/);
    expect(lines).toHaveLength(5 + 1 + 1);
    expect(lines.join()).not.toContain(uscc);
  });

  it("of unmet demand says the reason and, beside it, how the needs stand, and its rows add up to the line", async () => {
    const at = new Date("2026-04-01T02:00:00Z");
    const [need] = await world.ownerSql<{ id: string }[]>`
      INSERT INTO need (number, uscc, district_code, status, amount_yuan, term_months, purpose, channel, created_by, created_at, updated_at, published_at)
      VALUES (next_number('N', ${at}), ${uscc}, '130102', 'expired', 20000, 12, 'working', 'market', '00000000-0000-7000-8000-000000000001', ${at}, ${at}, ${at}) RETURNING id`;
    await world.ownerSql`
      INSERT INTO financing_case (number, need_id, uscc, institution_id, source, status, submitted_at, accept_due_at, rejection_code, closed_at)
      VALUES (next_number('C', ${at}), ${need?.id ?? ""}, ${uscc}, ${banks[0] ?? ""}, 'market', 'rejected', ${at}, ${at}, 'R12', ${at})`;
    const lines = linesOf((await opened((await exportFigures(deps, { scope, locale: "en" })).content)).getWorksheet("Unmet demand"));
    expect(lines.at(-2)).toBe("Reason|Needs|Amount needed (yuan)|Still open|Withdrawn since|Expired since|With the centre, unanswered");
    expect(lines.at(-1)).toBe("Cash flow or revenue|1|20000|0|0|1|0");
    const rows = linesOf((await opened((await exportUnmet(deps, { scope: { ...scope, reason: "R12" }, locale: "en" })).content)).getWorksheet("Rows"));
    expect(rows[3]).toBe("Unmet demand · Cash flow or revenue 1 · 20000.00 yuan");
    expect(rows.at(-1)).toMatch(/\|20000\|Cash flow or revenue\|Expired since$/);
    expect(rows.join()).not.toContain(uscc);
  });

  it("is on record", async () => {
    const [row] = await world.ownerSql<{ exports: number }[]>`SELECT count(*)::int AS exports FROM audit_entry WHERE action = 'statistic.export'`;
    expect(row?.exports).toBe(8);
  });
});
