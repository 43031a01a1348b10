import type { InstitutionKind } from "@/domain/statistic/fact";
import type { LprPublication } from "@/domain/rate/lpr";
import { AnnualRate } from "@/domain/rate/annual-rate";
import { fromUtcDate, toUtcDate, type LocalDate } from "@/domain/calendar/local-date";
import type { InstitutionGroup } from "@/domain/statistic/measure";
import type { Tx } from "@/server/platform/db/client";

export type InstitutionLine = { readonly id: string; readonly code: string; readonly nameZh: string; readonly nameEn: string; readonly kind: InstitutionKind };
export type DistrictLine = { readonly code: string; readonly zh: string; readonly en: string };

/** The institutions of a group in the order of their code; those disabled stay, because their past counts. */
export function listInstitutions(db: Pick<Tx, "institution">, group: InstitutionGroup): Promise<InstitutionLine[]> {
  const kind = group === "bank" ? { equals: "bank" as const } : { in: ["micro_lending", "leasing", "factoring"] as InstitutionKind[] };
  return db.institution.findMany({ where: { kind }, orderBy: { code: "asc" }, select: { id: true, code: true, nameZh: true, nameEn: true, kind: true } });
}

/** The city's districts in the order of their code. */
export function listDistricts(db: Pick<Tx, "district">): Promise<DistrictLine[]> {
  return db.district.findMany({ orderBy: { code: "asc" }, select: { code: true, zh: true, en: true } });
}

/** The one-year LPR in force on a day, null before the series begins. */
export async function findLpr(db: Pick<Tx, "loanPrimeRate">, on: LocalDate): Promise<LprPublication | null> {
  const row = await db.loanPrimeRate.findFirst({ where: { tenor: "1Y", publishedOn: { lte: toUtcDate(on) } }, orderBy: { publishedOn: "desc" } });
  return row && { tenor: "1Y", publishedOn: fromUtcDate(row.publishedOn), rate: AnnualRate.of(row.rate.toFixed(4)) };
}
