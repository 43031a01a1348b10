import { fromUtcDate, localDateOf } from "@/domain/calendar/local-date";
import type { Cadence } from "@/domain/report/category";
import type { CategoryCode } from "@/domain/report/category-code";
import { isFresh } from "@/domain/report/data-note";
import type { Deps } from "../platform/deps";
import { findFreshness } from "./repository";
import { categoriesInScope } from "./scope";

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
  readonly status: "fresh" | "late" | "never";
}

/** How fresh each category is that the actor is responsible for, judged by what its cadence promises. */
export async function listFreshness(deps: Deps): Promise<readonly FreshnessRow[]> {
  const scope = categoriesInScope(deps.actor);
  const known = new Map((await findFreshness(deps.db, scope.map((definition) => definition.code))).map((row) => [row.category, row]));
  const today = localDateOf(deps.clock.now());
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
      status: fresh === null ? "never" : fresh ? "fresh" : "late",
    };
  });
}
