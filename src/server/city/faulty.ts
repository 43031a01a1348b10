import type { CategoryDefinition, FieldDefinition } from "@/domain/report/category";
import { csvLine, envelopeColumns } from "./csv";
import type { CityRecord } from "./enterprise";

/** Categories that also get a delivery with mistakes. */
export const spoiledCategories = ["licence", "penalty", "tax_payment", "social_insurance", "electricity"] as const;

type Row = CityRecord["row"];
type Mistake = (row: Row, category: CategoryDefinition) => Row;

function fieldOf(category: CategoryDefinition, fits: (field: FieldDefinition) => boolean): string {
  return category.fields.find(fits)?.name ?? "as_of";
}

const required = (field: FieldDefinition): boolean => field.required === true;

/** One mistake for every reason a line is set aside for, as hurried clerks make them. */
const mistakes: readonly Mistake[] = [
  (row, category) => ({ ...row, [fieldOf(category, (field) => required(field) && field.enum === undefined)]: "" }),
  (row, category) => ({ ...row, [fieldOf(category, (field) => field.type === "date" || field.type === "month")]: "2026/13" }),
  (row, category) => ({ ...row, [fieldOf(category, (field) => field.type === "decimal" || field.type === "int" || field.type === "date")]: "约3万" }),
  (row, category) => ({ ...row, [fieldOf(category, (field) => field.enum !== undefined)]: "不详" }),
  (row) => ({ ...row, uscc: `${row.uscc?.slice(0, 17)}${row.uscc?.endsWith("0") ? "1" : "0"}` }),
  (row) => ({ ...row, uscc: row.uscc?.replace(/.{3}$/, "IOS") ?? "" }),
  (row) => ({ ...row, enterprise_name: `${row.enterprise_name}（${"原名称变更记录待核实".repeat(22)}）` }),
  (row) => ({ ...row, op: "delete" }),
  (row) => ({ ...row, record_no: `${row.record_no}-404`, op: "withdraw" }),
  (row) => ({ ...row, as_of: "" }),
];

/** The text of a delivery in which two good lines, which change nothing, stand between any two bad ones. */
export function spoil(category: CategoryDefinition, rows: readonly Row[]): string {
  const columns = [...envelopeColumns, ...category.fields.map((field) => field.name)];
  const line = (row: Row) => csvLine(columns.map((column) => row[column] ?? ""));
  const lines = rows.map((row, index) => {
    const mistake = index % 3 === 2 ? mistakes[Math.floor(index / 3) % mistakes.length] : undefined;
    return line(mistake ? mistake(row, category) : row);
  });
  const missed = mistakes.slice(Math.floor(rows.length / 3)).flatMap((mistake) => (rows[0] ? [line(mistake(rows[0], category))] : []));
  return [csvLine(columns), ...lines, ...missed].join("");
}
