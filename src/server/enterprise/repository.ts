import * as z from "zod";
import type { Tx } from "@/server/platform/db/client";
import type { Prisma } from "@/server/platform/db/generated/client";

/** The registration record as the platform's own function returns it. */
const registrationSchema = z.object({
  enterprise_name: z.string(),
  as_of: z.string(),
  legal_representative: z.string(),
  enterprise_type: z.string(),
  industry_code: z.string(),
  district_code: z.string(),
  registered_capital: z.string(),
  established_on: z.string(),
  registration_status: z.string(),
  address: z.string().optional(),
});

export type RegistrationRecord = z.infer<typeof registrationSchema>;

const sizeFactsSchema = z.object({
  employees: z.union([z.number(), z.string()]).nullable(),
  revenue: z.string().nullable(),
  assets: z.string().nullable(),
});

export type SizeFactsRow = z.infer<typeof sizeFactsSchema>;

/** What the market regulator has recorded of this code, for prefilling; null when nothing was delivered. */
export async function findRegistration(tx: Tx, uscc: string): Promise<RegistrationRecord | null> {
  const [row] = await tx.$queryRaw<{ found: unknown }[]>`SELECT registration_of(${uscc}) AS found`;
  return row?.found == null ? null : registrationSchema.parse(row.found);
}

/** Employees, revenue and assets of the latest annual report, for the size class; null when there is none. */
export async function findSizeFacts(tx: Tx, uscc: string): Promise<SizeFactsRow | null> {
  const [row] = await tx.$queryRaw<{ found: unknown }[]>`SELECT size_facts_of(${uscc}) AS found`;
  return row?.found == null ? null : sizeFactsSchema.parse(row.found);
}

/** Whether the code has been claimed by a registrant. */
export async function isClaimed(tx: Tx, uscc: string): Promise<boolean> {
  return (await tx.membership.count({ where: { uscc, role: "enterprise_legal", endedAt: null } })) > 0;
}

/** The enterprise as the platform keeps it. */
export function findEnterprise(tx: Tx, uscc: string) {
  return tx.enterprise.findUnique({ where: { uscc }, include: { district: true } });
}

/** People who act for the enterprise now. */
export function listMembers(tx: Tx, uscc: string) {
  return tx.membership.findMany({ where: { uscc, endedAt: null }, include: { person: true }, orderBy: { createdAt: "asc" } });
}

/** Ends a membership of this enterprise; 0 when it is another's, the legal representative's, or ended. */
export async function markMembershipEnded(tx: Tx, scope: { uscc: string; membershipId: string; now: Date }): Promise<number> {
  const { count } = await tx.membership.updateMany({
    where: { id: scope.membershipId, uscc: scope.uscc, role: "enterprise_agent", endedAt: null },
    data: { endedAt: scope.now },
  });
  return count;
}

/** Copies the registration record, as of its date, into the platform's enterprise; the primary key keeps a code from being claimed twice. */
export async function insertEnterprise(tx: Tx, row: Prisma.EnterpriseUncheckedCreateInput): Promise<void> {
  await tx.enterprise.create({ data: row });
}
