import { createHash } from "node:crypto";
import type { SignInLimit } from "@/domain/account/sign-in-limit";
import type { Tx } from "@/server/platform/db/client";

const MINUTE_MILLISECONDS = 60_000;
const PRUNED_AT_A_TIME = 20;

function digestOf(subject: string): string {
  return createHash("sha256").update(subject, "utf8").digest("hex");
}

/**
 * Counts one more attempt for the subject and answers how many that makes. The stretch begins with the first attempt; the last
 * one that is taken begins it anew, so that the rest is always a whole one; what comes after no longer moves its end. One
 * statement, so that of any number of attempts at once each has its own count.
 */
export async function countAttempt(tx: Tx, subject: string, { attempts, minutes }: SignInLimit, now: Date): Promise<number> {
  const endsAt = new Date(now.getTime() + minutes * MINUTE_MILLISECONDS);
  const [row] = await tx.$queryRaw<{ attempts: number }[]>`
    INSERT INTO sign_in_attempt AS a (subject, attempts, ends_at) VALUES (${digestOf(subject)}, 1, ${endsAt})
    ON CONFLICT (subject) DO UPDATE SET
      attempts = CASE WHEN a.ends_at <= ${now} THEN 1 ELSE least(a.attempts + 1, ${attempts} + 1) END,
      ends_at = CASE WHEN a.ends_at <= ${now} OR a.attempts + 1 = ${attempts} THEN ${endsAt} ELSE a.ends_at END
    RETURNING attempts`;
  return row?.attempts ?? 1;
}

/** Forgets the subject's attempts: the password was right. */
export async function forgetAttempts(tx: Tx, subject: string): Promise<void> {
  await tx.$executeRaw`DELETE FROM sign_in_attempt WHERE subject = ${digestOf(subject)}`;
}

/** Takes back one attempt that turned out right, where others of the same subject still count. */
export async function takeBackAttempt(tx: Tx, subject: string): Promise<void> {
  await tx.$executeRaw`UPDATE sign_in_attempt SET attempts = attempts - 1 WHERE subject = ${digestOf(subject)} AND attempts > 0`;
}

/** Drops some of the attempts whose time has ended, so that the table stays as small as the last quarter of an hour. */
export async function pruneAttempts(tx: Tx, now: Date): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM sign_in_attempt WHERE subject IN (SELECT subject FROM sign_in_attempt WHERE ends_at <= ${now} ORDER BY ends_at LIMIT ${PRUNED_AT_A_TIME} FOR UPDATE SKIP LOCKED)`;
}
