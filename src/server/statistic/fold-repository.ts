import type { Tx } from "@/server/platform/db/client";

/** Only one process folds at a time; false when another one is at it. Ends with the transaction. */
export async function takeFoldingTurn(tx: Tx): Promise<boolean> {
  const [turn] = await tx.$queryRaw<{ mine: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtextextended('statistic fold', 0)) AS mine`;
  return turn?.mine ?? false;
}

/** Moves up to so many deltas into the summary in one statement, so that no reader sees them twice or not at all; answers how many. */
export async function foldDeltas(tx: Tx, limit: number): Promise<number> {
  const [folded] = await tx.$queryRaw<{ deltas: number }[]>`
    WITH gone AS (
      DELETE FROM statistic_delta WHERE id IN (SELECT id FROM statistic_delta ORDER BY id LIMIT ${limit}) RETURNING *
    ), added AS (
      INSERT INTO statistic_summary AS s (institution_group, district_code, institution_id, month, measure, bucket, since, value)
      SELECT institution_group, district_code, institution_id, month, measure, bucket, since, sum(value) FROM gone
      GROUP BY 1, 2, 3, 4, 5, 6, 7
      ORDER BY 1, 2, 3, 4, 5, 6, 7
      ON CONFLICT (institution_group, district_code, institution_id, month, measure, bucket, since)
        DO UPDATE SET value = s.value + excluded.value
    )
    SELECT count(*)::int AS deltas FROM gone`;
  return folded?.deltas ?? 0;
}
