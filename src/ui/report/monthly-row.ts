import type { CategoryDefinition, FieldDefinition } from "@/domain/report/category";
import type { Cell, CategoryTable } from "@/domain/report/snapshot";
import { Exact } from "@/domain/money/exact";

/** Figures that every tax or insurance of a month reports again: the largest says it, a sum would count it several times. */
const repeated: readonly string[] = ["taxable_sales", "insured_count", "depositor_count", "contract_capacity"];

export interface MonthlyRow {
  readonly month: string;
  readonly records: number;
  /** One value per field of `fields`; a yes-or-no field is yes when every record of the month says so. */
  readonly values: readonly Cell[];
}

export interface MonthlyRows {
  readonly fields: readonly FieldDefinition[];
  readonly rows: readonly MonthlyRow[];
}

/** True for a category whose records each speak of one month. */
export function isMonthly(definition: CategoryDefinition): boolean {
  return definition.fields.some((field) => field.name === definition.eventDate && field.type === "month");
}

function combined(field: FieldDefinition, values: readonly Cell[]): Cell {
  const given = values.filter((value) => value !== null);
  if (given.length === 0) return null;
  if (field.type === "bool") return given.every((value) => value === true || value === "true");
  const numbers = given.map((value) => new Exact(String(value)));
  return (repeated.includes(field.name) ? Exact.max(...numbers) : Exact.sum(...numbers)).toFixed();
}

/** A monthly category's records folded to one row a month, newest first: four insurances of a month read as one line. */
export function monthlyRows(definition: CategoryDefinition, table: CategoryTable): MonthlyRows {
  const monthIndex = definition.fields.findIndex((field) => field.name === definition.eventDate);
  const counted = definition.fields.flatMap((field, index) =>
    ["decimal", "int", "bool"].includes(field.type) && table.rows.some((row) => row[index] !== null) ? [{ field, index }] : []);
  const byMonth = new Map<string, CategoryTable["rows"][number][]>();
  for (const row of table.rows) {
    const month = String(row[monthIndex] ?? "");
    byMonth.set(month, [...(byMonth.get(month) ?? []), row]);
  }
  const rows = [...byMonth].map(([month, records]) => ({
    month,
    records: records.length,
    values: counted.map(({ field, index }) => combined(field, records.map((row) => row[index] ?? null))),
  }));
  return { fields: counted.map(({ field }) => field), rows: rows.toSorted((left, right) => (left.month < right.month ? 1 : -1)) };
}
