import type { CategoryDefinition } from "@/domain/report/category";
import type { CategoryCode } from "@/domain/report/category-code";
import { csvLine, envelopeColumns } from "./csv";
import type { CityRecord } from "./enterprise";

/** These come as NDJSON, so that first start reads that format too. */
const asLines: ReadonlySet<CategoryCode> = new Set<CategoryCode>(["customs", "logistics"]);

/** How a category's records stand in a file. */
export type RecordText = {
  readonly extension: "csv" | "ndjson";
  /** What comes before the first record. */
  readonly head: string;
  readonly line: (row: CityRecord["row"]) => string;
};

/** The form in which the city's files carry a category. */
export function recordText(category: CategoryDefinition): RecordText {
  if (asLines.has(category.code)) return { extension: "ndjson", head: "", line: (row) => `${JSON.stringify(row)}\n` };
  const columns = [...envelopeColumns, ...category.fields.map((field) => field.name)];
  return { extension: "csv", head: csvLine(columns), line: (row) => csvLine(columns.map((column) => row[column] ?? "")) };
}

/** What a category's files are called, before their extension: 12-tax_payment. */
export function fileStem(category: CategoryDefinition): string {
  return `${String(category.no).padStart(2, "0")}-${category.code}`;
}
