import { fromUtcDate } from "@/domain/calendar/local-date";
import { cheapestFirst, mayAcceptOffer, offerCost, type OfferCost } from "@/domain/financing-case/offer";
import type { CaseState } from "@/domain/financing-case/lifecycle";
import { Money } from "@/domain/money/money";
import { accept, refuse, type Outcome } from "@/domain/outcome/outcome";
import { mayBindEnterprise } from "@/domain/account/role";
import { AnnualRate } from "@/domain/rate/annual-rate";
import type { Deps } from "@/server/platform/deps";
import { violates } from "@/server/platform/db/constraint";
import type { OnceRefusal } from "@/server/platform/db/once";
import type { Keyed } from "@/server/platform/db/request-content";
import { actOnCase, actOnCaseOnce } from "./act-on-case";
import { closeCases } from "./close-case";
import { moveCase, recordMoves, type MoveRefusal } from "./move-case";
import { markOfferAccepted, markOfferDeclined } from "./offer-repository";
import { isNeedOf, listCasesOfNeed, lockNeed, type CaseRow } from "./repository";
import { scopeOf } from "./scope";
import { viewOffer, type OfferView } from "./view";

export interface ComparedOffer extends OfferView {
  readonly caseId: string;
  readonly number: string;
  readonly version: number;
  readonly status: CaseState;
  readonly institutionZh: string;
  readonly institutionEn: string;
  /** Yuan as text: what the enterprise pays beyond the principal. */
  readonly totalInterestYuan: string;
  readonly totalCostYuan: string;
  readonly totalRepaidYuan: string;
  readonly largestInstalmentYuan: string;
  readonly allInRate: string;
  readonly isUpperBound: boolean;
}

/** The approved offers for a need of the own enterprise side by side, the cheapest (all-in rate) first. */
export async function listOffers(deps: Deps, command: { needId: string }): Promise<Outcome<ComparedOffer[], "not-found">> {
  const scope = scopeOf(deps.actor);
  if (scope?.kind !== "enterprise" || !(await isNeedOf(deps.db, { needId: command.needId, uscc: scope.uscc }))) return refuse("not-found");
  const rows = await listCasesOfNeed(deps.db, scope, command.needId);
  const offers = cheapestFirst(rows.flatMap(costed)).map(({ row, offer, cost }) => ({
    ...offer,
    caseId: row.id,
    number: row.number,
    version: row.version,
    status: row.status,
    institutionZh: row.institution.nameZh,
    institutionEn: row.institution.nameEn,
    totalInterestYuan: cost.totalInterest.toString(),
    totalCostYuan: cost.totalCost.toString(),
    totalRepaidYuan: cost.totalRepaid.toString(),
    largestInstalmentYuan: cost.largestInstalment.toString(),
    allInRate: cost.allInRate.toString(),
    isUpperBound: cost.isUpperBound,
  }));
  return accept(offers);
}

function costed(row: CaseRow): { row: CaseRow; offer: OfferView; cost: OfferCost }[] {
  if (row.offer === null || row.offer.approvedAt === null) return [];
  const offer = viewOffer(row.offer);
  const cost = offerCost({
    amount: Money.of(offer.amountYuan),
    annualRate: AnnualRate.of(offer.annualRate),
    termMonths: offer.termMonths,
    method: offer.repaymentMethod,
    fees: Money.of(offer.feesYuan),
  });
  return [{ row, offer, cost }];
}

export type AcceptanceRefusal = MoveRefusal | OnceRefusal | "not-found" | "legal-representative-only" | "offer-not-approved" | "offer-expired" | "other-offer-accepted";

/**
 * The legal representative accepts an offer within its validity. Unless the need takes several banks, its other cases close in the
 * same transaction; of two acceptances at once the second finds `other-offer-accepted` or its case withdrawn.
 */
export async function acceptOffer(deps: Deps, command: Keyed & { caseId: string; version?: number }): Promise<Outcome<CaseState, AcceptanceRefusal>> {
  const { personId, role } = deps.actor;
  if (personId === null || role === "system" || !mayBindEnterprise(role)) return refuse("legal-representative-only");
  try {
    return await actOnCaseOnce<CaseState, AcceptanceRefusal>(deps, { action: "financingCase.acceptOffer", command, tells: {} }, async ({ tx, scope, row }) => {
      await lockNeed(tx, row.needId);
      const now = deps.clock.now();
      const moved = await moveCase(tx, deps, scope, row, { event: "accept_offer", version: command.version });
      if (!moved.ok) return moved;
      if (row.offer === null) return refuse("offer-not-approved");
      const valid = mayAcceptOffer({ approvedAt: row.offer.approvedAt, validUntil: fromUtcDate(row.offer.validUntil) }, now);
      if (!valid.ok) return valid;
      await markOfferAccepted(tx, row.id, personId, now);
      const closed = row.exclusive
        ? await closeCases(tx, deps, { needId: row.needId, event: "withdraw", exceptCaseId: row.id, reasonCode: "other-offer-accepted" })
        : [];
      await recordMoves(tx, deps, [moved.value, ...closed]);
      return accept(moved.value.state);
    });
  } catch (error) {
    if (violates(error, "case_one_accepted_offer")) return refuse("other-offer-accepted");
    throw error;
  }
}

/** The legal representative declines an offer; the reason goes to the bank. The need stays open to the others. */
export function declineOffer(deps: Deps, command: { caseId: string; version?: number; reason: string }): Promise<Outcome<CaseState, MoveRefusal | "not-found">> {
  return actOnCase(deps, command.caseId, async ({ tx, scope, row }) => {
    const now = deps.clock.now();
    const moved = await moveCase(tx, deps, scope, row, { event: "decline_offer", version: command.version, note: command.reason, set: { closedAt: now } });
    if (!moved.ok) return moved;
    await markOfferDeclined(tx, row.id, command.reason, now);
    await recordMoves(tx, deps, [moved.value]);
    return accept(moved.value.state);
  });
}
