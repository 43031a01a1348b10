import { readingOf, type Reading } from "@/domain/statistic/reading";
import type { InstitutionGroup } from "@/domain/statistic/measure";
import type { Window } from "@/domain/statistic/period";
import type { Tx } from "@/server/platform/db/client";

/** Which pre-aggregated rows a figure is computed from; `*` is every district or institution. */
export type Question = {
  readonly group: InstitutionGroup;
  readonly districtCode: string;
  readonly institutionId: string;
  readonly window: Window;
};

/** One pre-aggregated value; the value is exact decimal text. */
export type Cell = readonly [measure: string, bucket: string, value: string];

/** What the indicators are computed from, for every question in the order asked. */
export async function listReadings(db: Pick<Tx, "$queryRaw">, questions: readonly Question[]): Promise<Reading[]> {
  return (await listCells(db, questions)).map(readingOf);
}

/** Answers every question from one snapshot, in the order asked: the summary and what is not folded into it yet. */
export async function listCells(db: Pick<Tx, "$queryRaw">, questions: readonly Question[]): Promise<(readonly Cell[])[]> {
  const rows = await db.$queryRaw<{ position: number; parts: Cell[] }[]>`
    SELECT a.position, jsonb_agg(jsonb_build_array(a.measure, a.bucket, a.value)) AS parts
    FROM (
      SELECT q.position::int AS position, r.measure, r.bucket, trim_scale(sum(r.value))::text AS value
      FROM unnest(
        ${questions.map(({ group }) => group)}::text[], ${questions.map(({ districtCode }) => districtCode)}::text[],
        ${questions.map(({ institutionId }) => institutionId)}::text[],
        ${questions.map(({ window }) => window.from)}::text[], ${questions.map(({ window }) => window.to)}::text[]
      ) WITH ORDINALITY AS q (institution_group, district_code, institution_id, from_month, to_month, position)
      CROSS JOIN LATERAL (
        SELECT s.measure, s.bucket, s.value FROM statistic_summary s
        WHERE s.institution_group = q.institution_group AND s.district_code = q.district_code
          AND s.institution_id = q.institution_id AND s.month BETWEEN q.from_month AND q.to_month AND s.since < q.from_month
        UNION ALL
        SELECT d.measure, d.bucket, d.value FROM statistic_delta d
        WHERE d.institution_group = q.institution_group AND d.district_code = q.district_code
          AND d.institution_id = q.institution_id AND d.month BETWEEN q.from_month AND q.to_month AND d.since < q.from_month
      ) AS r
      GROUP BY 1, 2, 3
    ) AS a
    GROUP BY 1`;
  const byPosition = new Map(rows.map(({ position, parts }) => [position, parts]));
  return questions.map((_, index) => byPosition.get(index + 1) ?? []);
}
