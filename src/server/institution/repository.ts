import type { Tx } from "@/server/platform/db/client";

/** The institution with its branches. */
export function findInstitution(tx: Tx, institutionId: string) {
  return tx.institution.findUnique({ where: { id: institutionId }, include: { branches: { orderBy: { nameZh: "asc" } } } });
}

export interface StaffRow {
  readonly personId: string;
  readonly name: string;
  readonly role: string;
  readonly branchId: string | null;
  readonly branchZh: string | null;
  readonly branchEn: string | null;
  readonly open: number;
  readonly breached: number;
  readonly approved: number;
  readonly rejected: number;
  readonly disbursedCount: number;
  readonly disbursedYuan: string;
  readonly medianWorkingDays: number | null;
}

/** Everybody who works at the institution with the running clocks that are over, as the queue counts them, and what their cases came to since a day; one statement. */
export function listStaff(tx: Tx, scope: { institutionId: string; since: Date; now: Date }): Promise<StaffRow[]> {
  const { institutionId, since, now } = scope;
  return tx.$queryRaw<StaffRow[]>`
    WITH handled AS (
      SELECT c.officer_id, c.id, c.status,
             CASE WHEN c.status = 'submitted' THEN c.accept_due_at
                  WHEN c.status IN ('accepted', 'due_diligence', 'supplement_requested', 'in_approval', 'approved', 'offer_accepted') AND c.contacted_at IS NULL AND c.contact_due_at IS NOT NULL THEN c.contact_due_at
                  WHEN c.status IN ('due_diligence', 'in_approval', 'approved', 'offer_accepted', 'contracted') THEN c.disburse_due_at END AS due_at,
             (SELECT count(*) FROM case_event v WHERE v.case_id = c.id AND v.event = 'approve' AND v.at >= ${since}) AS approvals,
             (SELECT count(*) FROM case_event v WHERE v.case_id = c.id AND v.event = 'reject' AND v.at >= ${since}) AS rejections
      FROM financing_case c WHERE c.institution_id = ${institutionId}::uuid AND c.officer_id IS NOT NULL
    ), lent AS (
      SELECT h.officer_id, d.amount_yuan, d.working_days_to_money FROM handled h JOIN loan l ON l.case_id = h.id JOIN drawdown d ON d.loan_id = l.id WHERE d.drawn_on >= ${since}::date
    )
    SELECT p.id AS "personId", p.name, m.role::text AS role, m.branch_id AS "branchId", b.name_zh AS "branchZh", b.name_en AS "branchEn",
           (SELECT count(*) FROM handled h WHERE h.officer_id = p.id AND h.status NOT IN ('disbursed', 'rejected', 'withdrawn', 'declined', 'timed_out'))::int AS open,
           (SELECT count(*) FROM handled h WHERE h.officer_id = p.id AND h.due_at <= ${now})::int AS breached,
           (SELECT coalesce(sum(h.approvals), 0) FROM handled h WHERE h.officer_id = p.id)::int AS approved,
           (SELECT coalesce(sum(h.rejections), 0) FROM handled h WHERE h.officer_id = p.id)::int AS rejected,
           (SELECT count(*) FROM lent WHERE lent.officer_id = p.id)::int AS "disbursedCount",
           (SELECT coalesce(sum(lent.amount_yuan), 0)::numeric(18, 2) FROM lent WHERE lent.officer_id = p.id)::text AS "disbursedYuan",
           (SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY lent.working_days_to_money) FROM lent WHERE lent.officer_id = p.id AND lent.working_days_to_money IS NOT NULL)::int AS "medianWorkingDays"
    FROM membership m JOIN person p ON p.id = m.person_id LEFT JOIN branch b ON b.id = m.branch_id
    WHERE m.institution_id = ${institutionId}::uuid AND m.ended_at IS NULL
    ORDER BY m.role, b.name_zh NULLS FIRST, p.name`;
}
