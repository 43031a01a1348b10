import type { LoanState } from "@/domain/loan/lifecycle";
import { Prisma } from "@/server/platform/db/generated/client";
import type { Tx } from "@/server/platform/db/client";

export interface NoteFilter {
  readonly institutionId?: string;
  readonly branchId?: string;
  readonly uscc?: string;
  readonly states?: readonly LoanState[];
  readonly dueFrom?: string;
  readonly dueUntil?: string;
  readonly contradictedOnly?: boolean;
  readonly search?: string;
  readonly offset: number;
  readonly limit: number;
}

export interface NoteListRow {
  readonly drawdownId: string;
  readonly loanId: string;
  readonly loanNumber: string;
  readonly caseId: string;
  readonly loanNoteNo: string;
  readonly uscc: string;
  readonly enterprise: string;
  readonly districtCode: string;
  readonly institutionZh: string;
  readonly institutionEn: string;
  readonly amountYuan: string;
  readonly outstandingYuan: string;
  readonly annualRate: string;
  readonly drawnOn: string;
  readonly maturityOn: string;
  readonly status: LoanState;
  readonly guaranteeMode: string;
  readonly repaymentMethod: string;
  readonly firstLoan: boolean;
  readonly contradicted: boolean;
  readonly renewal: string | null;
  readonly renewed: boolean;
  readonly total: number;
}

/** Loan notes inside a scope, the one that falls due next first; `total` repeats on every row. */
export function listNoteRows(tx: Tx, filter: NoteFilter): Promise<NoteListRow[]> {
  return tx.$queryRaw<NoteListRow[]>`
    SELECT d.id AS "drawdownId", l.id AS "loanId", l.number AS "loanNumber", l.case_id AS "caseId", d.loan_note_no AS "loanNoteNo", d.uscc,
           e.name AS enterprise, d.district_code AS "districtCode", i.name_zh AS "institutionZh", i.name_en AS "institutionEn",
           d.amount_yuan::text AS "amountYuan", (d.amount_yuan - d.repaid_yuan)::text AS "outstandingYuan", d.annual_rate::text AS "annualRate",
           d.drawn_on::text AS "drawnOn", d.maturity_on::text AS "maturityOn", d.status::text AS status, d.guarantee_mode::text AS "guaranteeMode",
           d.repayment_method::text AS "repaymentMethod", coalesce(f.counted, false) AS "firstLoan",
           coalesce(f.contradicted AND f.resolved_at IS NULL, false) AS contradicted,
           r.kind::text AS renewal, EXISTS (SELECT FROM renewal x WHERE x.old_drawdown_id = d.id) AS renewed, (count(*) OVER ())::int AS total
    FROM drawdown d JOIN loan l ON l.id = d.loan_id JOIN financing_case c ON c.id = l.case_id
    JOIN enterprise e ON e.uscc = d.uscc JOIN institution i ON i.id = d.institution_id
    LEFT JOIN first_loan f ON f.loan_id = l.id LEFT JOIN renewal r ON r.new_loan_id = l.id
    WHERE ${conditionsOf(filter)}
    ORDER BY (d.status IN ('normal', 'overdue', 'non_performing')) DESC, d.maturity_on, d.id
    LIMIT ${filter.limit} OFFSET ${filter.offset}`;
}

function conditionsOf(filter: NoteFilter): Prisma.Sql {
  const conditions = [Prisma.sql`true`];
  if (filter.institutionId !== undefined) conditions.push(Prisma.sql`d.institution_id = ${filter.institutionId}::uuid`);
  if (filter.branchId !== undefined) conditions.push(Prisma.sql`c.branch_id = ${filter.branchId}::uuid`);
  if (filter.uscc !== undefined) conditions.push(Prisma.sql`d.uscc = ${filter.uscc}`);
  if (filter.states !== undefined) conditions.push(Prisma.sql`d.status = ANY (${[...filter.states]}::loan_status[])`);
  if (filter.dueFrom !== undefined) conditions.push(Prisma.sql`d.maturity_on >= ${filter.dueFrom}::date`);
  if (filter.dueUntil !== undefined) conditions.push(Prisma.sql`d.maturity_on <= ${filter.dueUntil}::date`);
  if (filter.contradictedOnly === true) conditions.push(Prisma.sql`f.contradicted AND f.resolved_at IS NULL`);
  if (filter.search !== undefined && filter.search !== "") {
    const like = `%${filter.search.replace(/[\\%_]/g, "\\$&")}%`;
    conditions.push(Prisma.sql`(e.name ILIKE ${like} OR e.name_pinyin ILIKE ${like} OR d.uscc ILIKE ${like} OR l.number ILIKE ${like} OR d.loan_note_no ILIKE ${like})`);
  }
  return Prisma.join(conditions, " AND ");
}

/** Notes past their maturity that nobody has marked yet. */
export function listNotesToMark(tx: Tx, today: Date) {
  return tx.drawdown.findMany({ where: { status: "normal", maturityOn: { lt: today } }, select: { id: true }, orderBy: { maturityOn: "asc" }, take: 500 });
}
