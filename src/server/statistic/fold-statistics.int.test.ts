import { afterAll, describe, expect, it } from "vitest";
import { foldRecordedFacts } from "@/server/jobs/fold-statistics";
import { testWorld } from "@/server/platform/testing/test-world";
import { foldStatistics } from "./fold-statistics";

const world = await testWorld();
afterAll(() => world.close());
const deps = world.deps();

async function leave(deltas: number): Promise<void> {
  await world.ownerSql`
    INSERT INTO statistic_delta (institution_group, district_code, institution_id, month, measure, bucket, since, value)
    SELECT 'bank', '*', '*', '2026-01', 'disbursed-count', '', '', 1 FROM generate_series(1, ${deltas})`;
}

async function summed(): Promise<number> {
  const [row] = await world.ownerSql<{ value: number }[]>`SELECT coalesce(sum(value), 0)::int AS value FROM statistic_summary`;
  return row?.value ?? 0;
}

describe("folding", () => {
  it("moves every delta into the summary, batch after batch", async () => {
    await leave(45_000);
    expect(await foldStatistics(deps)).toBe(45_000);
    expect(await summed()).toBe(45_000);
    expect(await foldStatistics(deps)).toBe(0);
  });

  it("leaves the deltas alone while another process folds", async () => {
    await leave(1);
    await world.ownerSql.begin(async (tx) => {
      await tx`SELECT pg_advisory_xact_lock(hashtextextended('statistic fold', 0))`;
      expect(await foldStatistics(deps)).toBe(0);
    });
    await foldRecordedFacts(deps);
    expect(await summed()).toBe(45_001);
  });

  it("done by several at once counts nothing twice", async () => {
    await leave(500);
    await Promise.all([1, 2, 3, 4].map(() => foldStatistics(deps)));
    await foldStatistics(deps);
    expect(await summed()).toBe(45_501);
  });
});
