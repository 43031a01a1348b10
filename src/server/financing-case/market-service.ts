import { claimExpiry, contactDue } from "@/domain/financing-case/service-level";
import { accept, refuse, type Outcome } from "@/domain/outcome/outcome";
import type { Deps } from "@/server/platform/deps";
import { once, type OnceRefusal } from "@/server/platform/db/once";
import type { Keyed } from "@/server/platform/db/request-content";
import { findLiveClaim, listMarketRows, type MarketRow } from "./market-repository";
import { moveCase, recordMoves, type MoveRefusal } from "./move-case";
import { openCaseInTx, type OpenCaseRefusal } from "./open-case";
import { findCase, lockNeed } from "./repository";
import { scopeOf } from "./scope";

export interface MarketPage {
  readonly items: readonly Omit<MarketRow, "total">[];
  readonly total: number;
  readonly offset: number;
  readonly limit: number;
}

/** What the whole market may claim and this bank has not seen; needs under another bank's claim are shown last with its end. */
export async function listMarket(deps: Deps, command: { search?: string; districtCode?: string; offset?: number; limit?: number }): Promise<MarketPage> {
  const { offset = 0, limit = 20, districtCode } = command;
  const scope = scopeOf(deps.actor);
  if (scope?.kind !== "bank") return { items: [], total: 0, offset, limit };
  const rows = await listMarketRows(deps.db, { institutionId: scope.institutionId, search: command.search?.trim(), districtCode, now: deps.clock.now(), offset, limit });
  return { items: rows.map(({ total: _total, ...row }) => row), total: rows[0]?.total ?? 0, offset, limit };
}

export type ClaimRefusal = MoveRefusal | OpenCaseRefusal | OnceRefusal | "not-found" | "already-claimed";

/**
 * Claims 抢单 a need of the whole market: opens the bank's case and accepts it at once, with the claimant as its officer. Other banks
 * are kept out for the time the rule gives. Of two claims at once the second learns who was first (`already-claimed`: who, whoEn, until).
 */
export function claimNeed(deps: Deps, command: Keyed & { needId: string }): Promise<Outcome<{ caseId: string; number: string }, ClaimRefusal>> {
  return once<{ caseId: string; number: string }, ClaimRefusal>(deps, { action: "financingCase.claim", command, tells: {} }, async (tx) => {
    const scope = scopeOf(deps.actor);
    const need = await lockNeed(tx, command.needId);
    // A need that was never shown to the market does not exist for a bank that was not chosen.
    if (scope?.kind !== "bank" || need?.channel !== "market" || need.publishedAt === null) return refuse("not-found");
    const now = deps.clock.now();
    const claim = await findLiveClaim(tx, need.id, now);
    if (claim !== null && claim.institutionId !== scope.institutionId) {
      return refuse("already-claimed", { who: claim.institution.nameZh, whoEn: claim.institution.nameEn, until: claim.claimExpiresAt?.toISOString() ?? "" });
    }
    const officerId = deps.actor.personId ?? undefined;
    const opened = await openCaseInTx(tx, deps, { needId: need.id, institutionId: scope.institutionId, source: "market", branchId: scope.branchId, officerId, claimExpiresAt: claimExpiry(now) });
    if (!opened.ok) return opened;
    const row = await findCase(tx, scope, opened.value.caseId);
    if (row === null) return refuse("not-found");
    const moved = await moveCase(tx, deps, scope, row, { event: "accept", set: { acceptedAt: now, contactDueAt: contactDue(now) } });
    if (!moved.ok) return moved;
    await recordMoves(tx, deps, [moved.value]);
    return accept({ caseId: row.id, number: row.number });
  });
}
