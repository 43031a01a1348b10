import { localDateOf } from "@/domain/calendar/local-date";
import { windowOf } from "@/domain/statistic/period";
import type { Deps } from "@/server/platform/deps";
import { listUnmet, type UnmetLine } from "./unmet-repository";
import type { Scope } from "./view";

/** Unmet demand of the period by reason, most frequent first; it is read from the needs themselves, whatever the institution. */
export async function readUnmetDemand(deps: Pick<Deps, "db" | "clock">, scope: Pick<Scope, "period" | "districtCode">): Promise<{ asOf: Date; lines: UnmetLine[] }> {
  const asOf = deps.clock.now();
  const lines = await listUnmet(deps.db, { window: windowOf(scope.period), today: localDateOf(asOf), districtCode: scope.districtCode });
  return { asOf, lines };
}
