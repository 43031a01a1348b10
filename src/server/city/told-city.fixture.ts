import { generateCity, type CityMember } from "./generate";
import type { CityRecord } from "./enterprise";
import type { CityOptions } from "./options";

/** An enterprise with its rows by category, as the tests read them. */
export type Told = { readonly enterprise: CityMember; readonly rows: (category: string) => readonly CityRecord["row"][] };

/** Tells a whole small city at once. */
export function tellCity(options: CityOptions): Told[] {
  return [...generateCity(options).enterprises()].map((enterprise) => {
    const byCategory = new Map<string, CityRecord["row"][]>();
    for (const { category, row } of enterprise.records()) {
      const rows = byCategory.get(category);
      if (rows) rows.push(row);
      else byCategory.set(category, [row]);
    }
    return { enterprise, rows: (category) => byCategory.get(category) ?? [] };
  });
}

/** A money text as whole fen. */
export function fenOf(text: string | undefined): number {
  return Number((text ?? "0.00").replace(".", ""));
}
