import type { InstitutionGroup } from "@/domain/statistic/measure";
import type { Window } from "@/domain/statistic/period";
import { firstDayOf, lastDayOf } from "@/domain/calendar/local-date";
import { Prisma } from "@/server/platform/db/generated/client";
import type { Tx } from "@/server/platform/db/client";

/** Which applications make an approval rate. */
export type ApplicationQuestion = {
  readonly group: InstitutionGroup;
  readonly districtCode: string | null;
  readonly institutionId: string | null;
  readonly window: Window;
};

export type ApplicationRow = {
  readonly needId: string;
  readonly number: string;
  readonly enterpriseName: string;
  readonly uscc: string;
  readonly districtCode: string;
  readonly publishedOn: string;
  readonly amountYuan: string;
  readonly status: string;
  readonly approved: boolean;
};

export type ApplicationTotal = { readonly rows: number; readonly applied: number; readonly approved: number };

/** Published needs of the window; with an institution, those that reached it. Approved means that an institution of the question approved one of their cases; it is looked up need by need, or every event ever would be read. */
function applicationsOf({ group, districtCode, institutionId, window }: ApplicationQuestion): Prisma.Sql {
  const kinds = group === "bank" ? Prisma.sql`i.kind = 'bank'` : Prisma.sql`i.kind IN ('micro_lending', 'leasing', 'factoring')`;
  return Prisma.sql`
    SELECT n.id AS "needId", n.number, e.name AS "enterpriseName", n.uscc, n.district_code AS "districtCode", n.published_at,
           (n.published_at AT TIME ZONE 'Asia/Shanghai')::date::text AS "publishedOn", coalesce(n.amount_yuan, 0)::text AS "amountYuan", n.status::text AS status,
           approval.found IS NOT NULL AS approved
    FROM need n
    JOIN enterprise e ON e.uscc = n.uscc
    LEFT JOIN LATERAL (
      SELECT true AS found FROM financing_case c JOIN institution i ON i.id = c.institution_id JOIN case_event v ON v.case_id = c.id AND v.to_status = 'approved'
      WHERE c.need_id = n.id AND ${kinds} AND (${institutionId}::uuid IS NULL OR c.institution_id = ${institutionId}::uuid) LIMIT 1) approval ON true
    WHERE n.published_at >= ${firstDayOf(window.from)}::date::timestamp AT TIME ZONE 'Asia/Shanghai'
      AND n.published_at < (${lastDayOf(window.to)}::date + 1)::timestamp AT TIME ZONE 'Asia/Shanghai'
      AND (${districtCode}::text IS NULL OR n.district_code = ${districtCode})
      AND (${institutionId}::uuid IS NULL OR EXISTS (SELECT FROM financing_case c WHERE c.need_id = n.id AND c.institution_id = ${institutionId}::uuid))`;
}

/** What the applications come to: needs, and the distinct enterprises behind the rate. */
export async function sumApplications(db: Pick<Tx, "$queryRaw">, question: ApplicationQuestion): Promise<ApplicationTotal> {
  const [total] = await db.$queryRaw<ApplicationTotal[]>`
    SELECT count(*)::int AS rows, count(DISTINCT a.uscc)::int AS applied, (count(DISTINCT a.uscc) FILTER (WHERE a.approved))::int AS approved
    FROM (${applicationsOf(question)}) AS a`;
  return total ?? { rows: 0, applied: 0, approved: 0 };
}

/** One page of applications, newest first. */
export function listApplications(db: Pick<Tx, "$queryRaw">, question: ApplicationQuestion, { offset, limit }: { offset: number; limit: number }): Promise<ApplicationRow[]> {
  return db.$queryRaw<ApplicationRow[]>`
    SELECT a."needId", a.number, a."enterpriseName", a.uscc, a."districtCode", a."publishedOn", a."amountYuan", a.status, a.approved
    FROM (${applicationsOf(question)}) AS a
    ORDER BY a.published_at DESC, a."needId" DESC
    LIMIT ${limit} OFFSET ${offset}`;
}
