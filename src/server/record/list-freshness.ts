import { addDays, fromUtcDate, localDateOf, startOfDay } from "@/domain/calendar/local-date";
import type { Cadence } from "@/domain/report/category";
import type { CategoryCode } from "@/domain/report/category-code";
import { isFresh } from "@/domain/report/data-note";
import type { Deps } from "../platform/deps";
import { findFreshness, sumDeliveries, type DeliverySum } from "./repository";
import { categoriesInScope } from "./scope";

/** Days of deliveries by which a source's quality is judged. */
export const qualityDays = 90;

const NOTHING: DeliverySum = { batches: 0, lines: 0, rejected: 0, warned: 0 };

export interface FreshnessRow {
  readonly category: CategoryCode;
  readonly zh: string;
  readonly en: string;
  readonly cadence: Cadence;
  /** Latest data date the source vouched for, YYYY-MM-DD; null when it never delivered. */
  readonly asOf: string | null;
  readonly receivedAt: Date | null;
  readonly batch: string | null;
  /** Live and withdrawn records of the whole city. */
  readonly recordCount: number;
  readonly withdrawnCount: number;
  /** Lines the last batch set aside. */
  readonly lastRejected: number;
  /** What arrived in the last 90 days. */
  readonly deliveries: DeliverySum;
  readonly status: "fresh" | "late" | "never";
}

/** How fresh each category is that the actor is responsible for, judged by what its cadence promises. */
export async function listFreshness(deps: Deps): Promise<readonly FreshnessRow[]> {
  const scope = categoriesInScope(deps.actor);
  const codes = scope.map((definition) => definition.code);
  const today = localDateOf(deps.clock.now());
  const known = new Map((await findFreshness(deps.db, codes)).map((row) => [row.category, row]));
  const deliveries = await sumDeliveries(deps.db, codes, startOfDay(addDays(today, -qualityDays)));
  return scope.map(({ code, zh, en, cadence }) => {
    const row = known.get(code);
    const asOf = row?.asOf ? fromUtcDate(row.asOf) : null;
    const fresh = isFresh(cadence, asOf, today);
    return {
      category: code, zh, en, cadence, asOf,
      receivedAt: row?.receivedAt ?? null,
      batch: row?.batch.number ?? null,
      recordCount: Number(row?.recordCount ?? 0),
      withdrawnCount: Number(row?.withdrawnCount ?? 0),
      lastRejected: row?.batch.rejected ?? 0,
      deliveries: deliveries.get(code) ?? NOTHING,
      status: fresh === null ? "never" : fresh ? "fresh" : "late",
    };
  });
}
