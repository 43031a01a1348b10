import { createHash } from "node:crypto";
import type { LocalDate } from "@/domain/calendar/local-date";
import { localDateOf, toUtcDate } from "@/domain/calendar/local-date";
import type { CaseState } from "@/domain/financing-case/lifecycle";
import { checkDocument, type DocumentRefusal } from "@/domain/financing-case/document";
import { accept, refuse, type Outcome } from "@/domain/outcome/outcome";
import type { Deps } from "@/server/platform/deps";
import type { Tx } from "@/server/platform/db/client";
import type { OnceRefusal } from "@/server/platform/db/once";
import type { Keyed } from "@/server/platform/db/request-content";
import { inTransaction } from "@/server/platform/db/transaction";
import { writeAudit } from "@/server/platform/audit/write-audit";
import { actOnCase, actOnCaseOnce, withCase, type CaseWork } from "./act-on-case";
import { moveCase, recordMoves, type MoveRefusal } from "./move-case";
import { scopeOf } from "./scope";
import { countOpenSupplements, findCaseOfSupplement, findDocument, insertDocument, insertSupplements, lockCase, markSupplementAnswered } from "./supplement-repository";

export interface SupplementItem {
  readonly item: string;
  readonly note?: string;
}

export type SupplementRefusal = MoveRefusal | OnceRefusal | "not-found" | "nothing-requested" | "date-in-past";

/** Asks the enterprise for what is missing, as a task list with a last day; the case waits. Refused without items or with a day gone by. */
export function requestSupplement(
  deps: Deps,
  command: Keyed & { caseId: string; version?: number; items: readonly SupplementItem[]; dueOn: LocalDate },
): Promise<Outcome<CaseState, SupplementRefusal>> {
  const tells = { items: String(command.items.length), on: command.dueOn };
  return actOnCaseOnce<CaseState, SupplementRefusal>(deps, { action: "financingCase.requestSupplement", command, tells }, async ({ tx, scope, row }) => {
    const { personId } = deps.actor;
    if (command.items.length === 0 || personId === null) return refuse("nothing-requested");
    const now = deps.clock.now();
    if (command.dueOn < localDateOf(now)) return refuse("date-in-past", { date: command.dueOn });
    const note = command.items.map(({ item }) => item).join(" · ");
    const moved = await moveCase(tx, deps, scope, row, { event: "request_supplement", version: command.version, note });
    if (!moved.ok) return moved;
    const dueOn = toUtcDate(command.dueOn);
    await insertSupplements(tx, command.items.map((item) => ({ ...item, caseId: row.id, dueOn, requestedBy: personId, requestedAt: now })));
    await recordMoves(tx, deps, [moved.value]);
    return accept(moved.value.state);
  });
}

export interface UploadedDocument {
  readonly name: string;
  readonly mime: string;
  readonly content: Uint8Array;
}

export interface SupplementAnswer {
  readonly supplementId: string;
  readonly answer?: string;
  readonly document?: UploadedDocument;
}

export type AnswerRefusal = MoveRefusal | DocumentRefusal | "not-found" | "answer-missing" | "already-answered";

/**
 * The enterprise answers one item, in words or with a document (PDF or picture up to 5 MB). When all items of the case are
 * answered, the case goes back into due diligence. An item answered before is refused; a foreign one is not found.
 */
export function answerSupplement(deps: Deps, command: SupplementAnswer): Promise<Outcome<{ caseId: string; open: number }, AnswerRefusal>> {
  return inTransaction<{ caseId: string; open: number }, AnswerRefusal>(deps, async (tx) => {
    const caseId = await findCaseOfSupplement(tx, command.supplementId);
    if (caseId === null) return refuse("not-found");
    return withCase<{ caseId: string; open: number }, AnswerRefusal>(tx, deps, caseId, (work) => answerItem(deps, work, command));
  });
}

async function answerItem(deps: Deps, { tx, scope, row }: CaseWork, command: SupplementAnswer): Promise<Outcome<{ caseId: string; open: number }, AnswerRefusal>> {
  const { personId } = deps.actor;
  const answer = command.answer?.trim() ?? "";
  if (personId === null || (answer === "" && command.document === undefined)) return refuse("answer-missing");
  // The case row is the queue: two last answers at once must not both find the other one open.
  await lockCase(tx, row.id);
  const stored = command.document === undefined ? accept(null) : await storeDocument(tx, deps, row, command.document);
  if (!stored.ok) return stored;
  const facts = { answer: answer === "" ? null : answer, documentId: stored.value, answeredBy: personId, answeredAt: deps.clock.now() };
  if ((await markSupplementAnswered(tx, command.supplementId, facts)) === 0) return refuse("already-answered");
  const open = await countOpenSupplements(tx, row.id);
  if (open === 0 && row.status === "supplement_requested") {
    const moved = await moveCase(tx, deps, scope, row, { event: "answer_supplement", documentId: stored.value ?? undefined });
    if (!moved.ok) return moved;
    await recordMoves(tx, deps, [moved.value]);
  } else {
    await writeAudit(tx, deps, { action: "case.answer_supplement_item", objectKind: "case", objectId: row.id, uscc: row.uscc });
  }
  return accept({ caseId: row.id, open });
}

async function storeDocument(tx: Tx, deps: Deps, row: { id: string; uscc: string }, document: UploadedDocument): Promise<Outcome<string, DocumentRefusal>> {
  const checked = checkDocument(document);
  if (!checked.ok) return checked;
  const id = await insertDocument(tx, {
    uscc: row.uscc,
    caseId: row.id,
    name: checked.value.name,
    mime: checked.value.mime,
    size: document.content.byteLength,
    sha256: createHash("sha256").update(document.content).digest("hex"),
    content: Uint8Array.from(document.content),
    uploadedBy: deps.actor.personId ?? "",
    uploadedAt: deps.clock.now(),
  });
  return accept(id);
}

/** A document of a case the actor may see, for download; reading it is audited. */
export async function readDocument(deps: Deps, command: { documentId: string }): Promise<Outcome<{ name: string; mime: string; content: Uint8Array }, "not-found">> {
  const document = await findDocument(deps.db, command.documentId);
  if (document === null || document.caseId === null || scopeOf(deps.actor) === null) return refuse("not-found");
  return actOnCase<{ name: string; mime: string; content: Uint8Array }, "not-found">(deps, document.caseId, async ({ tx, row }) => {
    await writeAudit(tx, deps, { action: "case.read_document", objectKind: "document", objectId: document.id, uscc: row.uscc });
    return accept({ name: document.name, mime: document.mime, content: document.content });
  });
}
