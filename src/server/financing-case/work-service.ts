import { contactDue, disburseDue } from "@/domain/financing-case/service-level";
import type { CaseState } from "@/domain/financing-case/lifecycle";
import type { DiligenceChecklist } from "@/domain/financing-case/diligence";
import { accept, refuse, type Outcome } from "@/domain/outcome/outcome";
import type { Deps } from "@/server/platform/deps";
import { writeAudit } from "@/server/platform/audit/write-audit";
import { actOnCase, type CaseWork } from "./act-on-case";
import { moveCase, recordMoves, whoWasFirst, type MoveRefusal } from "./move-case";
import { followNeed } from "./need-link";
import { findCaseStatus, findOfficer, insertCaseEvent, lockNeed, markFacts } from "./repository";

export type WorkRefusal = MoveRefusal | "not-found";

/**
 * The bank takes the case on; who does so becomes its officer, unless one was named before. The contact clock starts. A need that
 * waited at the centre because nobody had taken it matches again.
 * Refused when the case is foreign or somebody moved it first.
 */
export function acceptCase(deps: Deps, command: { caseId: string; version?: number }): Promise<Outcome<CaseState, WorkRefusal>> {
  return actOnCase(deps, command.caseId, async ({ tx, scope, row }) => {
    // Who ends or hands over the need in the same moment comes before or after, never between.
    const need = await lockNeed(tx, row.needId);
    const now = deps.clock.now();
    const officerId = row.officerId ?? deps.actor.personId;
    const set = { acceptedAt: now, contactDueAt: contactDue(now), officerId };
    const moved = await moveCase(tx, deps, scope, row, { event: "accept", version: command.version, set });
    if (!moved.ok) return moved;
    if (need?.status === "unanswered") await followNeed(tx, deps, row.needId, "assign");
    await recordMoves(tx, deps, [moved.value]);
    return accept(moved.value.state);
  });
}

/** Due diligence begins. */
export function startDueDiligence(deps: Deps, command: { caseId: string; version?: number }): Promise<Outcome<CaseState, WorkRefusal>> {
  return actOnCase(deps, command.caseId, async ({ tx, scope, row }) => {
    const moved = await moveCase(tx, deps, scope, row, { event: "start_due_diligence", version: command.version });
    if (!moved.ok) return moved;
    await recordMoves(tx, deps, [moved.value]);
    return accept(moved.value.state);
  });
}

const contactStates: readonly CaseState[] = ["accepted", "due_diligence", "supplement_requested", "in_approval", "approved", "offer_accepted"];

/** Stops the contact clock at the first contact; later contacts are noted in the history only. */
export function recordContact(deps: Deps, command: { caseId: string; note?: string }): Promise<Outcome<null, WorkRefusal>> {
  return actOnCase(deps, command.caseId, async (work) => {
    const contactedAt = work.row.contactedAt ?? deps.clock.now();
    return noteFact(deps, work, { action: "record_contact", states: contactStates, set: { contactedAt }, note: command.note });
  });
}

const documentStates: readonly CaseState[] = ["due_diligence", "in_approval", "approved", "offer_accepted", "contracted"];

/** The documents are complete: from now on the disbursement clock runs. Marking it again changes nothing. */
export function markDocumentsComplete(deps: Deps, command: { caseId: string }): Promise<Outcome<null, WorkRefusal>> {
  return actOnCase(deps, command.caseId, async (work) => {
    if (work.row.documentsCompleteAt !== null) return accept(null);
    const now = deps.clock.now();
    const set = { documentsCompleteAt: now, disburseDueAt: disburseDue(now) };
    return noteFact(deps, work, { action: "complete_documents", states: documentStates, set });
  });
}

/** Keeps the due-diligence checklist as the officer left it; only while due diligence runs or waits for a supplement. */
export function saveDiligence(deps: Deps, command: { caseId: string; checklist: DiligenceChecklist }): Promise<Outcome<null, WorkRefusal>> {
  return actOnCase(deps, command.caseId, async ({ tx, scope, row }) => {
    const count = await markFacts(tx, scope, row.id, ["accepted", "due_diligence", "supplement_requested"], { diligence: { ...command.checklist } });
    if (count === 0) return refuse("not-allowed-now", { ...(await whoWasFirst(tx, row.id)), event: "save_diligence" });
    await writeAudit(tx, deps, { action: "case.save_diligence", objectKind: "case", objectId: row.id, uscc: row.uscc });
    return accept(null);
  });
}

export type AssignRefusal = WorkRefusal | "officer-unknown" | "officer-is-approver";

/** Hands the case to another officer of the same branch, never to who approved its offer; only the bank's administrator does. */
export function assignOfficer(deps: Deps, command: { caseId: string; officerId: string }): Promise<Outcome<null, AssignRefusal>> {
  return actOnCase<null, AssignRefusal>(deps, command.caseId, async (work) => {
    const { tx, row } = work;
    const officer = await findOfficer(tx, { personId: command.officerId, institutionId: row.institutionId, branchId: row.branchId });
    if (officer === null) return refuse("officer-unknown");
    if (row.offer?.approvedBy === officer.personId) return refuse("officer-is-approver");
    const states: readonly CaseState[] = ["submitted", ...contactStates, "contracted", "partly_disbursed", "returned"];
    return noteFact(deps, work, { action: "assign_officer", states, set: { officerId: officer.personId }, note: officer.person.name });
  });
}

interface NotedFact {
  readonly action: string;
  readonly states: readonly CaseState[];
  readonly set: { contactedAt?: Date; documentsCompleteAt?: Date; disburseDueAt?: Date; officerId?: string };
  readonly note?: string;
}

async function noteFact(deps: Deps, { tx, scope, row }: CaseWork, fact: NotedFact): Promise<Outcome<null, MoveRefusal>> {
  const count = await markFacts(tx, scope, row.id, fact.states, fact.set);
  if (count === 0) return refuse("not-allowed-now", { ...(await whoWasFirst(tx, row.id)), event: fact.action });
  const { personId, role } = deps.actor;
  // The row is held since the write; it may have moved on since it was found.
  const status = await findCaseStatus(tx, row.id);
  await insertCaseEvent(tx, { caseId: row.id, event: fact.action, fromStatus: status, toStatus: status, personId, role, note: fact.note, at: deps.clock.now() });
  await writeAudit(tx, deps, { action: `case.${fact.action}`, objectKind: "case", objectId: row.id, uscc: row.uscc });
  return accept(null);
}
