import { categories } from "@/domain/report/registry";
import type { CategoryCode } from "@/domain/report/category-code";
import { columnsOf } from "@/domain/record/envelope";

const filled: Readonly<Record<string, string>> = { string: "甲", text: "乙", date: "2026-05-20", month: "2026-05", decimal: "12.50", int: "2025", bool: "true" };

/** A line of a category with every field filled plausibly; `changes` puts in what a test is about. */
export function plausibleLine(category: CategoryCode, changes: Readonly<Record<string, string>> = {}): Record<string, string> {
  const definition = categories[category];
  const own = definition.fields.map((field) => [field.name, field.enum?.[0] ?? filled[field.type] ?? ""] as const);
  return { record_no: "N-1", uscc: "91130102MA07T001X2", enterprise_name: "甲公司", as_of: "2026-06-30", op: "upsert", ...Object.fromEntries(own), ...changes };
}

/** The lines as CSV, the header in field names or in the catalogue's Chinese labels. */
export function csvOf(category: CategoryCode, lines: readonly Readonly<Record<string, string>>[], header: "name" | "zh" = "name"): string {
  const columns = columnsOf(categories[category]);
  const rows = lines.map((line) => columns.map((column) => line[column.name] ?? "").join(","));
  return [columns.map((column) => column[header]).join(","), ...rows, ""].join("\n");
}
