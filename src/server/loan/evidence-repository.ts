import { fromUtcDate, localDate, type LocalDate } from "@/domain/calendar/local-date";
import type { BorrowingEvidence } from "@/domain/loan/first-loan";
import * as z from "zod";
import type { Tx } from "@/server/platform/db/client";
import type { LoanRow } from "./repository";

/** Bank loans of the same enterprise on the platform's ledger that have drawn money, this loan left out; everything found was recorded before. */
export async function listLedgerEvidence(tx: Tx, loan: Pick<LoanRow, "id" | "uscc">): Promise<BorrowingEvidence[]> {
  const rows = await tx.drawdown.findMany({
    where: { uscc: loan.uscc, loanId: { not: loan.id }, loan: { case: { institution: { kind: "bank" } } } },
    include: { loan: { select: { number: true } } },
    orderBy: [{ drawnOn: "asc" }, { recordedAt: "asc" }],
    take: 20,
  });
  return rows.map((row) => ({ kind: "platform_loan", reference: row.loan.number, on: fromUtcDate(row.drawnOn), recordedBefore: true }));
}

const recordEvidence = z.array(z.object({ category: z.enum(["chattel_pledge", "real_estate_encumbrance"]), recordNo: z.string(), on: z.string() }));

/** Pledges and encumbrances before a day: kind, number and date only, which is all that the database function gives away. */
export async function listRecordEvidence(tx: Tx, uscc: string, before: LocalDate): Promise<BorrowingEvidence[]> {
  const [row] = await tx.$queryRaw<{ evidence: unknown }[]>`SELECT borrowing_evidence_of(${uscc}, ${before}::date) AS evidence`;
  return recordEvidence.parse(row?.evidence ?? []).map(({ category, recordNo, on }) => ({ kind: category, reference: recordNo, on: localDate(on.slice(0, 10)), recordedBefore: true }));
}
