import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { exactNumber, writeWorkbook, type Sheet } from "./workbook";

const madeAt = new Date("2026-11-22T06:05:00Z");

async function written(sheet: Partial<Sheet>): Promise<ExcelJS.Worksheet> {
  const content = await writeWorkbook([{ name: "页", notes: [], columns: [{ heading: "名称", width: 12 }, { heading: "金额", width: 18, places: 2 }], rows: [], ...sheet }], { title: "册", madeAt });
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(content.buffer as ArrayBuffer);
  expect([book.creator, book.created]).toEqual(["册", madeAt]);
  const [page] = book.worksheets;
  if (page === undefined) throw new Error("no sheet");
  return page;
}

describe("a workbook", () => {
  it("has notes above the headings, headings that stay in sight, and rows as they came", async () => {
    const page = await written({ notes: ["甲", "乙"], rows: [["一", 1234.5], ["=1+1", null]] });
    expect([1, 2, 3, 4, 5].map((number) => page.getRow(number).getCell(1).value)).toEqual(["甲", "乙", "名称", "一", "=1+1"]);
    expect(page.views).toMatchObject([{ state: "frozen", ySplit: 3 }]);
    expect(page.getRow(3).getCell(2).font).toMatchObject({ bold: true });
    expect([page.getRow(4).getCell(2).value, page.getRow(4).getCell(2).numFmt]).toEqual([1234.5, "#,##0.00"]);
  });

  it("carries its mark on every printed page, with signs that would be read as codes kept as they are", async () => {
    const page = await written({ mark: "甲&乙银行 赵敏 2026-11-22 14:05" });
    expect(page.headerFooter.oddHeader).toBe("&L甲&&乙银行 赵敏 2026-11-22 14:05");
    expect(page.headerFooter.oddFooter).toContain("赵敏");
  });

  it("has no heading or foot on its pages where nobody is named", async () => {
    expect((await written({})).headerFooter).toBeNull();
  });
});

describe("a number in a spreadsheet", () => {
  it.each([["236142000000.00", 236142000000], ["0.01", 0.01], ["1234567890123456.78", "1234567890123456.78"], [null, null]])("%s is %s", (text, expected) => {
    expect(exactNumber(text)).toBe(expected);
  });
});
