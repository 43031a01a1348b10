import type { FieldDefinition } from "@/domain/report/category";

/**
 * How a field's checked text becomes JSON: text, dates and decimals stay text as the source wrote them, whole numbers and
 * truth values become JSON's own (leading zeros of a whole number go, JSON has none).
 */
export function jsonOf(field: FieldDefinition): (text: string) => string {
  if (field.type === "bool") return (text) => text;
  if (field.type === "int") return (text) => text.replace(/^0+(?=\d)/, "");
  if (field.type === "string" || field.type === "text") return (text) => JSON.stringify(text);
  // Dates, months and decimals passed their checks, so nothing in them needs escaping.
  return (text) => `"${text}"`;
}

/** The places of a payload's fields in the order in which they are written: by name, so the same content always gives the same bytes. */
export function writingOrder(fields: readonly FieldDefinition[]): readonly number[] {
  const named = fields.map((field, place) => ({ name: field.name, place }));
  return named.sort((left, right) => (left.name < right.name ? -1 : 1)).map(({ place }) => place);
}
