import type { CategoryDefinition } from "./category";

/** A record's content as the source sent it: decimals are text, nothing is a float. */
export type Payload = Readonly<Record<string, string | number | boolean | null | undefined>>;

/**
 * The day that places a record in time (YYYY-MM-DD), or null when the source left it out.
 * A month counts from its first day and a year from 1 January, so a window never shows a period that began before it.
 */
export function eventDateOf(definition: CategoryDefinition, payload: Payload): string | null {
  const value = payload[definition.eventDate];
  if (value === undefined || value === null || typeof value === "boolean") return null;
  const text = String(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  if (/^\d{4}-\d{2}$/.test(text)) return `${text}-01`;
  return /^\d{4}$/.test(text) ? `${text}-01-01` : null;
}
