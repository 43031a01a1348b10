import { afterAll, describe, expect, it } from "vitest";
import { localMonth } from "@/domain/calendar/local-date";
import { testWorld } from "@/server/platform/testing/test-world";
import { arrangePlaces, lend } from "./testing/ledger";
import { readUnmetDemand } from "./unmet";

const world = await testWorld();
afterAll(() => world.close());

const deps = world.deps();
const uscc = "91130102MA07T001X2";
const { banks } = await arrangePlaces(world.ownerSql, [uscc]);
const someone = "00000000-0000-7000-8000-000000000001";
const request = { period: { kind: "year-to-date", month: localMonth("2026-07") }, districtCode: null } as const;

/** A need of 10,000 yuan with at most one case, as it stands in the ledger. */
async function need(publishedAt: string, { status = "published", caseStatus, code = null, districtCode = "130102" }: { status?: string; caseStatus?: string; code?: string | null; districtCode?: string } = {}): Promise<void> {
  const at = new Date(publishedAt);
  const [row] = await world.ownerSql<{ id: string }[]>`
    INSERT INTO need (number, uscc, district_code, status, amount_yuan, term_months, purpose, channel, created_by, created_at, updated_at, published_at)
    VALUES (next_number('N', ${at}), ${uscc}, ${districtCode}, ${status}, 10000, 12, 'working', 'market', ${someone}, ${at}, ${at}, ${at}) RETURNING id`;
  if (caseStatus === undefined) return;
  await world.ownerSql`
    INSERT INTO financing_case (number, need_id, uscc, institution_id, source, status, submitted_at, accept_due_at, rejection_code, closed_at)
    VALUES (next_number('C', ${at}), ${row?.id ?? ""}, ${uscc}, ${banks[0] ?? ""}, 'market', ${caseStatus}, ${at}, ${at}, ${code}, ${caseStatus === "accepted" ? null : at})`;
}

async function forgetNeeds(): Promise<void> {
  await world.ownerSql`TRUNCATE need CASCADE`;
}

// The world's clock stands at 15 July 2026, 10:00 in Shanghai; 30 days before is 15 June.
describe("unmet demand", () => {
  it.each([
    ["published 30 days ago today", "2026-06-15T15:59:59Z", 1],
    ["published 29 days ago", "2026-06-15T16:00:00Z", 0],
    ["published in the first minute of the year in Shanghai", "2025-12-31T16:00:00Z", 1],
    ["published in the last minute of the year before", "2025-12-31T15:59:59Z", 0],
  ])("%s", async (_, publishedAt, expected) => {
    await forgetNeeds();
    await need(publishedAt);
    const { lines } = await readUnmetDemand(deps, request);
    expect(lines.reduce((sum, { needs }) => sum + needs, 0)).toBe(expected);
  });

  it.each([
    ["rejected with its code", { status: "matching", caseStatus: "rejected", code: "R05" }, "R05"],
    ["still under way", { status: "matching", caseStatus: "accepted" }, "in-progress"],
    ["declined by the enterprise", { status: "matching", caseStatus: "declined" }, "declined"],
    ["withdrawn as a whole", { status: "withdrawn", caseStatus: "withdrawn" }, "withdrawn"],
    ["unanswered", { status: "unanswered" }, "unanswered"],
    ["without any institution", {}, "no-institution"],
  ])("%s is told so", async (_, state, reason) => {
    await forgetNeeds();
    await need("2026-05-01T02:00:00Z", state);
    expect((await readUnmetDemand(deps, request)).lines).toEqual([{ reason, needs: 1, amountYuan: "10000.00" }]);
  });

  it("leaves out what was funded, and other districts when one is asked for", async () => {
    await forgetNeeds();
    await lend(world.ownerSql, deps, "bank", {
      uscc, districtCode: "130102", institutionId: banks[0] ?? "", publishedOn: "2026-03-31", drawnOn: "2026-04-01", amountYuan: "1.00",
      annualRatePercent: "3.4500", unsecured: true, inclusive: true, counted: false, workingDaysToMoney: 1,
    });
    await need("2026-05-01T02:00:00Z", { districtCode: "130104" });
    expect((await readUnmetDemand(deps, { ...request, districtCode: "130102" })).lines).toEqual([]);
    expect((await readUnmetDemand(deps, { ...request, districtCode: "130104" })).lines).toHaveLength(1);
  });
});
