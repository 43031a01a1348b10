import type { Addition, Entries, Occurrence } from "@/domain/statistic/entry";
import { Prisma } from "@/server/platform/db/generated/client";
import type { Tx } from "@/server/platform/db/client";

/** City, district, institution, and institution within a district: the scopes an entry `e` is added to. */
const SCOPES = Prisma.sql`
  CROSS JOIN LATERAL (VALUES
    (e.reach <> 'institution', '*', '*'),
    (e.reach <> 'institution', e."districtCode", '*'),
    (e.reach <> 'place', '*', e."institutionId"),
    (e.reach <> 'place', e."districtCode", e."institutionId")
  ) AS s (belongs, district_code, institution_id)`;

/**
 * Appends what a fact changed. The lock on the subjects comes in a statement of its own: the next one then sees what
 * the transactions before it committed, which the neighbouring months of a distinct measure depend on.
 */
export async function appendEntries(tx: Tx, { additions, occurrences }: Entries): Promise<void> {
  if (additions.length > 0) await insertAdditions(tx, additions);
  if (occurrences.length === 0) return;
  await lockSubjects(tx, occurrences.map(({ subject }) => subject));
  await insertOccurrences(tx, occurrences);
}

async function insertAdditions(tx: Tx, additions: readonly Addition[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO statistic_delta (institution_group, district_code, institution_id, month, measure, bucket, since, value)
    SELECT e."group", s.district_code, s.institution_id, e.month, e.measure, e.bucket, '', e.value::numeric
    FROM jsonb_to_recordset(${JSON.stringify(additions)}::jsonb) AS e
      ("group" text, "districtCode" text, "institutionId" text, reach text, measure text, month text, bucket text, value text)
    ${SCOPES}
    WHERE s.belongs`;
}

async function lockSubjects(tx: Tx, subjects: readonly string[]): Promise<void> {
  const inOrder = [...new Set(subjects)].sort();
  await tx.$executeRaw`
    SELECT pg_advisory_xact_lock(hashtextextended('statistic ' || subject, 0)) FROM unnest(${inOrder}::text[]) AS subject`;
}

/**
 * Counts a subject in a month when its first occurrence there appears, and no longer when its last one is taken back.
 * The month after it, if there is one, then has another predecessor; both of its rows move along.
 */
async function insertOccurrences(tx: Tx, occurrences: readonly Occurrence[]): Promise<void> {
  await tx.$executeRaw`
    WITH occurrence AS (
      SELECT e.measure, e.bucket, e.subject, e."group" AS institution_group, s.district_code, s.institution_id, e.month,
             sum(e.step)::int AS step
      FROM jsonb_to_recordset(${JSON.stringify(occurrences)}::jsonb) AS e
        ("group" text, "districtCode" text, "institutionId" text, reach text, measure text, month text, bucket text, subject text, step int)
      ${SCOPES}
      WHERE s.belongs
      GROUP BY 1, 2, 3, 4, 5, 6, 7
    ), counted AS (
      INSERT INTO statistic_member AS m (measure, bucket, subject, institution_group, district_code, institution_id, month, occurrences)
      SELECT measure, bucket, subject, institution_group, district_code, institution_id, month, step FROM occurrence
      ORDER BY 1, 2, 3, 4, 5, 6, 7
      ON CONFLICT (measure, bucket, subject, institution_group, district_code, institution_id, month)
        DO UPDATE SET occurrences = m.occurrences + excluded.occurrences
      RETURNING m.*
    ), changed AS (
      SELECT c.*, CASE WHEN c.occurrences > 0 THEN 1 ELSE -1 END AS sign
      FROM counted c
      JOIN occurrence o USING (measure, bucket, subject, institution_group, district_code, institution_id, month)
      WHERE (c.occurrences > 0) <> (c.occurrences - o.step > 0)
    ), placed AS (
      SELECT c.*, coalesce(earlier.month, '') AS previous, later.month AS following
      FROM changed c
      CROSS JOIN LATERAL (${neighbour(Prisma.sql`max`, Prisma.sql`<`)}) AS earlier
      CROSS JOIN LATERAL (${neighbour(Prisma.sql`min`, Prisma.sql`>`)}) AS later
    )
    INSERT INTO statistic_delta (institution_group, district_code, institution_id, month, measure, bucket, since, value)
    SELECT p.institution_group, p.district_code, p.institution_id, d.month, p.measure, p.bucket, d.since, d.value
    FROM placed p
    CROSS JOIN LATERAL (VALUES
      (p.month, p.previous, p.sign), (p.following, p.previous, -p.sign), (p.following, p.month, p.sign)
    ) AS d (month, since, value)
    WHERE d.month IS NOT NULL`;
}

/** The nearest other month in which the subject counts in the same scope. */
function neighbour(pick: Prisma.Sql, side: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT ${pick}(n.month) AS month FROM statistic_member n
    WHERE n.measure = c.measure AND n.bucket = c.bucket AND n.subject = c.subject
      AND n.institution_group = c.institution_group AND n.district_code = c.district_code
      AND n.institution_id = c.institution_id AND n.month ${side} c.month AND n.occurrences > 0`;
}
