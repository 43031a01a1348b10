import { accept, refuse, type Outcome } from "@/domain/outcome/outcome";
import { closeCasesInTx, holdCases } from "@/server/financing-case/close-case";
import { openCaseInTx, type OpenCaseRefusal } from "@/server/financing-case/open-case";
import { writeAudit } from "@/server/platform/audit/write-audit";
import { once, type OnceRefusal } from "@/server/platform/db/once";
import type { Keyed } from "@/server/platform/db/request-content";
import { inTransaction } from "@/server/platform/db/transaction";
import type { Deps } from "@/server/platform/deps";
import { findDistrictNeed, findNeed, insertAssignment, listExpired, listNeeds, listOverdueAnswers, markNeedMoved } from "./repository";
import { needView, type NeedView } from "./view";

/** The own enterprise's needs with their cases, newest first. */
export async function readOwnNeeds(deps: Deps): Promise<NeedView[]> {
  if (deps.actor.uscc === undefined) return [];
  return (await listNeeds(deps.db, deps.actor.uscc)).map(needView);
}

/** One need of the own enterprise with its timeline and cases. */
export async function readOwnNeed(deps: Deps, query: { needId: string }): Promise<Outcome<NeedView, "not-found">> {
  const { uscc } = deps.actor;
  const row = uscc === undefined ? null : await findNeed(deps.db, { needId: query.needId, uscc });
  return row === null ? refuse("not-found") : accept(needView(row));
}

export type WithdrawRefusal = "not-found" | "not-allowed-now" | "need-under-contract";

/**
 * Takes a need back from all banks in one step. Cases under contract stay; then the need cannot be withdrawn any more and the
 * refusal says so.
 */
export function withdrawNeed(deps: Deps, command: { needId: string; reason?: string }): Promise<Outcome<{ closedCases: number }, WithdrawRefusal>> {
  return inTransaction<{ closedCases: number }, WithdrawRefusal>(deps, async (tx) => {
    const { uscc } = deps.actor;
    const need = uscc === undefined ? null : await findNeed(tx, { needId: command.needId, uscc });
    if (need === null) return refuse("not-found");
    await holdCases(tx, { needId: need.id, event: "withdraw" });
    const held = await findNeed(tx, { needId: need.id, uscc: need.uscc });
    if (held?.cases.some(({ status }) => status === "contracted" || status === "partly_disbursed") === true) return refuse("need-under-contract");
    const closedCases = need.status === "draft" ? 0 : await closeCasesInTx(tx, deps, { needId: need.id, event: "withdraw", note: command.reason });
    if (!(await markNeedMoved(tx, deps, need.id, "withdraw", {}, command.reason ?? null))) return refuse("not-allowed-now", { state: need.status, event: "withdraw" });
    await writeAudit(tx, deps, { action: "withdrawNeed", objectKind: "need", objectId: need.id, uscc: need.uscc, detail: { closedCases } });
    return accept({ closedCases });
  });
}

export type OpenRefusal = OpenCaseRefusal | OnceRefusal | "not-found";

/** The enterprise agrees to show a need that banks rejected or returned to others that have not seen it. Refused as a whole when one of them has. */
export function reReferNeed(deps: Deps, command: Keyed & { needId: string; institutionIds: readonly string[] }): Promise<Outcome<{ caseIds: string[] }, OpenRefusal>> {
  return once<{ caseIds: string[] }, OpenRefusal>(deps, { action: "need.reRefer", command, tells: { banks: String(command.institutionIds.length) } }, async (tx) => {
    const { uscc } = deps.actor;
    const need = uscc === undefined ? null : await findNeed(tx, { needId: command.needId, uscc });
    if (need === null) return refuse("not-found");
    const caseIds: string[] = [];
    for (const institutionId of new Set(command.institutionIds)) {
      const opened = await openCaseInTx(tx, deps, { needId: need.id, institutionId, source: "re_referral" });
      if (!opened.ok) return opened;
      caseIds.push(opened.value.caseId);
    }
    await writeAudit(tx, deps, { action: "reReferNeed", objectKind: "need", objectId: need.id, uscc: need.uscc, detail: { caseIds } });
    return accept({ caseIds });
  });
}

/** A centre gives a need of its district to an institution: the case opens there and the assignment is on record. */
export function assignNeed(deps: Deps, command: Keyed & { needId: string; institutionId: string; note?: string }): Promise<Outcome<{ caseId: string }, OpenRefusal>> {
  return once<{ caseId: string }, OpenRefusal>(deps, { action: "need.assign", command, tells: {} }, async (tx) => {
    const { districtCode, personId } = deps.actor;
    if (districtCode === undefined || personId === null) return refuse("not-found");
    const need = await findDistrictNeed(tx, { needId: command.needId, districtCode });
    if (need === null) return refuse("not-found");
    await insertAssignment(tx, { needId: need.id, districtCode, institutionId: command.institutionId, note: command.note, assignedBy: personId, at: deps.clock.now() });
    const opened = await openCaseInTx(tx, deps, { needId: need.id, institutionId: command.institutionId, source: "centre" });
    if (!opened.ok) return opened;
    await writeAudit(tx, deps, { action: "assignNeed", objectKind: "need", objectId: need.id, uscc: need.uscc, detail: { caseId: opened.value.caseId, institutionId: command.institutionId, note: command.note ?? null } });
    return accept({ caseId: opened.value.caseId });
  });
}

/**
 * Hands needs that no bank took in time to their district's centre, and ends those whose validity ran out together with the cases
 * that nobody works on. A bank that takes the need in the same moment is first or finds it ended. Answers how many of each.
 */
export async function sweepNeeds(deps: Deps): Promise<{ unanswered: number; expired: number }> {
  const now = deps.clock.now();
  const sweep = async (listDue: typeof listExpired, event: "leave_unanswered" | "expire") => {
    let moved = 0;
    for (const { id } of await listDue(deps.db, now)) {
      const outcome = await inTransaction<boolean, never>(deps, async (tx) => {
        await holdCases(tx, { needId: id, event: "time_out" });
        // A bank may have taken it since it was listed.
        if ((await listDue(tx, now, id)).length === 0) return accept(false);
        if (event === "expire") await closeCasesInTx(tx, deps, { needId: id, event: "time_out" });
        return accept(await markNeedMoved(tx, deps, id, event));
      });
      if (outcome.ok && outcome.value) moved += 1;
    }
    return moved;
  };
  const expired = await sweep(listExpired, "expire");
  const unanswered = await sweep(listOverdueAnswers, "leave_unanswered");
  return { unanswered, expired };
}
