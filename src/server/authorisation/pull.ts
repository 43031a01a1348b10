import { authorisePull, type Authorisation, type PullAuthorisation, type PullRefusal, type PullRequest } from "@/domain/authorisation/authorise-pull";
import { matterLives } from "@/domain/authorisation/matter";
import { isCategoryCode, type CategoryCode } from "@/domain/report/category-code";
import { refuse, type Outcome } from "@/domain/outcome/outcome";
import { actingToken } from "@/server/platform/acting/token";
import type { Deps, Tx } from "@/server/platform/deps";
import { insertAccess, lockForPull } from "./repository";

/**
 * Decides in the caller's transaction whether the signed-in bank member may pull once under this consent, holding the consent's
 * row so that parallel pulls queue. Another bank's consent is not found.
 */
export async function authorisePullInTx(
  tx: Tx,
  deps: Deps,
  request: { authorisationId: string; purpose: PullRequest["purpose"]; caseId?: string; categories?: readonly CategoryCode[] },
): Promise<Outcome<PullAuthorisation, PullRefusal | "not-found">> {
  const { institutionId, personId, branchId } = deps.actor;
  if (institutionId === undefined || personId === null) return refuse("not-found");
  const now = deps.clock.now();
  const locked = await lockForPull(tx, { id: request.authorisationId, institutionId }, now);
  if (locked === null) return refuse("not-found");
  const { row, matter, ...counts } = locked;
  const categories = row.categories.filter(isCategoryCode);
  const authorisation: Authorisation = { ...row, ...counts, matterLives: matterLives(row.purpose, matter), categories };
  const asked = request.categories ?? row.requestedCategories.filter(isCategoryCode);
  return authorisePull(
    authorisation,
    { uscc: row.uscc, institutionId, branchId: branchId ?? null, personId, purpose: request.purpose, caseId: request.caseId ?? null, categories: asked },
    now,
  );
}

/** Logs the access and opens credit_record, for the rest of this transaction, to what the permission covers. Answers the access's id. */
export function openPull(tx: Tx, deps: Deps, pull: PullAuthorisation, reportNumber: string): Promise<string> {
  return insertAccess(tx, {
    kind: "authorised",
    authorisationId: pull.authorisationId,
    uscc: pull.uscc,
    institutionId: pull.institutionId,
    personId: pull.personId,
    membershipId: deps.actor.membershipId,
    purpose: pull.purpose,
    categories: pull.categories,
    since: pull.since,
    at: pull.at,
    reportNumber,
    traceId: deps.traceId,
  }, actingToken(deps.actor));
}

/** Opens the enterprise's own records to its own member, for the rest of this transaction. The database checks the membership. */
export function openOwn(tx: Tx, deps: Deps, scope: { uscc: string; categories: readonly CategoryCode[]; reportNumber: string | null }): Promise<string> {
  return insertAccess(tx, {
    kind: "own",
    authorisationId: null,
    uscc: scope.uscc,
    institutionId: null,
    personId: deps.actor.personId,
    membershipId: deps.actor.membershipId,
    purpose: null,
    categories: scope.categories,
    since: {},
    at: deps.clock.now(),
    reportNumber: scope.reportNumber,
    traceId: deps.traceId,
  }, actingToken(deps.actor));
}
