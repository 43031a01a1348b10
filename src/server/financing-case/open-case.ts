import { acceptDue } from "@/domain/financing-case/service-level";
import type { NeedState } from "@/domain/need/lifecycle";
import { accept, refuse, type Outcome } from "@/domain/outcome/outcome";
import type { Deps } from "@/server/platform/deps";
import type { Tx } from "@/server/platform/db/client";
import { recordMoves } from "./move-case";
import { followNeed } from "./need-link";
import { findBranchFor, findOpenInstitution, hasAcceptedOffer, hasSeenNeed, insertCase, insertCaseEvent, lockNeed, type CaseRow } from "./repository";

export type OpenCaseRefusal = "need-not-open" | "already-at-this-bank" | "institution-not-available";

export interface OpenCase {
  readonly needId: string;
  readonly institutionId: string;
  readonly source: CaseRow["source"];
  readonly branchId?: string;
  readonly productVersionId?: string;
  readonly officerId?: string;
  readonly claimExpiresAt?: Date;
}

export interface OpenedCase {
  readonly caseId: string;
  readonly number: string;
  readonly acceptDueAt: Date;
}

const openNeedStates: readonly NeedState[] = ["published", "matching", "unanswered", "partly_fulfilled"];

/**
 * Opens the case of a published need at one institution, inside the caller's transaction, which has locked nothing of the case's.
 * The need starts to match; an unanswered one is assigned. Refused when the need is not open or its one offer accepted, when this institution has seen
 * it before (also if it returned or rejected it), or when the institution does not take part.
 */
export async function openCaseInTx(tx: Tx, deps: Deps, command: OpenCase): Promise<Outcome<OpenedCase, OpenCaseRefusal>> {
  const need = await lockNeed(tx, command.needId);
  if (need === null || need.publishedAt === null || !openNeedStates.includes(need.status)) return refuse("need-not-open");
  if (!need.multiBank && (await hasAcceptedOffer(tx, need.id))) return refuse("need-not-open");
  const institution = await findOpenInstitution(tx, command.institutionId);
  if (institution === null) return refuse("institution-not-available");
  if (await hasSeenNeed(tx, { needId: need.id, institutionId: institution.id })) return refuse("already-at-this-bank");
  const now = deps.clock.now();
  const row = await insertCase(tx, {
    needId: need.id,
    uscc: need.uscc,
    institutionId: institution.id,
    branchId: command.branchId ?? (await findBranchFor(tx, institution.id, need.districtCode)),
    officerId: command.officerId ?? null,
    productVersionId: command.productVersionId ?? null,
    source: command.source,
    exclusive: !need.multiBank,
    submittedAt: now,
    acceptDueAt: acceptDue(now, command.source === "re_referral"),
    claimExpiresAt: command.claimExpiresAt ?? null,
  });
  await insertCaseEvent(tx, { caseId: row.id, event: "submit", toStatus: "submitted", personId: deps.actor.personId, role: deps.actor.role, at: now });
  await followNeed(tx, deps, need.id, need.status === "unanswered" ? "assign" : "match");
  await recordMoves(tx, deps, [{ row, event: "submit", state: "submitted" }]);
  return accept({ caseId: row.id, number: row.number, acceptDueAt: row.acceptDueAt });
}
