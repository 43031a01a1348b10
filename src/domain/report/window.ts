import { addMonths, addToMonth, monthOf, type LocalDate, type LocalMonth } from "@/domain/calendar/local-date";
import type { CategoryDefinition } from "./category";

/** The `count` whole months before a date, oldest first: what a monthly chart shows. */
export function wholeMonthsBefore(date: LocalDate, count: number): LocalMonth[] {
  return Array.from({ length: count }, (_, index) => addToMonth(monthOf(date), index - count));
}

/**
 * The first day a category may show: the shorter of what the enterprise authorised and what the catalogue allows.
 * null means never cut, which only the catalogue can say (domain rules, section 4): a standing fact such as a title
 * deed has no window. `authorisedMonths` is null where no authorisation is needed (own data, public edition).
 */
export function windowStart(definition: CategoryDefinition, asOf: LocalDate, authorisedMonths: number | null): LocalDate | null {
  if (definition.reportWindowMonths === null) return null;
  return addMonths(asOf, -Math.min(definition.reportWindowMonths, authorisedMonths ?? definition.reportWindowMonths));
}

/** True when a record lies in the window; the first day belongs to it, and a record without a date is never cut. */
export function liesInWindow(eventDate: string | null, start: string | null): boolean {
  return start === null || eventDate === null || eventDate >= start;
}
