import type { Window } from "@/domain/statistic/period";
import type { UnmetCase, UnmetEnd, UnmetReason } from "@/domain/statistic/unmet";
import { firstDayOf, lastDayOf, type LocalDate } from "@/domain/calendar/local-date";
import { Prisma } from "@/server/platform/db/generated/client";
import type { Tx } from "@/server/platform/db/client";

type Db = Pick<Tx, "$queryRaw">;

export interface UnmetQuestion {
  readonly window: Window;
  readonly today: LocalDate;
  readonly districtCode: string | null;
}

/** The needs of one reason, and how many of them stand how. */
export type UnmetLine = { readonly reason: UnmetReason; readonly needs: number; readonly amountYuan: string } & Readonly<Record<UnmetEnd, number>>;

/** One need behind a line. */
export type UnmetRow = {
  readonly needId: string;
  readonly number: string;
  readonly enterpriseName: string;
  readonly uscc: string;
  readonly districtCode: string;
  readonly publishedOn: string;
  readonly amountYuan: string;
  readonly reason: UnmetReason;
  readonly end: UnmetEnd;
};

/** Needs published in the window and at least 30 days before `today` to which no money has been paid. */
function unfunded({ window, today, districtCode }: UnmetQuestion): Prisma.Sql {
  return Prisma.sql`
    n.published_at >= ${firstDayOf(window.from)}::date::timestamp AT TIME ZONE 'Asia/Shanghai'
    AND n.published_at < (${lastDayOf(window.to)}::date + 1)::timestamp AT TIME ZONE 'Asia/Shanghai'
    AND n.published_at < (${today}::date - 29)::timestamp AT TIME ZONE 'Asia/Shanghai'
    AND (${districtCode}::text IS NULL OR n.district_code = ${districtCode})
    AND NOT EXISTS (
      SELECT FROM financing_case fc JOIN loan l ON l.case_id = fc.id JOIN drawdown d ON d.loan_id = l.id WHERE fc.need_id = n.id)`;
}

/** Each unmet need with its reason and how it stands: `unmetReason` and `unmetEnd` of the domain, in SQL; the recount compares the two. */
function unmetNeeds(question: UnmetQuestion): Prisma.Sql {
  return Prisma.sql`
    SELECT n.id, n.number, n.uscc, n.district_code, n.published_at, coalesce(n.amount_yuan, 0) AS amount_yuan,
           CASE WHEN n.status IN ('withdrawn', 'expired', 'unanswered') THEN n.status::text ELSE 'open' END AS "end",
           CASE
             WHEN r.rejection_code IS NOT NULL THEN r.rejection_code
             WHEN n.status IN ('withdrawn', 'expired', 'unanswered') THEN n.status::text
             WHEN c.status IN ('declined', 'withdrawn', 'returned') THEN c.status::text
             WHEN c.status = 'timed_out' THEN 'unanswered'
             WHEN c.status IS NULL THEN 'no-institution'
             ELSE 'in-progress'
           END AS reason
    FROM need n
    LEFT JOIN LATERAL (
      SELECT fc.rejection_code FROM financing_case fc WHERE fc.need_id = n.id AND fc.status = 'rejected' AND fc.rejection_code IS NOT NULL
      ORDER BY fc.closed_at DESC, (SELECT max(e.id) FROM case_event e WHERE e.case_id = fc.id) DESC NULLS LAST LIMIT 1
    ) r ON true
    LEFT JOIN LATERAL (
      SELECT fc.status FROM financing_case fc WHERE fc.need_id = n.id
      ORDER BY fc.closed_at IS NULL DESC, fc.closed_at DESC, (SELECT max(e.id) FROM case_event e WHERE e.case_id = fc.id) DESC NULLS LAST LIMIT 1
    ) c ON true
    WHERE ${unfunded(question)}`;
}

/** Unmet demand by reason, most frequent first, each with how its needs stand. */
export function listUnmet(db: Db, question: UnmetQuestion): Promise<UnmetLine[]> {
  return db.$queryRaw<UnmetLine[]>`
    SELECT u.reason, count(*)::int AS needs, sum(u.amount_yuan)::text AS "amountYuan",
           (count(*) FILTER (WHERE u."end" = 'open'))::int AS open, (count(*) FILTER (WHERE u."end" = 'withdrawn'))::int AS withdrawn,
           (count(*) FILTER (WHERE u."end" = 'expired'))::int AS expired, (count(*) FILTER (WHERE u."end" = 'unanswered'))::int AS unanswered
    FROM (${unmetNeeds(question)}) AS u
    GROUP BY 1
    ORDER BY 2 DESC, 1`;
}

/** The needs behind one line or behind all of them. */
export interface UnmetRowsQuestion extends UnmetQuestion {
  readonly reason: UnmetReason | null;
}

/** How many needs the rows come to, and how much they ask for. */
export async function sumUnmetRows(db: Db, question: UnmetRowsQuestion): Promise<{ rows: number; amountYuan: string }> {
  const [total] = await db.$queryRaw<{ rows: number; amountYuan: string }[]>`
    SELECT count(*)::int AS rows, coalesce(sum(u.amount_yuan), 0)::text AS "amountYuan"
    FROM (${unmetNeeds(question)}) AS u WHERE (${question.reason}::text IS NULL OR u.reason = ${question.reason})`;
  return total ?? { rows: 0, amountYuan: "0" };
}

/** One page of unmet needs, the latest first. */
export function listUnmetRows(db: Db, question: UnmetRowsQuestion, { offset, limit }: { offset: number; limit: number }): Promise<UnmetRow[]> {
  return db.$queryRaw<UnmetRow[]>`
    SELECT u.id AS "needId", u.number, e.name AS "enterpriseName", u.uscc, u.district_code AS "districtCode",
           (u.published_at AT TIME ZONE 'Asia/Shanghai')::date::text AS "publishedOn", u.amount_yuan::text AS "amountYuan", u.reason, u."end"
    FROM (${unmetNeeds(question)}) AS u JOIN enterprise e ON e.uscc = u.uscc
    WHERE (${question.reason}::text IS NULL OR u.reason = ${question.reason})
    ORDER BY u.published_at DESC, u.id DESC
    LIMIT ${limit} OFFSET ${offset}`;
}

/** What the recount judges by itself: an unfunded need with its cases, unjudged. */
export type UnjudgedNeed = {
  readonly month: string;
  readonly districtCode: string;
  readonly status: string;
  readonly amountYuan: string;
  readonly cases: readonly (Omit<UnmetCase, "closedAt"> & { readonly closedAt: string | null })[];
};

/** Unfunded needs of the window with all their cases, for the recount. */
export function listUnjudged(db: Db, question: UnmetQuestion): Promise<UnjudgedNeed[]> {
  return db.$queryRaw<UnjudgedNeed[]>`
    SELECT to_char(n.published_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM') AS month, n.district_code AS "districtCode", n.status::text AS status,
           coalesce(n.amount_yuan, 0)::text AS "amountYuan",
           coalesce((SELECT jsonb_agg(jsonb_build_object('status', fc.status, 'rejectionCode', fc.rejection_code, 'closedAt', fc.closed_at,
             'recorded', coalesce((SELECT max(e.id) FROM case_event e WHERE e.case_id = fc.id), 0))) FROM financing_case fc WHERE fc.need_id = n.id), '[]') AS cases
    FROM need n WHERE ${unfunded(question)}`;
}
