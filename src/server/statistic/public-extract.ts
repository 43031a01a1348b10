import { localMonthOf } from "@/domain/calendar/local-date";
import { figuresOf } from "@/domain/statistic/figure";
import { ALL } from "@/domain/statistic/measure";
import { windowOf } from "@/domain/statistic/period";
import type { IndicatorCode } from "@/domain/statistic/registry";
import type { Deps } from "@/server/platform/deps";
import { listReadings } from "./figure-repository";

/** The few figures that anyone may see; each page prints them with their definitions. */
export const PUBLIC_CODES = ["disbursed-amount", "funded-enterprises", "first-loan-count", "average-rate", "time-to-money-median", "unsecured-amount-share"] as const satisfies readonly IndicatorCode[];
export type PublicCode = (typeof PUBLIC_CODES)[number];

export type PublicExtract = {
  readonly asOf: Date;
  readonly figures: readonly { readonly code: PublicCode; readonly thisYear: string | null; readonly sinceBeginning: string | null }[];
};

/** The city's figures for everyone: this year to date and since the beginning, at banks, with the time they are of. */
export async function readPublicExtract(deps: Pick<Deps, "db" | "clock">): Promise<PublicExtract> {
  const asOf = deps.clock.now();
  const month = localMonthOf(asOf);
  const city = { group: "bank", districtCode: ALL, institutionId: ALL } as const;
  const readings = await listReadings(deps.db, [
    { ...city, window: windowOf({ kind: "year-to-date", month }) },
    { ...city, window: windowOf({ kind: "all", month }) },
  ]);
  const [thisYear, ever] = readings.map(figuresOf);
  return { asOf, figures: PUBLIC_CODES.map((code) => ({ code, thisYear: thisYear?.[code] ?? null, sinceBeginning: ever?.[code] ?? null })) };
}
