import { lastDayOf, parseLocalMonth } from "@/domain/calendar/local-date";
import type { CategoryDefinition } from "./category";

/** A record's content as the source sent it: decimals are text, nothing is a float. */
export type Payload = Readonly<Record<string, string | number | boolean | null | undefined>>;

/**
 * The day that places a record in time (YYYY-MM-DD), or null when the source left it out.
 * A month counts from its last day and a year from 31 December, because only then is the period's figure complete;
 * so a window of 24 months shows 24 whole months.
 */
export function eventDateOf(definition: CategoryDefinition, payload: Payload): string | null {
  const value = payload[definition.eventDate];
  if (value === undefined || value === null || typeof value === "boolean") return null;
  const text = String(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  const month = parseLocalMonth(text);
  if (month.ok) return lastDayOf(month.value);
  return /^\d{4}$/.test(text) ? `${text}-12-31` : null;
}
