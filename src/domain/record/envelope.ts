import type { CategoryDefinition, FieldDefinition } from "@/domain/report/category";

/** The columns that every category's file begins with. Source: the city's catalogue, "envelope". */
export const envelope = {
  recordNo: { name: "record_no", zh: "数据编码", en: "Record number", type: "string", required: true },
  uscc: { name: "uscc", zh: "统一社会信用代码", en: "Unified social credit code", type: "string", required: true },
  enterpriseName: { name: "enterprise_name", zh: "企业名称", en: "Enterprise name", type: "string", required: true },
  asOf: { name: "as_of", zh: "数据日期", en: "Data date", type: "date", required: true },
  op: { name: "op", zh: "操作", en: "Operation", type: "string" },
} as const satisfies Record<string, FieldDefinition>;

/** What a line asks for; a line that leaves it out upserts. */
export const operations = ["upsert", "withdraw"] as const;

export const envelopeFields: readonly FieldDefinition[] = Object.values(envelope);

/** Every column of a category's file in the order in which findings are reported: the envelope, then the category's fields. */
export function columnsOf(definition: CategoryDefinition): readonly FieldDefinition[] {
  return [...envelopeFields, ...definition.fields];
}
