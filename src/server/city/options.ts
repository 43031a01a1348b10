import { addMonths, dayOf, monthOf, yearOf, type Day, type Month } from "./day";

/** What a city is made from; the same options give the same bytes. */
export type CityOptions = {
  readonly enterprises: number;
  /** Months of monthly records, ending with the last full month before the as-of day. */
  readonly months: number;
  /** YYYY-MM-DD: nothing in the city is dated later. */
  readonly asOf: string;
  readonly seed: string;
};

/** The stretch of time that is told. */
export type Span = {
  readonly asOf: Day;
  /** First and last month with monthly records. */
  readonly first: Month;
  readonly last: Month;
  /** Business is worked out from this January on, so that a whole year has been reported before the first told month. */
  readonly simulatedFrom: Month;
};

export function spanOf(options: CityOptions): Span {
  const asOf = dayOf(options.asOf);
  const last = monthOf(addMonths(asOf, -1));
  const first = last - options.months + 1;
  return { asOf, first, last, simulatedFrom: (yearOf(first) - 1) * 12 };
}
