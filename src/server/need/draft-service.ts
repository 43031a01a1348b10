import { localDateOf } from "@/domain/calendar/local-date";
import { Money } from "@/domain/money/money";
import { firstOpenStep, needSteps, type NeedStep } from "@/domain/need/need-schema";
import { accept, refuse, type Outcome } from "@/domain/outcome/outcome";
import { inTransaction } from "@/server/platform/db/transaction";
import { violates } from "@/server/platform/db/constraint";
import type { Deps, Tx } from "@/server/platform/deps";
import { findDraft, findRenewableNote, insertNeed, mergeDraft, nextNeedNumber } from "./repository";

export interface Draft {
  readonly id: string;
  readonly number: string;
  /** What was typed so far, as typed. */
  readonly answers: Readonly<Record<string, unknown>>;
  readonly step: NeedStep | "check";
  readonly renews: boolean;
  readonly updatedAt: Date;
}

function draftOf(row: { id: string; number: string; draft: unknown; renewsDrawdownId: string | null; updatedAt: Date }): Draft {
  const answers = (row.draft ?? {}) as Record<string, unknown>;
  return { id: row.id, number: row.number, answers, step: firstOpenStep(answers), renews: row.renewsDrawdownId !== null, updatedAt: row.updatedAt };
}

/** The person's unfinished need, or null: what "continue" on the workbench shows. */
export async function readDraft(deps: Deps): Promise<Draft | null> {
  const { uscc, personId } = deps.actor;
  if (uscc === undefined || personId === null) return null;
  const row = await findDraft(deps.db, { uscc, createdBy: personId });
  return row === null ? null : draftOf(row);
}

async function begin(tx: Tx, deps: Deps, scope: { uscc: string; createdBy: string; districtCode: string }, draft: Record<string, string | string[] | number>, renewsDrawdownId?: string): Promise<Draft> {
  const now = deps.clock.now();
  const number = await nextNeedNumber(tx, now);
  return draftOf(await insertNeed(tx, { ...scope, number, draft, renewsDrawdownId, createdAt: now, updatedAt: now }));
}

/**
 * Opens the wizard: the person's unfinished need, or a new one with the person's name and phone filled in. A double click finds
 * the draft that the first click made.
 */
export async function startNeed(deps: Deps, command: { districtCode: string; contactName: string; contactPhone: string }): Promise<Outcome<Draft, "not-found">> {
  const { uscc, personId } = deps.actor;
  if (uscc === undefined || personId === null) return refuse("not-found");
  const open = await readDraft(deps);
  if (open !== null) return accept(open);
  const { districtCode, ...contact } = command;
  try {
    return await inTransaction<Draft, never>(deps, async (tx) => accept(await begin(tx, deps, { uscc, createdBy: personId, districtCode }, contact)));
  } catch (error) {
    if (!violates(error, "need_one_draft")) throw error;
    const first = await readDraft(deps);
    return first === null ? refuse("not-found") : accept(first);
  }
}

/**
 * Opens the wizard for the renewal of a loan note: amount, term, guarantee, repayment and bank are taken from the note and can
 * be changed. An unfinished need of another kind is in the way and says so.
 */
export async function startRenewal(deps: Deps, command: { drawdownId: string; districtCode: string; contactName: string; contactPhone: string }): Promise<Outcome<Draft, "not-found" | "draft-in-the-way">> {
  const { uscc, personId } = deps.actor;
  if (uscc === undefined || personId === null) return refuse("not-found");
  const open = await findDraft(deps.db, { uscc, createdBy: personId });
  if (open !== null && open.renewsDrawdownId === command.drawdownId) return accept(draftOf(open));
  return inTransaction<Draft, "not-found" | "draft-in-the-way">(deps, async (tx) => {
    const note = await findRenewableNote(tx, { drawdownId: command.drawdownId, uscc });
    if (note === null) return refuse("not-found");
    if (open !== null) return refuse("draft-in-the-way", { number: open.number });
    const { districtCode, drawdownId, ...contact } = command;
    const outstanding = Money.of(note.amountYuan.toString()).minus(Money.of(note.repaidYuan.toString()));
    const answers = {
      ...contact, amountYuan: outstanding.toString(), termMonths: note.termMonths, purpose: "loan_renewal", guaranteeMode: note.guaranteeMode,
      repaymentMethod: note.repaymentMethod, channel: "institutions", institutionIds: [note.institutionId],
    };
    return accept(await begin(tx, deps, { uscc, createdBy: personId, districtCode }, answers, drawdownId));
  });
}

/** Whether a date that was typed is over; anything that is no date is judged by the step itself. */
function isBefore(typed: unknown, today: string): boolean {
  return typeof typed === "string" && /^\d{4}-\d{2}-\d{2}$/.test(typed) && typed < today;
}

/**
 * Keeps what was typed for one step, right or wrong, and then judges it: refused with the message key of each field, so that the
 * page can say it beside the field while nothing is lost. Accepted with the step that is open next.
 */
export async function saveNeedStep(
  deps: Deps,
  command: { needId: string; step: NeedStep; answers: Readonly<Record<string, unknown>> },
): Promise<Outcome<{ next: NeedStep | "check" }, "not-found" | "answers-invalid">> {
  const { uscc } = deps.actor;
  if (uscc === undefined) return refuse("not-found");
  const kept = await inTransaction<Record<string, unknown>, "not-found">(deps, async (tx) => {
    const merged = await mergeDraft(tx, { needId: command.needId, uscc }, command.answers, deps.clock.now());
    return merged === null ? refuse("not-found") : accept(merged);
  });
  if (!kept.ok) return kept;
  const draft = kept.value;
  const judged = needSteps[command.step].safeParse(draft);
  const isLate = command.step === "term" && isBefore(draft.neededBy, localDateOf(deps.clock.now()));
  if (judged.success && !isLate) return accept({ next: firstOpenStep(draft) });
  const wrong: Record<string, string> = judged.success ? {} : Object.fromEntries(judged.error.issues.map((issue) => [issue.path.join("."), issue.message] as const));
  return refuse("answers-invalid", isLate ? { ...wrong, neededBy: "date-in-past" } : wrong);
}
