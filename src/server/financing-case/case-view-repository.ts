import type { Prisma } from "@/server/platform/db/generated/client";
import type { Tx } from "@/server/platform/db/client";
import { casesIn, type CaseScope } from "./scope";

const everything = {
  need: true,
  enterprise: true,
  institution: true,
  branch: true,
  productVersion: true,
  offer: true,
  events: { orderBy: { id: "asc" } },
  supplements: { orderBy: { requestedAt: "asc" } },
  loan: {
    include: {
      drawdowns: { include: { repayments: { orderBy: { paidOn: "asc" } }, renewedBy: true }, orderBy: { drawnOn: "asc" } },
      firstLoan: true,
      renewal: { include: { oldDrawdown: { include: { loan: true } } } },
    },
  },
} as const satisfies Prisma.FinancingCaseInclude;

export type FullCase = Prisma.FinancingCaseGetPayload<{ include: typeof everything }>;

/** The case with all that its page shows, inside the scope. */
export function findFullCase(tx: Tx, scope: CaseScope, caseId: string): Promise<FullCase | null> {
  return tx.financingCase.findFirst({ where: { AND: [{ id: caseId }, casesIn(scope)] }, include: everything });
}

/** Names of people by id, for the timeline. */
export async function namesOf(tx: Tx, personIds: readonly (string | null)[]): Promise<Map<string, string>> {
  const ids = [...new Set(personIds.filter((id) => id !== null))];
  const people = await tx.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return new Map(people.map(({ id, name }) => [id, name]));
}

/** Whom the enterprise named to be called about a need. */
export function findContact(tx: Tx, needId: string): Promise<{ contactName: string | null; contactPhone: string | null } | null> {
  return tx.need.findUnique({ where: { id: needId }, select: { contactName: true, contactPhone: true } });
}

/** The person who works on the case, with the phone by which a caller can be told from a stranger. */
export function findOfficer(tx: Tx, personId: string): Promise<{ id: string; name: string; phone: string | null } | null> {
  return tx.person.findUnique({ where: { id: personId }, select: { id: true, name: true, phone: true } });
}

/** Names and sizes of a case's documents, without their content. */
export function listDocuments(tx: Tx, caseId: string) {
  return tx.document.findMany({ where: { caseId }, select: { id: true, name: true, mime: true, size: true, uploadedAt: true }, orderBy: { uploadedAt: "asc" } });
}

/** The note that a renewal is to replace, with its lender. */
export function findNoteToRenew(tx: Tx, drawdownId: string, uscc: string) {
  return tx.drawdown.findFirst({ where: { id: drawdownId, uscc }, include: { loan: true, renewedBy: true } });
}

/** Whether the enterprise has a drawdown from any bank on the platform's ledger. */
export async function hasBorrowedHere(tx: Tx, uscc: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ borrowed: boolean }[]>`
    SELECT EXISTS (SELECT FROM drawdown d JOIN institution i ON i.id = d.institution_id WHERE d.uscc = ${uscc} AND i.kind = 'bank') AS borrowed`;
  return row?.borrowed ?? false;
}
