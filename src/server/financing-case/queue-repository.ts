import { Prisma } from "@/server/platform/db/generated/client";
import type { Tx } from "@/server/platform/db/client";
import type { CaseState } from "@/domain/financing-case/lifecycle";

export interface QueueFilter {
  readonly institutionId: string;
  readonly branchId?: string;
  readonly officerId?: string;
  readonly states: readonly CaseState[];
  readonly search?: string;
  readonly clock?: "breached" | "today" | "later";
  readonly tag?: "first-loan" | "renewal";
  readonly sort: "due" | "newest" | "amount";
  readonly offset: number;
  readonly limit: number;
  readonly now: Date;
  readonly endOfToday: Date;
}

export interface QueueRow {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly status: CaseState;
  readonly source: string;
  readonly submittedAt: Date;
  readonly uscc: string;
  readonly enterprise: string;
  readonly districtCode: string;
  readonly amountYuan: string | null;
  readonly termMonths: number | null;
  readonly purpose: string | null;
  readonly officerName: string | null;
  readonly branchZh: string | null;
  readonly branchEn: string | null;
  readonly dueAt: Date | null;
  readonly clock: "accept" | "contact" | "disburse" | null;
  readonly firstLoan: boolean;
  readonly renewal: boolean;
  readonly total: number;
}

// The clock that runs now: acceptance until accepted, then contact, then the money once the documents are complete.
const running = Prisma.sql`CASE
  WHEN c.status = 'submitted' THEN 'accept'
  WHEN c.status IN ('accepted', 'due_diligence', 'supplement_requested', 'in_approval', 'approved', 'offer_accepted') AND c.contacted_at IS NULL AND c.contact_due_at IS NOT NULL THEN 'contact'
  WHEN c.status IN ('due_diligence', 'in_approval', 'approved', 'offer_accepted', 'contracted') AND c.disburse_due_at IS NOT NULL THEN 'disburse'
END`;

/** One page of a bank's cases with the total, in one statement. `total` repeats on every row. */
export function listQueueRows(tx: Tx, filter: QueueFilter): Promise<QueueRow[]> {
  return tx.$queryRaw<QueueRow[]>`
    WITH found AS (
      SELECT c.*, ${running} AS clock FROM financing_case c WHERE ${scoped(filter)}
    ), due AS (
      SELECT f.*, CASE f.clock WHEN 'accept' THEN f.accept_due_at WHEN 'contact' THEN f.contact_due_at WHEN 'disburse' THEN f.disburse_due_at END AS due_at FROM found f
    )
    SELECT c.id, c.number, c.version, c.status::text AS status, c.source::text AS source, c.submitted_at AS "submittedAt", c.uscc,
           e.name AS enterprise, n.district_code AS "districtCode", n.amount_yuan::text AS "amountYuan", n.term_months AS "termMonths", n.purpose,
           p.name AS "officerName", b.name_zh AS "branchZh", b.name_en AS "branchEn", c.due_at AS "dueAt", c.clock,
           n.renews_drawdown_id IS NULL AND NOT EXISTS (SELECT FROM drawdown d JOIN institution lender ON lender.id = d.institution_id WHERE d.uscc = c.uscc AND lender.kind = 'bank') AS "firstLoan",
           n.renews_drawdown_id IS NOT NULL AS renewal, (count(*) OVER ())::int AS total
    FROM due c JOIN need n ON n.id = c.need_id JOIN enterprise e ON e.uscc = c.uscc
    LEFT JOIN branch b ON b.id = c.branch_id LEFT JOIN person p ON p.id = c.officer_id
    WHERE ${matching(filter)}
    ORDER BY ${ordering(filter.sort)}, c.id DESC
    LIMIT ${filter.limit} OFFSET ${filter.offset}`;
}

function scoped({ institutionId, branchId, officerId, states }: QueueFilter): Prisma.Sql {
  const conditions = [Prisma.sql`c.institution_id = ${institutionId}::uuid`, Prisma.sql`c.status = ANY (${[...states]}::case_status[])`];
  if (branchId !== undefined) conditions.push(Prisma.sql`c.branch_id = ${branchId}::uuid`);
  if (officerId !== undefined) conditions.push(Prisma.sql`c.officer_id = ${officerId}::uuid`);
  return Prisma.join(conditions, " AND ");
}

function matching({ search, clock, tag, now, endOfToday }: QueueFilter): Prisma.Sql {
  const conditions = [Prisma.sql`true`];
  if (search !== undefined && search !== "") {
    const like = `%${search.replace(/[\\%_]/g, "\\$&")}%`;
    conditions.push(Prisma.sql`(e.name ILIKE ${like} OR e.name_pinyin ILIKE ${like} OR c.uscc ILIKE ${like} OR c.number ILIKE ${like} OR n.number ILIKE ${like})`);
  }
  if (clock === "breached") conditions.push(Prisma.sql`c.due_at <= ${now}`);
  if (clock === "today") conditions.push(Prisma.sql`c.due_at > ${now} AND c.due_at <= ${endOfToday}`);
  if (clock === "later") conditions.push(Prisma.sql`c.due_at > ${endOfToday}`);
  if (tag === "renewal") conditions.push(Prisma.sql`n.renews_drawdown_id IS NOT NULL`);
  if (tag === "first-loan") conditions.push(Prisma.sql`n.renews_drawdown_id IS NULL AND NOT EXISTS (SELECT FROM drawdown d JOIN institution lender ON lender.id = d.institution_id WHERE d.uscc = c.uscc AND lender.kind = 'bank')`);
  return Prisma.join(conditions, " AND ");
}

function ordering(sort: QueueFilter["sort"]): Prisma.Sql {
  switch (sort) {
    case "due":
      return Prisma.sql`c.due_at ASC NULLS LAST`;
    case "newest":
      return Prisma.sql`c.submitted_at DESC`;
    case "amount":
      return Prisma.sql`n.amount_yuan DESC NULLS LAST`;
  }
}
