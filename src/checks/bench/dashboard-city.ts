import type { Client } from "pg";

/** 300,000 drawdowns of 120,000 enterprises over 36 months, as the facts would have left them in the pre-aggregated rows. */
export const LOANS = 300_000;
const ENTERPRISES = 120_000;
const UNFOLDED = 3_000;

const PLACES = `
  INSERT INTO district SELECT (130101 + g)::text, 'D' || g, 'D' || g, 'district' FROM generate_series(1, 23) g;
  INSERT INTO institution (code, name_zh, name_en, kind, created_at)
  SELECT 'I' || g, 'I' || g, 'I' || g, (CASE WHEN g <= 30 THEN 'bank' WHEN g <= 36 THEN 'micro_lending' ELSE 'leasing' END)::institution_kind, '2023-01-01Z'
  FROM generate_series(1, 42) g;
  INSERT INTO loan_prime_rate VALUES ('1Y', '2025-10-20', 3.00)`;

const DRAWDOWNS = `
  CREATE TEMP TABLE institution_no AS SELECT id, kind, row_number() OVER (ORDER BY code) AS no FROM institution;
  CREATE TEMP TABLE drawn AS
  SELECT CASE WHEN i.kind = 'bank' THEN 'bank' ELSE 'beside' END AS institution_group, (130102 + l.enterprise % 23)::text AS district_code,
         i.id::text AS institution_id, 'U' || l.enterprise AS uscc, to_char(date '2023-11-01' + l.day, 'YYYY-MM') AS month,
         to_char(date '2023-11-01' + l.day + 365, 'YYYY-MM') AS maturity, l.amount, l.rate, l.g % 3 = 0 AS unsecured, l.g % 5 < 4 AS inclusive,
         l.g % 9 = 0 AS first, l.g % 11 = 0 AS renewed, l.g % 31 AS days, l.g
  FROM (
    SELECT g, abs(hashint4(g)) % ${ENTERPRISES} AS enterprise, abs(hashint4(g + 1000003)) % 1110 AS day,
           (abs(hashint4(g + 2000003)) % 500000000)::numeric / 100 AS amount, 2.5 + (abs(hashint4(g + 3000017)) % 40000)::numeric / 10000 AS rate
    FROM generate_series(1, ${LOANS}) g
  ) l
  JOIN institution_no i ON i.no = 1 + abs(hashint4(l.g + 4000037)) % 42`;

const SCOPES = `CROSS JOIN LATERAL (VALUES ('*', '*'), (e.district_code, '*'), ('*', e.institution_id), (e.district_code, e.institution_id)) AS s (district_code, institution_id)`;

const SUMS = `
  INSERT INTO statistic_summary
  SELECT e.institution_group, s.district_code, s.institution_id, v.month, v.measure, v.bucket, '', sum(v.value)
  FROM drawn e ${SCOPES}
  CROSS JOIN LATERAL (VALUES
    (e.month, 'disbursed-amount', '', e.amount), (e.month, 'disbursed-count', '', 1), (e.month, 'rate-weight', '', e.amount * e.rate),
    (e.month, 'unsecured-amount', '', CASE WHEN e.unsecured THEN e.amount END), (e.month, 'unsecured-count', '', CASE WHEN e.unsecured THEN 1 END),
    (e.month, 'inclusive-amount', '', CASE WHEN e.inclusive THEN e.amount END), (e.month, 'first-loan-count', '', CASE WHEN e.first THEN 1 END),
    (e.month, 'first-loan-amount', '', CASE WHEN e.first THEN e.amount END), (e.month, 'renewal-count', 'new_for_old', CASE WHEN e.renewed THEN 1 END),
    (e.month, 'renewal-amount', 'new_for_old', CASE WHEN e.renewed THEN e.amount END), (e.maturity, 'note-maturing', '', 1),
    (e.maturity, 'note-renewed', '', CASE WHEN e.renewed THEN 1 END), (e.month, 'time-to-money', lpad(e.days::text, 4, '0'), 1)
  ) AS v (month, measure, bucket, value)
  WHERE v.value IS NOT NULL
  GROUP BY 1, 2, 3, 4, 5, 6`;

const DISTINCT = `
  INSERT INTO statistic_summary
  SELECT institution_group, district_code, institution_id, month, measure, '', since, count(*)
  FROM (
    SELECT DISTINCT ON (e.institution_group, s.district_code, s.institution_id, e.uscc, e.month) e.institution_group, s.district_code, s.institution_id, e.month,
           coalesce(lag(e.month) OVER (PARTITION BY e.institution_group, s.district_code, s.institution_id, e.uscc ORDER BY e.month, e.g), '') AS since
    FROM drawn e ${SCOPES}
    ORDER BY e.institution_group, s.district_code, s.institution_id, e.uscc, e.month, e.g
  ) AS m
  CROSS JOIN unnest(ARRAY['funded-enterprise', 'applied-enterprise', 'approved-enterprise']) AS measure
  GROUP BY 1, 2, 3, 4, 5, 7`;

const STAGES = `
  INSERT INTO statistic_summary
  SELECT e.institution_group, s.district_code, s.institution_id, e.month, 'case-stage', stage, '', count(*)
  FROM drawn e ${SCOPES}
  CROSS JOIN unnest(ARRAY['submitted', 'accepted', 'due-diligence', 'in-approval', 'approved', 'offer-accepted', 'contracted', 'disbursed']) AS stage
  GROUP BY 1, 2, 3, 4, 6`;

const UNFOLDED_DELTAS = `
  INSERT INTO statistic_delta (institution_group, district_code, institution_id, month, measure, bucket, since, value)
  SELECT e.institution_group, s.district_code, s.institution_id, '2026-11', 'disbursed-amount', '', '', e.amount FROM drawn e ${SCOPES} WHERE e.g <= ${UNFOLDED / 4}`;

/** Fills an empty migrated database; the same rows every time. */
export async function fillCity(owner: Client): Promise<void> {
  for (const sql of [PLACES, DRAWDOWNS, SUMS, DISTINCT, STAGES, UNFOLDED_DELTAS]) await owner.query(sql);
  await owner.query("VACUUM (ANALYZE) statistic_summary");
  await owner.query("VACUUM (ANALYZE) statistic_delta");
}
