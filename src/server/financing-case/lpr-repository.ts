import { fromUtcDate, toUtcDate, type LocalDate } from "@/domain/calendar/local-date";
import { accept, refuse, type Outcome } from "@/domain/outcome/outcome";
import { AnnualRate } from "@/domain/rate/annual-rate";
import type { LprPublication, LprTenor } from "@/domain/rate/lpr";
import type { Tx } from "@/server/platform/db/client";

/** The publication in force on a day; refused when the kept series begins later. */
export async function findLprInForce(tx: Tx, tenor: LprTenor, on: LocalDate): Promise<Outcome<LprPublication, "lpr-not-published">> {
  const row = await tx.loanPrimeRate.findFirst({ where: { tenor, publishedOn: { lte: toUtcDate(on) } }, orderBy: { publishedOn: "desc" } });
  if (row === null) return refuse("lpr-not-published", { tenor, on });
  return accept({ tenor, publishedOn: fromUtcDate(row.publishedOn), rate: AnnualRate.of(row.rate.toString()) });
}
