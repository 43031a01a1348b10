import { createHash } from "node:crypto";
import type { GuessLimit } from "@/domain/account/sign-in-limit";
import type { Tx } from "@/server/platform/db/client";
import { Prisma } from "@/server/platform/db/generated/client";

const PRUNED_AT_A_TIME = 20;

function digestOf(subject: string): string {
  return createHash("sha256").update(subject, "utf8").digest("hex");
}

/**
 * Counts one more guess of the subject, or finds that none is taken yet and answers for how many seconds; 0 when it was counted.
 * One statement, so that of any number of guesses at once only as many are taken as one after another. What is not taken does
 * not lengthen the wait.
 */
export async function countAttempt(tx: Tx, subject: string, limit: GuessLimit, now: Date): Promise<number> {
  const { waitSeconds, forgottenAfterSeconds } = limit;
  const digest = digestOf(subject);
  const waits = [...waitSeconds];
  const after = (nth: Prisma.Sql) => Prisma.sql`${now}::timestamptz + make_interval(secs => (${waits}::int[])[${nth}])`;
  const forgotten = Prisma.sql`make_interval(secs => ${forgottenAfterSeconds}::int)`;
  const [row] = await tx.$queryRaw<{ counted: boolean; freeAt: Date | null }[]>`
    WITH counted AS (
      INSERT INTO sign_in_attempt AS a (subject, attempts, free_at, ends_at)
      VALUES (${digest}, 1, ${after(Prisma.sql`1`)}, ${after(Prisma.sql`1`)} + ${forgotten})
      ON CONFLICT (subject) DO UPDATE SET (attempts, free_at, ends_at) = (
        SELECT n.nth, ${after(Prisma.sql`n.nth`)}, ${after(Prisma.sql`n.nth`)} + ${forgotten}
        FROM (SELECT CASE WHEN a.ends_at <= ${now} THEN 1 ELSE least(a.attempts + 1, ${waits.length}::int) END AS nth) n)
      WHERE a.free_at <= ${now}
      RETURNING 1)
    SELECT EXISTS (SELECT FROM counted) AS counted, (SELECT free_at FROM sign_in_attempt WHERE subject = ${digest}) AS "freeAt"`;
  if (row === undefined || row.counted) return 0;
  return Math.max(1, Math.ceil(((row.freeAt ?? now).getTime() - now.getTime()) / 1000));
}

/** Forgets the subject's guesses: the last one was right. */
export async function forgetAttempts(tx: Tx, subject: string): Promise<void> {
  await tx.$executeRaw`DELETE FROM sign_in_attempt WHERE subject = ${digestOf(subject)}`;
}

/** Takes back one guess that turned out right, or was never looked at, where others of the same subject still count. */
export async function takeBackAttempt(tx: Tx, subject: string, now: Date): Promise<void> {
  await tx.$executeRaw`
    UPDATE sign_in_attempt SET attempts = attempts - 1, free_at = ${now} WHERE subject = ${digestOf(subject)} AND attempts > 0`;
}

/** Drops some of the guesses whose time has ended, so that the table stays as small as the last hours. */
export async function pruneAttempts(tx: Tx, now: Date): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM sign_in_attempt WHERE subject IN (
      SELECT subject FROM sign_in_attempt WHERE ends_at <= ${now} ORDER BY ends_at LIMIT ${PRUNED_AT_A_TIME} FOR UPDATE SKIP LOCKED)`;
}
