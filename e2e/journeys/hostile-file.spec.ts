import { expect, test } from "../fixtures/city";
import { say } from "../fixtures/words";
import { categories } from "../../src/domain/report/registry";
import { csvOf, plausibleLine } from "../../src/server/record/fixture";
import { workbookParts, zipOf } from "../../src/server/record/reader/workbook/fixture";
import { pick } from "../steps/centre";

const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

test("a department that sends a workbook made to hurt is told what is wrong with it, and the next file is taken", async ({ as }) => {
  const steward = await as("department-steward");
  await steward.goto("/department");
  const panel = steward.getByRole("region", { name: say("department.upload.title") });
  await pick(steward, panel.getByLabel(say("department.upload.category")), categories.tax_violation.zh);
  const deep = zipOf(workbookParts("", { "xl/worksheets/sheet1.xml": "<a>".repeat(25_000_000) }));
  await panel.locator('input[type="file"]').setInputFiles({ name: "deep.xlsx", mimeType: xlsx, buffer: deep });
  await expect(panel.getByText(say("record.refused.workbook-too-deep", { levels: "64" }))).toBeVisible();
  const good = csvOf("tax_violation", [plausibleLine("tax_violation", { record_no: "E2E-1" })]);
  await panel.locator('input[type="file"]').setInputFiles({ name: "good.csv", mimeType: "text/csv", buffer: Buffer.from(good) });
  await expect(panel.getByText("good.csv")).toBeVisible();
  await expect(panel.getByText(say("record.refused.workbook-too-deep", { levels: "64" }))).toBeHidden();
});
