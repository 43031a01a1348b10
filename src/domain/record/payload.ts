import type { FieldDefinition } from "@/domain/report/category";

/** A filled cell of a line and the field it belongs to. */
type Piece = (text: string) => string;

/**
 * How a field's text becomes JSON: text, dates and decimals stay text as the source wrote them, whole numbers and truth
 * values become JSON's own (leading zeros of a whole number go, JSON has none).
 */
export function jsonOf(field: FieldDefinition): Piece {
  if (field.type === "bool") return (text) => text;
  if (field.type === "int") return (text) => text.replace(/^0+(?=\d)/, "");
  return (text) => JSON.stringify(text);
}

/** A payload's fields in the order in which they are written: by name, so the same content always gives the same bytes. */
export function inWritingOrder(fields: readonly FieldDefinition[]): readonly FieldDefinition[] {
  return [...fields].sort((left, right) => (left.name < right.name ? -1 : 1));
}
