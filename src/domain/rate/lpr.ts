import { accept, refuse, type Outcome } from "@/domain/outcome/outcome";
import type { LocalDate } from "@/domain/calendar/local-date";
import type { AnnualRate } from "./annual-rate";

/** The two published tenors of the loan prime rate: one year, and five years and above. */
export const lprTenors = ["1Y", "5Y"] as const;
export type LprTenor = (typeof lprTenors)[number];

/** One publication in the editable series. */
export interface LprPublication {
  readonly tenor: LprTenor;
  readonly publishedOn: LocalDate;
  readonly rate: AnnualRate;
}

const LONGEST_TERM_OF_ONE_YEAR_TENOR = 60;

/** Which tenor a loan is measured against: the one-year rate up to five years, the five-year rate above (domain, section 6). */
export function lprTenorFor(termMonths: number): LprTenor {
  return termMonths <= LONGEST_TERM_OF_ONE_YEAR_TENOR ? "1Y" : "5Y";
}

/** The publication in force on a day: the latest one not after it; refused when the series begins later. */
export function lprInForce(series: readonly LprPublication[], tenor: LprTenor, on: LocalDate): Outcome<LprPublication, "lpr-not-published"> {
  const published = series.filter((entry) => entry.tenor === tenor && entry.publishedOn <= on);
  const latest = published.reduce<LprPublication | undefined>(
    (best, entry) => (best === undefined || entry.publishedOn > best.publishedOn ? entry : best),
    undefined,
  );
  return latest === undefined ? refuse("lpr-not-published", { tenor, on }) : accept(latest);
}
