import type { DrawdownEvent, DrawdownState, LoanState } from "@/domain/loan/lifecycle";
import type { Prisma } from "@/server/platform/db/generated/client";
import type { Tx } from "@/server/platform/db/client";
import type { LoanScope } from "./scope";
import { loansIn, notesIn } from "./scope";

const loanParts = {
  enterprise: true,
  firstLoan: true,
  renewal: { include: { oldDrawdown: true } },
  case: { include: { need: true, institution: true } },
  drawdowns: { orderBy: [{ drawnOn: "asc" }, { recordedAt: "asc" }] },
} as const satisfies Prisma.LoanInclude;

/** A loan with what decides its next step; its lender is the institution of its case. */
export type LoanRow = Prisma.LoanGetPayload<{ include: typeof loanParts }>;

/** The loan inside the scope, or null. */
export function findLoan(tx: Tx, scope: LoanScope, loanId: string): Promise<LoanRow | null> {
  return tx.loan.findFirst({ where: { AND: [{ id: loanId }, loansIn(scope)] }, include: loanParts });
}

const noteParts = { loan: { include: loanParts }, renewedBy: true } as const satisfies Prisma.DrawdownInclude;

/** A loan note with its loan. */
export type NoteRow = Prisma.DrawdownGetPayload<{ include: typeof noteParts }>;

/** The loan note inside the scope, or null. */
export function findNote(tx: Tx, scope: LoanScope, drawdownId: string): Promise<NoteRow | null> {
  return tx.drawdown.findFirst({ where: { AND: [{ id: drawdownId }, notesIn(scope)] }, include: noteParts });
}

/** The enterprise's borrowing is decided by one transaction at a time: which loan is its first depends on all of them. */
export async function lockBorrower(tx: Tx, uscc: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM enterprise WHERE uscc = ${uscc} FOR NO KEY UPDATE`;
}

/** Locks the loan row first, as the ledger's triggers do, so that money and status are read behind every earlier writer. */
export async function lockLoan(tx: Tx, loanId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM loan WHERE id = ${loanId}::uuid FOR NO KEY UPDATE`;
}

/** Next loan number at this instant. */
export async function nextLoanNumber(tx: Tx, at: Date): Promise<string> {
  const [row] = await tx.$queryRaw<{ number: string }[]>`SELECT next_number('L', ${at}) AS number`;
  return row?.number ?? "";
}

/** Moves a note if it still stands in one of the states; 0 rows mean somebody was first. */
export async function markNote(tx: Tx, drawdownId: string, from: readonly DrawdownState[], set: { status: DrawdownState; settledOn?: Date; maturityOn?: Date }): Promise<number> {
  const { count } = await tx.drawdown.updateMany({ where: { id: drawdownId, status: { in: [...from] } }, data: set });
  return count;
}

/** Sets the loan's own status, which follows its notes. */
export async function markLoan(tx: Tx, loanId: string, status: LoanState): Promise<void> {
  await tx.loan.updateMany({ where: { id: loanId }, data: { status } });
}

export interface NoteEvent {
  readonly drawdownId: string;
  readonly event: DrawdownEvent;
  readonly fromStatus: DrawdownState;
  readonly toStatus: DrawdownState;
  readonly personId: string | null;
  readonly role: string;
  readonly note?: string;
  readonly at: Date;
}

/** Appends to the note's history. */
export async function insertNoteEvent(tx: Tx, event: NoteEvent): Promise<void> {
  await tx.loanEvent.create({ data: event });
}

/** All of the note states of a loan, for the loan to follow. */
export async function listNoteStates(tx: Tx, loanId: string): Promise<DrawdownState[]> {
  const rows = await tx.drawdown.findMany({ where: { loanId }, select: { status: true }, orderBy: { drawnOn: "asc" } });
  return rows.map(({ status }) => (status === "contracted" ? "normal" : status));
}

export function isContractNoTaken(tx: Tx, scope: { institutionId: string; contractNo: string }): Promise<boolean> {
  return tx.loan.count({ where: scope }).then((count) => count > 0);
}

export function insertLoan(tx: Tx, data: Prisma.LoanUncheckedCreateInput) {
  return tx.loan.create({ data, select: { id: true, number: true } });
}

export async function insertRenewal(tx: Tx, data: Prisma.RenewalUncheckedCreateInput): Promise<void> {
  await tx.renewal.create({ data });
}

export function isNoteNoTaken(tx: Tx, scope: { institutionId: string; loanNoteNo: string }): Promise<boolean> {
  return tx.drawdown.count({ where: scope }).then((count) => count > 0);
}

export function insertDrawdown(tx: Tx, data: Prisma.DrawdownUncheckedCreateInput) {
  return tx.drawdown.create({ data });
}

/** What the institution has approved to the enterprise and is still in force, loan by loan. */
export function listApprovedInForce(tx: Tx, scope: { uscc: string; institutionId: string }) {
  return tx.loan.findMany({ where: { ...scope, status: { in: ["contracted", "normal", "overdue", "non_performing"] } }, select: { approvedYuan: true } });
}

/** Records money paid back; the ledger's triggers count it on note and loan. */
export async function insertRepayment(tx: Tx, data: Prisma.RepaymentUncheckedCreateInput): Promise<void> {
  await tx.repayment.create({ data });
}

/** Dates the end of a note that has none yet. */
export async function markNoteSettledOn(tx: Tx, drawdownId: string, settledOn: Date): Promise<void> {
  await tx.drawdown.updateMany({ where: { id: drawdownId, settledOn: null }, data: { settledOn } });
}
