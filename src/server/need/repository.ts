import { guardStates, targetState } from "@/domain/lifecycle/lifecycle";
import { needLifecycle, type NeedEvent, type NeedState } from "@/domain/need/lifecycle";
import type { Prisma } from "@/server/platform/db/generated/client";
import type { Tx } from "@/server/platform/db/client";
import type { Deps } from "@/server/platform/deps";

const withCases = {
  enterprise: { select: { name: true } },
  events: { orderBy: { id: "asc" } },
  cases: {
    include: { institution: { select: { nameZh: true, nameEn: true } }, branch: { select: { nameZh: true, nameEn: true } }, offer: true },
    orderBy: { submittedAt: "asc" },
  },
} satisfies Prisma.NeedInclude;

export type NeedRow = Prisma.NeedGetPayload<{ include: typeof withCases }>;

/** The person's unfinished need of this enterprise; there is at most one. */
export function findDraft(tx: Tx, scope: { uscc: string; createdBy: string }) {
  return tx.need.findFirst({ where: { ...scope, status: "draft" } });
}

export async function nextNeedNumber(tx: Tx, now: Date): Promise<string> {
  const [row] = await tx.$queryRaw<{ number: string }[]>`SELECT next_number('N', ${now}) AS number`;
  if (row === undefined) throw new Error("next_number answered nothing");
  return row.number;
}

export function insertNeed(tx: Tx, row: Prisma.NeedUncheckedCreateInput) {
  return tx.need.create({ data: row });
}

/** Merges the answers of one step into the draft in one statement, so that two devices cannot wipe each other's steps. Empty when it is no draft any more. */
export async function mergeDraft(tx: Tx, scope: { needId: string; uscc: string }, answers: Readonly<Record<string, unknown>>, now: Date): Promise<Record<string, unknown> | null> {
  const [row] = await tx.$queryRaw<{ draft: Record<string, unknown> }[]>`
    UPDATE need SET draft = draft || ${JSON.stringify(answers)}::jsonb, updated_at = ${now}
    WHERE id = ${scope.needId}::uuid AND uscc = ${scope.uscc} AND status = 'draft' RETURNING draft`;
  return row?.draft ?? null;
}

/** The own needs with their cases, newest first. */
export function listNeeds(tx: Tx, uscc: string): Promise<NeedRow[]> {
  return tx.need.findMany({ where: { uscc }, include: withCases, orderBy: { createdAt: "desc" } });
}

export function findNeed(tx: Tx, scope: { needId: string; uscc: string }): Promise<NeedRow | null> {
  return tx.need.findFirst({ where: { id: scope.needId, uscc: scope.uscc }, include: withCases });
}

/** A need of the district that its centre works on. */
export function findDistrictNeed(tx: Tx, scope: { needId: string; districtCode: string }) {
  return tx.need.findFirst({ where: { id: scope.needId, districtCode: scope.districtCode, status: { not: "draft" } } });
}

/**
 * Moves a need by a named event and writes the event row. The guard stands in the WHERE; false means that the need was not,
 * or no longer, in a state from which the event leads on.
 */
export async function markNeedMoved(tx: Tx, deps: Deps, needId: string, event: NeedEvent, set: Prisma.NeedUncheckedUpdateManyInput = {}, reason: string | null = null): Promise<boolean> {
  const now = deps.clock.now();
  const to: NeedState = targetState(needLifecycle, event);
  const [before] = await tx.$queryRaw<{ status: NeedState }[]>`SELECT status FROM need WHERE id = ${needId}::uuid FOR UPDATE`;
  if (before === undefined) return false;
  const { count } = await tx.need.updateMany({
    where: { id: needId, status: { in: guardStates(needLifecycle, event) } },
    data: { ...set, status: to, updatedAt: now, version: { increment: 1 }, ...(needLifecycle.terminal.includes(to) ? { closedAt: now } : {}) },
  });
  if (count === 0) return false;
  await tx.needEvent.create({ data: { needId, event, fromStatus: before.status, toStatus: to, personId: deps.actor.personId, role: deps.actor.role, reason, at: now } });
  return true;
}

/** Which institution stands behind each published product version. */
export function findPublishedVersions(tx: Tx, ids: readonly string[]) {
  return tx.productVersion.findMany({ where: { id: { in: [...ids] }, publishedAt: { not: null }, retiredAt: null }, select: { id: true, product: { select: { institutionId: true } } } });
}

export async function insertTargets(tx: Tx, needId: string, targets: readonly { institutionId: string; productVersionId: string | null }[]): Promise<void> {
  await tx.needTarget.createMany({ data: targets.map((target) => ({ needId, ...target })) });
}

/** Needs that no bank took in time: published, the clock run out, and no case beyond submission; `id` asks about one of them. */
export function listOverdueAnswers(tx: Tx, now: Date, id?: string): Promise<{ id: string }[]> {
  return tx.need.findMany({
    where: { id, status: { in: ["published", "matching"] }, answerDueAt: { lte: now }, cases: { none: { status: { not: "submitted" } } } },
    select: { id: true },
    orderBy: { answerDueAt: "asc" },
  });
}

/** Needs whose time ran out without a case under way; `id` asks about one of them. */
export function listExpired(tx: Tx, now: Date, id?: string): Promise<{ id: string }[]> {
  return tx.need.findMany({
    where: { id, status: { in: ["published", "matching", "unanswered"] }, expiresAt: { lte: now }, cases: { none: { status: { in: ["accepted", "due_diligence", "supplement_requested", "in_approval", "approved", "offer_accepted", "contracted", "partly_disbursed", "disbursed"] } } } },
    select: { id: true },
  });
}

export async function insertAssignment(tx: Tx, row: Prisma.NeedAssignmentUncheckedCreateInput): Promise<void> {
  await tx.needAssignment.create({ data: row });
}

/** A loan note of the own enterprise that may be renewed, with the lender. */
export function findRenewableNote(tx: Tx, scope: { drawdownId: string; uscc: string }) {
  return tx.drawdown.findFirst({ where: { id: scope.drawdownId, uscc: scope.uscc, status: { in: ["normal", "overdue"] }, renewedBy: null }, include: { loan: true } });
}

const partnerFacts = { id: true, nameZh: true, nameEn: true, kind: true } as const satisfies Prisma.InstitutionSelect;

export type PartnerRow = Prisma.InstitutionGetPayload<{ select: typeof partnerFacts }>;

/** Institutions in business that lend or guarantee, banks first. */
export function listPartners(tx: Tx): Promise<PartnerRow[]> {
  return tx.institution.findMany({ where: { disabledAt: null, branches: { some: {} } }, select: partnerFacts, orderBy: [{ kind: "asc" }, { code: "asc" }] });
}
