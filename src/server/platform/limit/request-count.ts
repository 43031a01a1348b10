import { createHash } from "node:crypto";
import type { Database } from "../db/client";

const MINUTE_MILLISECONDS = 60_000;
const PRUNED_AT_A_TIME = 20;

/** What is counted stands in the database, and in memory, as a digest only. */
export function digestOf(subject: string): string {
  return createHash("sha256").update(subject, "utf8").digest("hex");
}

export interface Counted {
  readonly count: number;
  readonly endsAt: Date;
}

/**
 * Counts so many more requests of the subject within its minute, which begins with the first, and answers how many that makes.
 * One statement, so that of any number of requests at once each has its own count, in whichever process it is answered.
 */
export async function countRequests(db: Database, digest: string, { step, now }: { step: number; now: Date }): Promise<Counted> {
  const endsAt = new Date(now.getTime() + MINUTE_MILLISECONDS);
  const [row] = await db.$queryRaw<(Counted & { isNew: boolean })[]>`/* prepared: request-count */
    INSERT INTO request_count AS c (subject, count, ends_at) VALUES (${digest}, ${step}, ${endsAt})
    ON CONFLICT (subject) DO UPDATE SET
      count = CASE WHEN c.ends_at <= ${now} THEN ${step} ELSE least(c.count + ${step}, 1000000) END,
      ends_at = CASE WHEN c.ends_at <= ${now} THEN ${endsAt} ELSE c.ends_at END
    RETURNING count, ends_at AS "endsAt", old.subject IS NULL AS "isNew"`;
  if (row === undefined) throw new Error("the count answered nothing");
  if (row.isNew) await pruneCounts(db, now);
  return row;
}

// Every new subject takes some away whose minute is over, so that the table stays as small as the last few minutes.
async function pruneCounts(db: Database, now: Date): Promise<void> {
  await db.$executeRaw`
    DELETE FROM request_count WHERE subject IN (
      SELECT subject FROM request_count WHERE ends_at <= ${now} ORDER BY ends_at LIMIT ${PRUNED_AT_A_TIME} FOR UPDATE SKIP LOCKED)`;
}
