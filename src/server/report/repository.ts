import { isCategoryCode, type CategoryCode } from "@/domain/report/category-code";
import type { CreditRecord } from "@/domain/report/record";
import type { Cover } from "@/domain/report/snapshot";
import type { Tx } from "@/server/platform/db/client";

/** What the sources hold of one enterprise as far as this transaction may see it, and how fresh each source is. */
export interface CreditData {
  readonly records: ReadonlyMap<CategoryCode, readonly CreditRecord[]>;
  readonly sourceDates: ReadonlyMap<CategoryCode, string>;
}

type RecordLine = [recordNo: string, asOf: string, eventDate: string | null, payload: CreditRecord["payload"]];

interface DataRow {
  readonly records: string | null;
  readonly dates: string | null;
}

/** Reads the two texts of a statement; the database built them, so their shape is known. */
function creditDataOf(row: DataRow | undefined): CreditData {
  const records = JSON.parse(row?.records ?? "null") as Record<string, RecordLine[]> | null;
  return grouped(records, JSON.parse(row?.dates ?? "null") as Record<string, string | null> | null);
}

function grouped(records: Record<string, RecordLine[]> | null, sourceDates: Record<string, string | null> | null): CreditData {
  const byCategory = new Map<CategoryCode, CreditRecord[]>();
  for (const [code, lines] of Object.entries(records ?? {})) {
    if (!isCategoryCode(code)) continue;
    byCategory.set(code, lines.map(([recordNo, asOf, eventDate, payload]) => ({ recordNo, asOf, eventDate, payload })));
  }
  const dates = Object.entries(sourceDates ?? {}).flatMap(([code, date]) => (isCategoryCode(code) && date !== null ? [[code, date] as const] : []));
  return { records: byCategory, sourceDates: new Map(dates) };
}

/**
 * All records that row-level security opened to this transaction, and every source's date, in one statement. The database
 * groups them into one text, because one text is parsed several times faster than hundreds of rows.
 */
export async function readCreditData(tx: Tx, uscc: string): Promise<CreditData> {
  const [row] = await tx.$queryRaw<DataRow[]>`/* prepared: credit-data */
    SELECT (SELECT json_object_agg(g.category, g.lines)::text FROM (
              SELECT category, json_agg(json_build_array(record_no, as_of, event_date, payload) ORDER BY event_date DESC NULLS LAST, record_no) AS lines
              FROM credit_record WHERE uscc = ${uscc} AND NOT withdrawn GROUP BY category) g) AS records,
           (SELECT json_object_agg(category, as_of)::text FROM category_freshness) AS dates`;
  return creditDataOf(row);
}

/** The public categories of an enterprise, through the function that opens nothing else. */
export async function readPublicData(tx: Tx, uscc: string, categories: readonly CategoryCode[]): Promise<CreditData> {
  const [row] = await tx.$queryRaw<DataRow[]>`
    SELECT (SELECT json_object_agg(g.category, g.lines)::text FROM (
              SELECT category, json_agg(json_build_array(record_no, as_of, event_date, payload) ORDER BY event_date DESC NULLS LAST, record_no) AS lines
              FROM public_records_of(${uscc}, ${[...categories]}::text[]) GROUP BY category) g) AS records,
           (SELECT json_object_agg(category, as_of)::text FROM category_freshness) AS dates`;
  return creditDataOf(row);
}

/** The enterprise's name as the platform keeps it; null for one it does not know. */
export async function findEnterpriseName(tx: Tx, uscc: string): Promise<string | null> {
  return (await tx.enterprise.findUnique({ where: { uscc }, select: { name: true } }))?.name ?? null;
}

export interface IssueFacts {
  readonly number: string;
  readonly enterpriseName: string;
  readonly institutionZh: string;
  readonly institutionEn: string;
  readonly ratingEnabled: boolean;
  readonly caseId: string | null;
  readonly caseNumber: string | null;
  readonly validUntil: Date;
  readonly auditAnchor: Cover["auditAnchor"] | null;
}

/** What the cover says, with the report's new number and the audit log's newest anchor. */
export async function nextIssue(tx: Tx, authorisationId: string, now: Date): Promise<IssueFacts> {
  const [row] = await tx.$queryRaw<IssueFacts[]>`/* prepared: report-issue */
    SELECT next_number('R', ${now}) AS number, e.name AS "enterpriseName", i.name_zh AS "institutionZh", i.name_en AS "institutionEn",
           i.rating_enabled AS "ratingEnabled", c.id AS "caseId", c.number AS "caseNumber", a.valid_until AS "validUntil",
           (SELECT json_build_object('number', h.number, 'day', h.day, 'digest', left(h.digest, 16)) FROM audit_head h ORDER BY h.number DESC LIMIT 1) AS "auditAnchor"
    FROM authorisation a JOIN enterprise e ON e.uscc = a.uscc JOIN institution i ON i.id = a.institution_id
    LEFT JOIN financing_case c ON c.id = a.case_id WHERE a.id = ${authorisationId}::uuid`;
  if (row === undefined) throw new Error(`authorisation ${authorisationId} vanished while it was locked`);
  return row;
}

/** The consent of this institution that serves the case and purpose: a signed one before one that waits, then the newest. */
export function findAuthorisationOfCase(tx: Tx, scope: { caseId: string; institutionId: string; purpose: "P1" | "P2" | "P3" | "P4" | "P5" }) {
  const { caseId, institutionId, purpose } = scope;
  return tx.authorisation.findFirst({
    where: { caseId, institutionId, purpose },
    orderBy: [{ revokedAt: { sort: "desc", nulls: "first" } }, { signedAt: { sort: "desc", nulls: "last" } }, { requestedAt: "desc" }],
    select: { id: true },
  });
}

export interface NewReport {
  readonly number: string;
  readonly uscc: string;
  readonly authorisationId: string;
  readonly caseId: string | null;
  readonly institutionId: string;
  readonly membershipId: string | null;
  readonly purpose: string;
  readonly canonical: string;
  readonly hash: string;
  readonly at: Date;
  readonly validUntil: Date;
}

/** Keeps an issued bank edition; answers its id. */
export async function insertReport(tx: Tx, report: NewReport): Promise<string> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`/* prepared: report-keep */
    INSERT INTO report (number, uscc, edition, authorisation_id, case_id, institution_id, membership_id, purpose, snapshot, hash, created_at, valid_until)
    VALUES (${report.number}, ${report.uscc}, 'bank', ${report.authorisationId}::uuid, ${report.caseId}::uuid, ${report.institutionId}::uuid,
            ${report.membershipId}::uuid, ${report.purpose}, ${report.canonical}::jsonb, ${report.hash}, ${report.at}, ${report.validUntil})
    RETURNING id`;
  if (row === undefined) throw new Error("the report was not kept");
  return row.id;
}
