import type { Client } from "pg";
import { actingToken } from "@/server/platform/acting/token";
import type { SealedSnapshot } from "@/server/report/snapshot-hash";
import { NOW, type ReportCity } from "./report-city";

const CONSENT = "SELECT * FROM authorisation WHERE id = $1 AND institution_id = $2 FOR UPDATE";
const PULLS = `
  SELECT count(l.id)::int AS made,
         (count(l.id) FILTER (WHERE date_trunc('month', l.at AT TIME ZONE 'Asia/Shanghai') = date_trunc('month', $2::timestamptz AT TIME ZONE 'Asia/Shanghai')))::int AS this_month
  FROM authorisation a LEFT JOIN access_log l ON l.authorisation_id = a.id WHERE a.id = $1 GROUP BY a.id`;
const ISSUE = `
  SELECT next_number('R', $2) AS number, e.name, i.name_zh, i.name_en, i.rating_enabled, c.id, c.number, a.valid_until
  FROM authorisation a JOIN enterprise e ON e.uscc = a.uscc JOIN institution i ON i.id = a.institution_id LEFT JOIN financing_case c ON c.id = a.case_id WHERE a.id = $1`;
const ACCESS = `
  WITH logged AS (
    INSERT INTO access_log (kind, authorisation_id, uscc, institution_id, person_id, membership_id, purpose, categories, since, at, report_number, trace_id)
    SELECT 'authorised', $1::uuid, $2::text, $3::uuid, $4::uuid, $5::uuid, 'P2', $6::text[], $7::jsonb, $8::timestamptz, $9::text, 'bench' FROM set_config('xinqiao.acting', $10, true) RETURNING id)
  SELECT id, set_config('xinqiao.access_id', id::text, true) FROM logged`;
const RECORDS = "SELECT category, record_no, as_of::text, event_date::text, payload FROM credit_record WHERE uscc = $1 AND NOT withdrawn ORDER BY category, event_date DESC NULLS LAST, record_no";
const FRESHNESS = "SELECT category, as_of::text FROM category_freshness";
const KEEP = `
  INSERT INTO report (number, uscc, edition, authorisation_id, institution_id, membership_id, purpose, snapshot, hash, created_at, valid_until)
  VALUES ($1, $2, 'bank', $3, $4, $5, 'P2', $6::jsonb, $7, $8, $9)`;
const AUDIT = `
  INSERT INTO audit_entry (at, person_id, membership_id, role, action, object_kind, object_id, uscc, detail, trace_id, chain, position)
  VALUES ($1, $2, $3, 'bank.officer', 'report.pull', 'report', $4, $5, $6, 'bench', 0, 0)`;

/** The pull as one would write it without a platform: the same statements, prepared, and bytes that are ready. */
export async function handWrittenPull(client: Client, city: ReportCity, authorisationId: string, bytes: SealedSnapshot): Promise<void> {
  const ask = (name: string, text: string, values: unknown[]) => client.query({ name, text, values });
  const { actor, uscc } = city;
  await client.query("BEGIN");
  const consent = (await ask("consent", CONSENT, [authorisationId, actor.institutionId])).rows[0] as { categories: string[]; valid_until: Date };
  await ask("pulls", PULLS, [authorisationId, NOW]);
  const issue = (await ask("issue", ISSUE, [authorisationId, NOW])).rows[0] as { number: string };
  const number = `H${issue.number}-${authorisationId}`;
  const since = Object.fromEntries(consent.categories.map((code) => [code, "2024-11-22"]));
  await ask("access", ACCESS, [authorisationId, uscc, actor.institutionId, actor.personId, actor.membershipId, consent.categories, since, NOW, number, actingToken(actor)]);
  await ask("records", RECORDS, [uscc]);
  await ask("freshness", FRESHNESS, []);
  await ask("keep", KEEP, [number, uscc, authorisationId, actor.institutionId, actor.membershipId, bytes.canonical, bytes.hash, NOW, consent.valid_until]);
  await ask("audit", AUDIT, [NOW, actor.personId, actor.membershipId, number, uscc, { categories: consent.categories }]);
  await client.query("COMMIT");
}
