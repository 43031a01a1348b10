import { asOf, cover, granted, record } from "@/domain/report/fixture/fact";
import type { CategoryCode } from "@/domain/report/category-code";
import type { CategoryDefinition, FieldDefinition } from "@/domain/report/category";
import type { Payload } from "@/domain/report/event-date";
import { categoryList } from "@/domain/report/registry";
import type { SnapshotFacts } from "@/domain/report/snapshot";
import { wholeMonthsBefore } from "@/domain/report/window";

const months = wholeMonthsBefore(asOf, 24);

function value(field: FieldDefinition, nth: number): string | number | boolean {
  if (field.enum) return field.enum[nth % field.enum.length] ?? "";
  if (field.type === "date") return `2025-${String((nth % 12) + 1).padStart(2, "0")}-15`;
  if (field.type === "month") return months[nth % months.length] ?? "";
  if (field.type === "decimal") return `${120_000 + nth * 731}.50`;
  if (field.type === "int") return 2020 + (nth % 6);
  return field.type === "bool" ? nth % 3 > 0 : field.type === "text" ? "因未按规定履行公示义务，经查实后依法处理，当事人已提交说明材料。" : `示例内容${nth}`;
}

function payloadOf(definition: CategoryDefinition, nth: number): Payload {
  return Object.fromEntries(definition.fields.map((field) => [field.name, value(field, nth)]));
}

/** Facts that print as a report of about twelve pages: every category delivered, the monthly ones for two years. */
export function twelvePages(): SnapshotFacts {
  const count = (definition: CategoryDefinition) => (definition.fields.some((field) => field.type === "month") ? months.length : definition.code === "registration" ? 1 : 9);
  const records = (code: CategoryCode, definition: CategoryDefinition) =>
    Array.from({ length: count(definition) }, (_, nth) => record(code, `${code}-${nth}`, payloadOf(definition, nth)));
  return { cover, asOf, rated: true, categories: categoryList.map((definition) => granted(definition.code, records(definition.code, definition))) };
}
