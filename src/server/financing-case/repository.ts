import type { CaseState } from "@/domain/financing-case/lifecycle";
import type { Prisma } from "@/server/platform/db/generated/client";
import type { Tx } from "@/server/platform/db/client";
import { casesIn, type CaseScope } from "./scope";

const parts = { need: true, institution: true, offer: true, loan: true } as const satisfies Prisma.FinancingCaseInclude;

/** A case with what decides its next step. */
export type CaseRow = Prisma.FinancingCaseGetPayload<{ include: typeof parts }>;

/** The case inside the scope, or null: a foreign one does not exist. */
export function findCase(tx: Tx, scope: CaseScope, caseId: string): Promise<CaseRow | null> {
  return tx.financingCase.findFirst({ where: { AND: [{ id: caseId }, casesIn(scope)] }, include: parts });
}

/** Whether the need is this enterprise's. */
export async function isNeedOf(tx: Tx, scope: { needId: string; uscc: string }): Promise<boolean> {
  return (await tx.need.count({ where: { id: scope.needId, uscc: scope.uscc } })) > 0;
}

/** All cases of a need inside the scope, in the order in which they began. */
export function listCasesOfNeed(tx: Tx, scope: CaseScope, needId: string): Promise<CaseRow[]> {
  return tx.financingCase.findMany({ where: { AND: [{ needId }, casesIn(scope)] }, include: parts, orderBy: { submittedAt: "asc" } });
}

/** Locks the need until the transaction ends: whatever decides between its cases queues here. Null when there is none. */
export async function lockNeed(tx: Tx, needId: string) {
  await tx.$queryRaw`SELECT 1 FROM need WHERE id = ${needId}::uuid FOR NO KEY UPDATE`;
  return tx.need.findUnique({ where: { id: needId } });
}

/** Locks the need's cases that stand in one of the states, the need being locked before; who was at one of them has then finished. */
export async function lockCasesOfNeed(tx: Tx, needId: string, states: readonly CaseState[]): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM financing_case WHERE need_id = ${needId}::uuid AND status = ANY (${[...states]}::case_status[]) ORDER BY id FOR NO KEY UPDATE`;
}

/** Whether the enterprise has accepted an offer for the need that leaves no room for another bank. */
export async function hasAcceptedOffer(tx: Tx, needId: string): Promise<boolean> {
  const status = { in: ["offer_accepted", "contracted", "partly_disbursed", "disbursed"] satisfies CaseState[] };
  return (await tx.financingCase.count({ where: { needId, exclusive: true, status } })) > 0;
}

export interface CaseInsert {
  readonly needId: string;
  readonly uscc: string;
  readonly institutionId: string;
  readonly branchId: string | null;
  readonly officerId: string | null;
  readonly productVersionId: string | null;
  readonly source: CaseRow["source"];
  readonly exclusive: boolean;
  readonly submittedAt: Date;
  readonly acceptDueAt: Date;
  readonly claimExpiresAt: Date | null;
}

/** Writes a new case under the next number. */
export async function insertCase(tx: Tx, data: CaseInsert): Promise<CaseRow> {
  const [next] = await tx.$queryRaw<{ number: string }[]>`SELECT next_number('C', ${data.submittedAt}) AS number`;
  return tx.financingCase.create({ data: { ...data, number: next?.number ?? "" }, include: parts });
}

export interface MarkedMove {
  readonly caseId: string;
  readonly from: readonly CaseState[];
  readonly version: number;
  readonly to: CaseState;
  readonly set?: Prisma.FinancingCaseUncheckedUpdateManyInput;
}

/** Moves the case if it still stands where the caller saw it; 0 rows mean somebody was first. */
export async function markMoved(tx: Tx, scope: CaseScope, move: MarkedMove): Promise<number> {
  const { count } = await tx.financingCase.updateMany({
    where: { AND: [{ id: move.caseId, status: { in: [...move.from] }, version: move.version }, casesIn(scope)] },
    data: { ...move.set, status: move.to, version: { increment: 1 } },
  });
  return count;
}

/** Changes facts of a case without moving it, while it is in one of the states. */
export async function markFacts(tx: Tx, scope: CaseScope, caseId: string, states: readonly CaseState[], set: Prisma.FinancingCaseUncheckedUpdateManyInput): Promise<number> {
  const { count } = await tx.financingCase.updateMany({ where: { AND: [{ id: caseId, status: { in: [...states] } }, casesIn(scope)] }, data: set });
  return count;
}

/** Where the case stands; exact when the caller holds its row. */
export async function findCaseStatus(tx: Tx, caseId: string): Promise<CaseState> {
  return (await tx.financingCase.findUniqueOrThrow({ where: { id: caseId }, select: { status: true } })).status;
}

/** Appends to the case's history. */
export async function insertCaseEvent(tx: Tx, event: Prisma.CaseEventUncheckedCreateInput): Promise<void> {
  await tx.caseEvent.create({ data: event });
}

/** The latest entry of the case's history with the name of the person behind it. */
export async function findLastEvent(tx: Tx, caseId: string) {
  const event = await tx.caseEvent.findFirst({ where: { caseId }, orderBy: { id: "desc" } });
  const person = event?.personId == null ? null : await tx.person.findUnique({ where: { id: event.personId }, select: { name: true } });
  return event === null ? null : { ...event, personName: person?.name ?? "" };
}

/** Where a need's case goes by default: the institution's branch in the district, else its first one. */
export async function findBranchFor(tx: Tx, institutionId: string, districtCode: string): Promise<string | null> {
  const inDistrict = await tx.branch.findFirst({ where: { institutionId, districtCode }, orderBy: { id: "asc" }, select: { id: true } });
  const any = inDistrict ?? (await tx.branch.findFirst({ where: { institutionId }, orderBy: { id: "asc" }, select: { id: true } }));
  return any?.id ?? null;
}

/** An institution that takes part, or null. */
export function findOpenInstitution(tx: Tx, institutionId: string) {
  return tx.institution.findFirst({ where: { id: institutionId, disabledAt: null } });
}

/** Whether the institution has, or had, a case of this need. */
export async function hasSeenNeed(tx: Tx, scope: { needId: string; institutionId: string }): Promise<boolean> {
  return (await tx.financingCase.count({ where: scope })) > 0;
}

/** An officer who works at the institution now, in the branch where one is given; null for anybody else. */
export function findOfficer(tx: Tx, { branchId, ...scope }: { personId: string; institutionId: string; branchId: string | null }) {
  return tx.membership.findFirst({
    where: { ...scope, role: "bank_officer", endedAt: null, ...(branchId === null ? {} : { branchId }) },
    include: { person: { select: { name: true } } },
  });
}
