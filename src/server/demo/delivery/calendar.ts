import { addDays, addMonths, type LocalDate } from "@/domain/calendar/local-date";

/** Days before the present on which there was a delivery, besides those of every month: closer together the nearer they are. */
const recentDays = [50, 43, 36, 29, 22, 15, 10, 8, 7, 6, 5, 4, 3, 2, 1, 0] as const;
const MONTHLY_DAY = "03";

/** The days of the departments' deliveries, the first on `from`, the last on `today`: monthly at first, weekly later, daily at last. */
export function deliveryDays(from: LocalDate, today: LocalDate): LocalDate[] {
  const recent = recentDays.map((days) => addDays(today, -days)).filter((day) => day > from);
  const days: LocalDate[] = [from];
  for (let month = addMonths(`${from.slice(0, 7)}-${MONTHLY_DAY}` as LocalDate, 1); month < (recent[0] ?? today); month = addMonths(month, 1)) days.push(month);
  return [...days, ...recent];
}

/** Answers which delivery brings what became known on a day: the first one not before it. */
export function deliveryFinder(days: readonly LocalDate[]): (asOf: string) => number {
  const known = new Map<string, number>();
  return (asOf) => {
    const found = known.get(asOf) ?? days.findIndex((day) => day >= asOf);
    known.set(asOf, found);
    return found < 0 ? days.length - 1 : found;
  };
}
