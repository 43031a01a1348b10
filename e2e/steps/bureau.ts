import Decimal from "decimal.js";
import ExcelJS from "exceljs";
import { expect, type Page } from "@playwright/test";

/** The dashboard's figures by their code, exact as the page carries them. */
export type Figures = Readonly<Record<string, string>>;

/** Opens the dashboard with this scope in its address. */
export async function openDashboard(page: Page, scope: string): Promise<void> {
  await page.goto(`/bureau?${scope}`);
  await expect(page.locator("[data-figure] [data-value]").first()).toBeVisible();
}

/** Reads every figure of a scope. */
export async function readFigures(page: Page, scope: string): Promise<Figures> {
  await openDashboard(page, scope);
  const cards = await page.locator("[data-figure]").evaluateAll((all) => all.map((card) => [card.getAttribute("data-figure") ?? "", card.querySelector("[data-value]")?.getAttribute("data-value") ?? ""] as const));
  return Object.fromEntries(cards);
}

/** What has been added to these figures, with as many places as they have. */
export function changeOf(before: Figures, after: Figures, codes: readonly string[]): Figures {
  return Object.fromEntries(codes.map((code) => {
    const now = after[code] ?? "";
    return [code, new Decimal(now).minus(before[code] ?? "").toFixed(now.split(".")[1]?.length ?? 0)];
  }));
}

/** The exact sum of decimal texts, with two places. */
export const sumOf = (values: readonly string[]): string => values.reduce((sum, value) => sum.plus(value), new Decimal(0)).toFixed(2);

/** The drawdown counts of the dashboard's table by district, and the count in its last line. */
export async function readDistricts(page: Page): Promise<{ counts: string[]; total: string }> {
  const table = page.locator("section", { has: page.locator("#districts") }).locator(".ant-table-container");
  const headings = await table.locator("thead th").allInnerTexts();
  const at = headings.findIndex((heading) => heading.startsWith("放款笔数"));
  const cell = (row: string) => table.locator(row).evaluateAll((rows, index) => rows.map((one) => one.children[index]?.textContent.replaceAll(",", "") ?? ""), at);
  const [total = ""] = await cell(".ant-table-summary tr");
  return { counts: await cell("tbody tr.ant-table-row"), total: sumOf([total]) };
}

export interface SheetReading {
  /** All values under a heading. */
  readonly column: (heading: string | RegExp) => string[];
  /** The value under a heading in the row that begins with this text. */
  readonly row: (name: string, heading: string | RegExp) => string[];
}

/** Downloads a workbook and reads one of its sheets; the heading row is the first with a second cell. */
export async function readWorkbook(page: Page, path: string, sheetName: string): Promise<SheetReading> {
  const answer = await page.request.get(path);
  expect(answer.headers()["content-type"]).toContain("spreadsheetml");
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(await answer.body()).buffer);
  const sheet = book.getWorksheet(sheetName);
  if (sheet === undefined) throw new Error(`the workbook has no sheet ${sheetName}, only ${book.worksheets.map(({ name }) => name).join(", ")}`);
  const lines = sheet.getRows(1, sheet.rowCount)?.map((row) => Array.from({ length: row.cellCount }, (_, column) => row.getCell(column + 1).text)) ?? [];
  const at = lines.findIndex(([, second = ""]) => second !== "");
  const headings = lines[at] ?? [];
  const rows = lines.slice(at + 1);
  const index = (heading: string | RegExp) => {
    const found = headings.findIndex((name) => (typeof heading === "string" ? name === heading : heading.test(name)));
    if (found < 0) throw new Error(`no column ${String(heading)} among ${headings.join(", ")}`);
    return found;
  };
  return {
    column: (heading) => rows.map((row) => row[index(heading)] ?? ""),
    row: (name, heading) => rows.filter(([first]) => first === name).map((row) => row[index(heading)] ?? ""),
  };
}
