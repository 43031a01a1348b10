import type { Window } from "@/domain/statistic/period";
import { firstDayOf, lastDayOf, type LocalDate } from "@/domain/calendar/local-date";
import type { Tx } from "@/server/platform/db/client";

/** A rejection code, or how the need stands: withdrawn, expired, unanswered, declined, in-progress, no-institution. */
export type UnmetLine = { readonly reason: string; readonly needs: number; readonly amountYuan: string };

/**
 * Needs published in the window and at least 30 days before `today` to which no money has been paid, by reason: how the
 * need ended, else the code of its last rejection, else how its last case stands (domain §6).
 */
export function listUnmet(db: Pick<Tx, "$queryRaw">, { window, today, districtCode }: { window: Window; today: LocalDate; districtCode: string | null }): Promise<UnmetLine[]> {
  return db.$queryRaw<UnmetLine[]>`
    SELECT CASE
             WHEN n.status IN ('withdrawn', 'expired', 'unanswered') THEN n.status::text
             WHEN c.status = 'rejected' THEN c.rejection_code
             WHEN c.status IN ('declined', 'withdrawn', 'returned') THEN c.status::text
             WHEN c.status = 'timed_out' THEN 'unanswered'
             WHEN c.status IS NULL THEN 'no-institution'
             ELSE 'in-progress'
           END AS reason,
           count(*)::int AS needs, coalesce(sum(n.amount_yuan), 0)::text AS "amountYuan"
    FROM need n
    LEFT JOIN LATERAL (
      SELECT fc.status, fc.rejection_code FROM financing_case fc WHERE fc.need_id = n.id
      ORDER BY fc.closed_at IS NULL DESC, fc.closed_at DESC LIMIT 1
    ) c ON true
    WHERE n.published_at >= ${firstDayOf(window.from)}::date::timestamp AT TIME ZONE 'Asia/Shanghai'
      AND n.published_at < (${lastDayOf(window.to)}::date + 1)::timestamp AT TIME ZONE 'Asia/Shanghai'
      AND n.published_at < (${today}::date - 29)::timestamp AT TIME ZONE 'Asia/Shanghai'
      AND (${districtCode}::text IS NULL OR n.district_code = ${districtCode})
      AND NOT EXISTS (
        SELECT FROM financing_case fc JOIN loan l ON l.case_id = fc.id JOIN drawdown d ON d.loan_id = l.id WHERE fc.need_id = n.id)
    GROUP BY 1
    ORDER BY 2 DESC, 1`;
}
