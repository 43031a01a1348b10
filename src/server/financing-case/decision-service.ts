import { localDateOf, toUtcDate, type LocalDate } from "@/domain/calendar/local-date";
import type { CaseState } from "@/domain/financing-case/lifecycle";
import { mayApproveOffer } from "@/domain/financing-case/offer";
import { rejectionIsExplained, type RejectionCode } from "@/domain/financing-case/rejection-reason";
import { accept, refuse, type Outcome } from "@/domain/outcome/outcome";
import type { GuaranteeMode, RepaymentMethod } from "@/domain/product/vocabulary";
import { lprTenorFor } from "@/domain/rate/lpr";
import { AnnualRate } from "@/domain/rate/annual-rate";
import type { Deps } from "@/server/platform/deps";
import { violates } from "@/server/platform/db/constraint";
import type { OnceRefusal } from "@/server/platform/db/once";
import type { Keyed } from "@/server/platform/db/request-content";
import { actOnCase, actOnCaseOnce } from "./act-on-case";
import { findLprInForce } from "./lpr-repository";
import { moveCase, recordMoves, type MoveRefusal } from "./move-case";
import { markOfferApproved, putProposal } from "./offer-repository";

export interface ProposedOffer {
  readonly amountYuan: string;
  readonly spreadBp: number;
  readonly termMonths: number;
  readonly guaranteeMode: GuaranteeMode;
  readonly repaymentMethod: RepaymentMethod;
  readonly feesYuan: string;
  /** Last day on which the enterprise may accept and draw. */
  readonly validUntil: LocalDate;
}

export type ProposalRefusal = MoveRefusal | OnceRefusal | "not-found" | "lpr-not-published" | "date-in-past" | "rate-not-positive";

/**
 * The officer proposes an offer for a second person to approve. The rate is exact: the loan prime rate in force today for the
 * term, which is kept with the offer, plus the spread in basis points. A later proposal replaces an earlier one that was returned.
 */
export function submitForApproval(deps: Deps, command: ProposedOffer & Keyed & { caseId: string; version?: number }): Promise<Outcome<CaseState, ProposalRefusal>> {
  const tells = { amountYuan: command.amountYuan, months: String(command.termMonths) };
  return actOnCaseOnce<CaseState, ProposalRefusal>(deps, { action: "financingCase.submitForApproval", command, tells }, async ({ tx, scope, row }) => {
    const now = deps.clock.now();
    const today = localDateOf(now);
    if (command.validUntil < today) return refuse("date-in-past", { date: command.validUntil });
    const lpr = await findLprInForce(tx, lprTenorFor(command.termMonths), today);
    if (!lpr.ok) return lpr;
    const annualRate = lpr.value.rate.plusBasisPoints(command.spreadBp);
    if (!annualRate.isPositive()) return refuse("rate-not-positive");
    const moved = await moveCase(tx, deps, scope, row, { event: "submit_for_approval", version: command.version });
    if (!moved.ok) return moved;
    const offer = {
      amountYuan: command.amountYuan,
      lprTenor: lpr.value.tenor,
      lprRate: lpr.value.rate.toString(),
      lprPublishedOn: toUtcDate(lpr.value.publishedOn),
      spreadBp: command.spreadBp,
      annualRate: annualRate.toString(),
      termMonths: command.termMonths,
      guaranteeMode: command.guaranteeMode,
      repaymentMethod: command.repaymentMethod,
      feesYuan: command.feesYuan,
      validUntil: toUtcDate(command.validUntil),
      proposedBy: deps.actor.personId ?? "",
      proposedAt: now,
    };
    await putProposal(tx, row.id, offer);
    await recordMoves(tx, deps, [moved.value]);
    return accept(moved.value.state);
  });
}

/** The approver gives the proposal back to the officer, saying what to change. */
export function returnForChanges(deps: Deps, command: { caseId: string; version?: number; note: string }): Promise<Outcome<CaseState, MoveRefusal | "not-found">> {
  return actOnCase(deps, command.caseId, async ({ tx, scope, row }) => {
    const moved = await moveCase(tx, deps, scope, row, { event: "return_for_changes", version: command.version, note: command.note });
    if (!moved.ok) return moved;
    await recordMoves(tx, deps, [moved.value]);
    return accept(moved.value.state);
  });
}

export type ApprovalRefusal = MoveRefusal | OnceRefusal | "not-found" | "approver-is-officer" | "offer-expired";

/** A second person approves: neither who proposed nor the officer of the case. The offer then stands to the enterprise. */
export async function approve(deps: Deps, command: Keyed & { caseId: string; version?: number; note?: string }): Promise<Outcome<CaseState, ApprovalRefusal>> {
  try {
    return await actOnCaseOnce<CaseState, ApprovalRefusal>(deps, { action: "financingCase.approve", command, tells: {} }, async ({ tx, scope, row }) => {
      const approverId = deps.actor.personId;
      const moved = await moveCase(tx, deps, scope, row, { event: "approve", version: command.version, note: command.note });
      if (!moved.ok) return moved;
      if (row.offer === null || approverId === null) throw new Error(`case ${row.number} is in approval without an offer`);
      const two = mayApproveOffer({ proposedBy: row.offer.proposedBy, officerId: row.officerId }, approverId);
      if (!two.ok) return two;
      const now = deps.clock.now();
      if (row.offer.validUntil < toUtcDate(localDateOf(now))) return refuse("offer-expired");
      await markOfferApproved(tx, row.id, approverId, now);
      await recordMoves(tx, deps, [moved.value]);
      return accept(moved.value.state);
    });
  } catch (error) {
    if (violates(error, "offer_two_people")) return refuse("approver-is-officer");
    throw error;
  }
}

export type RejectionRefusal = MoveRefusal | "not-found" | "reason-note-missing" | "approver-required";

/** Ends the case for good with a coded reason; R99 needs words. Once in approval, only the approver rejects. */
export function rejectCase(deps: Deps, command: { caseId: string; version?: number; reasonCode: RejectionCode; note?: string }): Promise<Outcome<CaseState, RejectionRefusal>> {
  return actOnCase<CaseState, RejectionRefusal>(deps, command.caseId, async ({ tx, scope, row }) => {
    const { reasonCode, note = "" } = command;
    if (!rejectionIsExplained(reasonCode, note)) return refuse("reason-note-missing");
    if (row.status === "in_approval" && deps.actor.role !== "bank.approver") return refuse("approver-required");
    const set = { rejectionCode: reasonCode, rejectionNote: note.trim() === "" ? null : note, closedAt: deps.clock.now() };
    const moved = await moveCase(tx, deps, scope, row, { event: "reject", version: command.version, set, reasonCode, note: set.rejectionNote ?? undefined });
    if (!moved.ok) return moved;
    await recordMoves(tx, deps, [moved.value]);
    return accept(moved.value.state);
  });
}

/** Gives the case back to the enterprise, which may complete and resubmit it; the note says what is missing. */
export function sendBack(deps: Deps, command: { caseId: string; version?: number; note: string }): Promise<Outcome<CaseState, MoveRefusal | "not-found">> {
  return actOnCase(deps, command.caseId, async ({ tx, scope, row }) => {
    const moved = await moveCase(tx, deps, scope, row, { event: "send_back", version: command.version, note: command.note });
    if (!moved.ok) return moved;
    await recordMoves(tx, deps, [moved.value]);
    return accept(moved.value.state);
  });
}

/** The loan prime rate a form computes with: in force today for the term. */
export async function readLpr(deps: Deps, command: { termMonths: number }): Promise<Outcome<{ tenor: string; rate: string; publishedOn: string }, "lpr-not-published">> {
  const found = await findLprInForce(deps.db, lprTenorFor(command.termMonths), localDateOf(deps.clock.now()));
  if (!found.ok) return found;
  const { tenor, rate, publishedOn } = found.value;
  return accept({ tenor, rate: AnnualRate.of(rate.toString()).toString(), publishedOn });
}
