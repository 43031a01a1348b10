import type { CaseState } from "@/domain/financing-case/lifecycle";
import type { Tx } from "@/server/platform/db/client";

export interface ExpiryLimits {
  readonly today: Date;
  readonly acceptDueBefore: Date;
  readonly supplementDueBefore: Date;
  readonly returnedBefore: Date;
}

/** Cases whose time is over by these limits, oldest first. */
export function listExpiredCases(tx: Tx, limits: ExpiryLimits): Promise<{ id: string; status: CaseState }[]> {
  return tx.$queryRaw<{ id: string; status: CaseState }[]>`
    SELECT c.id, c.status::text AS status FROM financing_case c LEFT JOIN offer o ON o.case_id = c.id
    WHERE (c.status = 'submitted' AND c.accept_due_at < ${limits.acceptDueBefore})
       OR (c.status = 'supplement_requested' AND NOT EXISTS (
             SELECT FROM supplement s WHERE s.case_id = c.id AND s.answered_at IS NULL AND s.due_on >= ${limits.supplementDueBefore}::date))
       OR (c.status = 'returned' AND NOT EXISTS (
             SELECT FROM case_event v WHERE v.case_id = c.id AND v.to_status = 'returned' AND v.at > ${limits.returnedBefore}))
       OR (c.status IN ('approved', 'offer_accepted') AND o.valid_until < ${limits.today}::date)
    ORDER BY c.submitted_at LIMIT 500`;
}
