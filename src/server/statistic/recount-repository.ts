import type { Window } from "@/domain/statistic/period";
import type { Tx } from "@/server/platform/db/client";

/** A value counted again from the ledger; `*` is every district or institution, the window its months. */
export type Recounted = {
  readonly group: string;
  readonly districtCode: string;
  readonly institutionId: string;
  readonly from: string;
  readonly to: string;
  readonly measure: string;
  readonly bucket: string;
  readonly value: string;
};

/**
 * Sums of the ledger by month in every scope. It shares no code with the facts on purpose: a forgotten or doubled fact
 * shows as a difference.
 */
export function recountSums(db: Pick<Tx, "$queryRaw">, { from, to }: Window): Promise<Recounted[]> {
  return db.$queryRaw<Recounted[]>`
    WITH note AS (
      SELECT d.*, CASE WHEN i.kind = 'bank' THEN 'bank' ELSE 'beside' END AS institution_group, f.counted, r.kind AS renewal,
             d.id = first_value(d.id) OVER (PARTITION BY d.loan_id ORDER BY d.recorded_at, d.id) AS first_of_loan
      FROM drawdown d
      JOIN institution i ON i.id = d.institution_id AND i.kind <> 'guarantee'
      LEFT JOIN first_loan f ON f.loan_id = d.loan_id
      LEFT JOIN renewal r ON r.new_loan_id = d.loan_id
    ), line AS (
      SELECT n.institution_group, n.district_code, n.institution_id, to_char(n.drawn_on, 'YYYY-MM') AS month, v.measure, v.bucket, v.value
      FROM note n CROSS JOIN LATERAL (VALUES
        ('disbursed-amount', '', n.amount_yuan, true),
        ('disbursed-count', '', 1, true),
        ('rate-weight', '', n.amount_yuan * n.annual_rate, true),
        ('unsecured-amount', '', n.amount_yuan, n.guarantee_mode = 'unsecured'),
        ('unsecured-count', '', 1, n.guarantee_mode = 'unsecured'),
        ('inclusive-amount', '', n.amount_yuan, n.inclusive),
        ('first-loan-count', '', 1, n.counted AND n.first_of_loan),
        ('first-loan-amount', '', n.amount_yuan, n.counted),
        ('renewal-count', n.renewal::text, 1, n.first_of_loan AND n.renewal IS NOT NULL),
        ('renewal-amount', n.renewal::text, n.amount_yuan, n.renewal IS NOT NULL),
        ('time-to-money', lpad(n.working_days_to_money::text, 4, '0'), 1, n.working_days_to_money IS NOT NULL)
      ) AS v (measure, bucket, value, belongs)
      WHERE v.belongs
      UNION ALL
      SELECT n.institution_group, n.district_code, n.institution_id, to_char(n.maturity_on, 'YYYY-MM'), v.measure, '', 1
      FROM note n CROSS JOIN LATERAL (VALUES
        ('note-maturing', n.status <> 'settled_early'),
        ('note-renewed', EXISTS (SELECT FROM renewal o WHERE o.old_drawdown_id = n.id))
      ) AS v (measure, belongs)
      WHERE v.belongs
      UNION ALL
      SELECT n.institution_group, n.district_code, n.institution_id, to_char(e.at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM'), v.measure, '', v.value
      FROM loan_event e
      JOIN note n ON n.id = e.drawdown_id
      CROSS JOIN LATERAL (VALUES
        ('extension-count', 1),
        ('extension-amount', n.amount_yuan - (SELECT coalesce(sum(p.principal_yuan), 0) FROM repayment p WHERE p.drawdown_id = n.id AND p.recorded_at <= e.at))
      ) AS v (measure, value)
      WHERE e.event = 'extend'
    )
    SELECT institution_group AS "group", coalesce(district_code, '*') AS "districtCode", coalesce(institution_id::text, '*') AS "institutionId",
           month AS "from", month AS "to", measure, bucket, trim_scale(sum(value))::text AS value
    FROM line
    WHERE month BETWEEN ${from} AND ${to}
    GROUP BY institution_group, month, measure, bucket, GROUPING SETS ((), (district_code), (institution_id), (district_code, institution_id))`;
}

/** Distinct enterprises and cases of the ledger, in every scope and in each of the windows. */
export function recountDistinct(db: Pick<Tx, "$queryRaw">, windows: readonly Window[]): Promise<Recounted[]> {
  return db.$queryRaw<Recounted[]>`
    WITH moved AS (
      SELECT c.id::text AS case_id, c.uscc, c.institution_id, n.district_code, CASE WHEN i.kind = 'bank' THEN 'bank' ELSE 'beside' END AS institution_group,
             to_char(c.submitted_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM') AS submitted, to_char(n.published_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM') AS published,
             CASE s.state WHEN 'supplement_requested' THEN 'due-diligence' WHEN 'partly_disbursed' THEN 'disbursed' ELSE replace(s.state, '_', '-') END AS stage
      FROM financing_case c
      JOIN need n ON n.id = c.need_id
      JOIN institution i ON i.id = c.institution_id AND i.kind <> 'guarantee'
      CROSS JOIN LATERAL (SELECT 'submitted' AS state UNION SELECT e.to_status::text FROM case_event e WHERE e.case_id = c.id) s
    ), occurrence AS (
      SELECT CASE WHEN i.kind = 'bank' THEN 'bank' ELSE 'beside' END AS institution_group, d.district_code, d.institution_id,
             to_char(d.drawn_on, 'YYYY-MM') AS month, 'funded-enterprise' AS measure, '' AS bucket, d.uscc::text AS subject, true AS widely, true AS by_institution
      FROM drawdown d JOIN institution i ON i.id = d.institution_id AND i.kind <> 'guarantee'
      UNION ALL
      SELECT g, n.district_code, NULL, to_char(n.published_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM'), 'applied-enterprise', '', n.uscc, true, false
      FROM need n CROSS JOIN unnest(ARRAY['bank', 'beside']) AS g WHERE n.published_at IS NOT NULL
      UNION ALL
      SELECT institution_group, district_code, institution_id, published, 'applied-enterprise', '', uscc, false, true FROM moved WHERE stage = 'submitted'
      UNION ALL
      SELECT institution_group, district_code, institution_id, published, 'approved-enterprise', '', uscc, true, true FROM moved WHERE stage = 'approved'
      UNION ALL
      SELECT institution_group, district_code, institution_id, submitted, 'case-stage', stage, case_id, true, true FROM moved
    )
    SELECT o.institution_group AS "group", coalesce(o.district_code, '*') AS "districtCode", coalesce(o.institution_id::text, '*') AS "institutionId",
           w.from_month AS "from", w.to_month AS "to", o.measure, o.bucket, count(DISTINCT o.subject)::text AS value
    FROM occurrence o
    JOIN unnest(${windows.map(({ from }) => from)}::text[], ${windows.map(({ to }) => to)}::text[]) AS w (from_month, to_month)
      ON o.month BETWEEN w.from_month AND w.to_month
    GROUP BY o.institution_group, o.measure, o.bucket, o.widely, o.by_institution, w.from_month, w.to_month,
             GROUPING SETS ((), (o.district_code), (o.institution_id), (o.district_code, o.institution_id))
    HAVING CASE WHEN grouping(o.institution_id) = 1 THEN o.widely ELSE o.by_institution END`;
}

export type Place = Pick<Recounted, "group" | "districtCode" | "institutionId">;

/** Every scope that any figure has rows for. */
export function listPlaces(db: Pick<Tx, "$queryRaw">): Promise<Place[]> {
  return db.$queryRaw<Place[]>`
    SELECT institution_group AS "group", district_code AS "districtCode", institution_id AS "institutionId" FROM statistic_summary
    UNION
    SELECT institution_group, district_code, institution_id FROM statistic_delta`;
}
