import { accept, refuse, type Outcome } from "@/domain/outcome/outcome";
import type { CategoryDefinition, FieldDefinition } from "@/domain/report/category";
import { columnsOf, envelope, envelopeFields } from "./envelope";

/** Where each known column stands in a file: its place by field name. */
export type ColumnPlaces = ReadonlyMap<string, number>;

export type HeaderRefusal = "missing-column" | "repeated-column";

/**
 * Finds the category's columns in a header of field names or Chinese labels. Refuses the file when a required column is
 * missing or one stands twice; columns nobody knows are passed over. A file of nothing but envelope columns with `op` can
 * only withdraw, and a withdrawal needs the envelope only, so the category's own columns may then be absent.
 */
export function readHeader(definition: CategoryDefinition, titles: readonly string[]): Outcome<ColumnPlaces, HeaderRefusal> {
  const known = namesByTitle(definition);
  const places = new Map<string, number>();
  for (const [place, title] of titles.entries()) {
    const name = known.get(title.trim());
    if (name === undefined) continue;
    if (places.has(name)) return refuse("repeated-column", { columns: name });
    places.set(name, place);
  }
  const missing = requiredColumns(definition, places).filter((field) => !places.has(field.name));
  return missing.length === 0 ? accept(places) : refuse("missing-column", { columns: missing.map((field) => field.name).join(", ") });
}

/** The field behind each spelling of a title. */
export function namesByTitle(definition: CategoryDefinition): ReadonlyMap<string, string> {
  return new Map(columnsOf(definition).flatMap((field) => [[field.zh, field.name], [field.name, field.name]]));
}

function requiredColumns(definition: CategoryDefinition, places: ColumnPlaces): readonly FieldDefinition[] {
  const onlyWithdraws = places.has(envelope.op.name) && !definition.fields.some((field) => places.has(field.name));
  return (onlyWithdraws ? envelopeFields : columnsOf(definition)).filter((field) => field.required === true);
}
