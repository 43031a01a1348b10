import { dayIn, dayText, monthOf, type Day } from "../day";

export type CityLpr = { readonly publishedOn: string; readonly oneYear: string; readonly fiveYear: string };

/** Rates from the publication of that month on, percent a year; made to look like a slowly falling series. */
const steps: readonly (readonly [month: string, oneYear: string, fiveYear: string])[] = [
  ["2000-01", "3.85", "4.65"],
  ["2021-12", "3.80", "4.65"],
  ["2022-01", "3.70", "4.60"],
  ["2022-08", "3.65", "4.30"],
  ["2023-06", "3.55", "4.20"],
  ["2023-08", "3.45", "4.20"],
  ["2024-02", "3.45", "3.95"],
  ["2024-07", "3.35", "3.85"],
  ["2024-10", "3.10", "3.60"],
  ["2025-05", "3.00", "3.50"],
];

/** Published on the 20th, or on the Monday after when that is a weekend. */
function publicationDay(twentieth: Day): Day {
  const weekday = (((twentieth + 4) % 7) + 7) % 7;
  if (weekday === 6) return twentieth + 2;
  return weekday === 0 ? twentieth + 1 : twentieth;
}

/** The monthly series of the last `months` months (at least 72), oldest first, never after the as-of day. */
export function lprSeries(asOf: Day, months: number): CityLpr[] {
  const last = monthOf(asOf);
  const series: CityLpr[] = [];
  for (let month = last - Math.max(72, months); month <= last; month += 1) {
    const publishedOn = publicationDay(dayIn(month, 20));
    const text = dayText(publishedOn);
    const step = steps.filter(([from]) => from <= text.slice(0, 7)).at(-1);
    if (step && publishedOn <= asOf) series.push({ publishedOn: text, oneYear: step[1], fiveYear: step[2] });
  }
  return series;
}
