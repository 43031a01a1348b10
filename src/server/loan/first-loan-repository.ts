import { fromUtcDate, type LocalDate } from "@/domain/calendar/local-date";
import type { Prisma } from "@/server/platform/db/generated/client";
import type { Tx } from "@/server/platform/db/client";

export async function insertFirstLoan(tx: Tx, data: Prisma.FirstLoanUncheckedCreateInput): Promise<void> {
  await tx.firstLoan.create({ data });
}

/** A counted loan gives way to an earlier one and stands contradicted. */
export async function markFirstLoanDisplaced(tx: Tx, loanId: string): Promise<void> {
  await tx.firstLoan.update({ where: { loanId }, data: { counted: false, contradicted: true } });
}

/** The enterprise's loan that counts as its first so far, with the day of its first money; null when none does. */
export async function findCounted(tx: Tx, uscc: string): Promise<{ id: string; firstDrawnOn: LocalDate; recordedAt: Date } | null> {
  const row = await tx.firstLoan.findFirst({ where: { uscc, counted: true }, include: { loan: { include: { drawdowns: { orderBy: { drawnOn: "asc" }, take: 1 } } } } });
  const first = row?.loan.drawdowns[0];
  return row === null || first === undefined ? null : { id: row.loanId, firstDrawnOn: fromUtcDate(first.drawnOn), recordedAt: row.recordedAt };
}

/** Whether some loan of the enterprise counts as its first. */
export async function hasCounted(tx: Tx, uscc: string): Promise<boolean> {
  return (await tx.firstLoan.count({ where: { uscc, counted: true } })) > 0;
}

/** Writes how a contradiction was settled; 0 rows mean somebody settled it before. */
export async function markFirstLoanResolved(tx: Tx, loanId: string, facts: { resolvedBy: string; resolvedAt: Date; resolution: string; counted: boolean }): Promise<number> {
  return (await tx.firstLoan.updateMany({ where: { loanId, resolvedAt: null }, data: facts })).count;
}
