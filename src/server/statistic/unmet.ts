import { localDateOf } from "@/domain/calendar/local-date";
import { maskOrganisationName } from "@/domain/masking/masking";
import { windowOf } from "@/domain/statistic/period";
import type { UnmetReason } from "@/domain/statistic/unmet";
import type { Deps } from "@/server/platform/deps";
import { maskUscc } from "./ledger";
import { listUnmet, listUnmetRows, sumUnmetRows, type UnmetLine, type UnmetRow } from "./unmet-repository";
import type { Scope } from "./view";

type UnmetScope = Pick<Scope, "period" | "districtCode">;

/**
 * Unmet demand of the period by reason, most frequent first, and how the needs of each reason stand; it is read from the needs
 * themselves, whatever the institution. The reason is the last bank's; expiry and withdrawal stand beside it, not in its place.
 */
export async function readUnmetDemand(deps: Pick<Deps, "db" | "clock">, scope: UnmetScope): Promise<{ asOf: Date; lines: UnmetLine[] }> {
  const asOf = deps.clock.now();
  const lines = await listUnmet(deps.db, { window: windowOf(scope.period), today: localDateOf(asOf), districtCode: scope.districtCode });
  return { asOf, lines };
}

export type UnmetPage = { readonly asOf: Date; readonly total: { readonly rows: number; readonly amountYuan: string }; readonly rows: readonly UnmetRow[] };

/** The needs behind one reason, or behind all, the latest first, page 1 first; names and codes are masked before they leave the server. */
export async function readUnmetNeeds(deps: Pick<Deps, "db" | "clock">, request: UnmetScope & { reason: UnmetReason | null; page: number; pageSize: number }): Promise<UnmetPage> {
  const asOf = deps.clock.now();
  const question = { window: windowOf(request.period), today: localDateOf(asOf), districtCode: request.districtCode, reason: request.reason };
  const [total, rows] = await Promise.all([
    sumUnmetRows(deps.db, question),
    listUnmetRows(deps.db, question, { offset: (request.page - 1) * request.pageSize, limit: request.pageSize }),
  ]);
  return { asOf, total, rows: rows.map((row) => ({ ...row, enterpriseName: maskOrganisationName(row.enterpriseName), uscc: maskUscc(row.uscc) })) };
}
