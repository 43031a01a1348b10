import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { localMonth } from "@/domain/calendar/local-date";
import { testWorld } from "@/server/platform/testing/test-world";
import { arrangePlaces, lend } from "./testing/ledger";
import { recountStatistics } from "./recount";
import { readUnmetDemand, readUnmetNeeds } from "./unmet";

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

interface Closed {
  readonly bank: number;
  readonly status: string;
  readonly code: string | null;
  readonly closedAt: string | null;
}

/** A need with any number of cases, each with its event, recorded in the order given. */
async function needWith(status: string, cases: readonly Closed[], districtCode = "130102", publishedAt = "2026-04-01T02:00:00Z"): Promise<void> {
  const at = new Date(publishedAt);
  const [row] = await world.ownerSql<{ id: string }[]>`
    INSERT INTO need (number, uscc, district_code, status, amount_yuan, term_months, purpose, channel, created_by, created_at, updated_at, published_at)
    VALUES (next_number('N', ${at}), ${uscc}, ${districtCode}, ${status}, 10000, 12, 'working', 'market', ${someone}, ${at}, ${at}, ${at}) RETURNING id`;
  for (const { bank, status: state, code, closedAt } of cases) {
    const [one] = await world.ownerSql<{ id: string }[]>`
      INSERT INTO financing_case (number, need_id, uscc, institution_id, source, status, submitted_at, accept_due_at, rejection_code, closed_at)
      VALUES (next_number('C', ${at}), ${row?.id ?? ""}, ${uscc}, ${banks[bank] ?? ""}, 'market', ${state}, ${at}, ${at}, ${code}, ${closedAt}) RETURNING id`;
    await world.ownerSql`INSERT INTO case_event (case_id, event, to_status, role, at) VALUES (${one?.id ?? ""}, 'x', ${state}, 'system', ${closedAt ?? at})`;
  }
}

const year = { from: localMonth("2026-01"), to: localMonth("2026-07") };
const rowsOf = (reason: Parameters<typeof readUnmetNeeds>[1]["reason"]) => readUnmetNeeds(deps, { ...request, reason, page: 1, pageSize: 100 });
const rejectedAt = (bank: number, code: string, closedAt: string): Closed => ({ bank, status: "rejected", code, closedAt });

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
    expect((await readUnmetDemand(deps, request)).lines).toMatchObject([{ reason, needs: 1, amountYuan: "10000.00" }]);
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

describe("the reason of an unmet need", () => {
  it("is the last bank's, whatever became of the need since; what became of it stands beside", async () => {
    await forgetNeeds();
    for (const status of ["matching", "expired", "expired", "withdrawn", "unanswered"]) await needWith(status, [rejectedAt(0, "R12", "2026-05-02T02:00:00Z")]);
    await needWith("withdrawn", []);
    expect((await readUnmetDemand(deps, request)).lines).toEqual([
      { reason: "R12", needs: 5, amountYuan: "50000.00", open: 1, expired: 2, withdrawn: 1, unanswered: 1 },
      { reason: "withdrawn", needs: 1, amountYuan: "10000.00", open: 0, expired: 0, withdrawn: 1, unanswered: 0 },
    ]);
  });

  it.each([
    ["by date", [rejectedAt(0, "R12", "2026-05-03T02:00:00Z"), rejectedAt(1, "R05", "2026-05-02T02:00:00Z")]],
    ["by order of recording in the same moment", [rejectedAt(0, "R05", "2026-05-02T02:00:00Z"), rejectedAt(1, "R12", "2026-05-02T02:00:00Z")]],
    ["though another case was withdrawn after it", [rejectedAt(0, "R12", "2026-05-02T02:00:00Z"), { bank: 1, status: "withdrawn", code: null, closedAt: "2026-05-09T02:00:00Z" }]],
    ["though another case still goes on", [rejectedAt(0, "R12", "2026-05-02T02:00:00Z"), { bank: 1, status: "accepted", code: null, closedAt: null }]],
  ])("is the last coded one, %s", async (_, cases) => {
    await forgetNeeds();
    await needWith("expired", cases);
    expect((await readUnmetDemand(deps, request)).lines).toMatchObject([{ reason: "R12", expired: 1 }]);
  });
});

describe("unmet demand of any city", () => {
  const closings = ["2026-05-02T02:00:00.000Z", "2026-05-02T02:00:00.001Z", "2026-05-03T02:00:00.000Z"];
  const anyCase = (bank: number) => fc.oneof(
    fc.record({ bank: fc.constant(bank), status: fc.constant("rejected"), code: fc.constantFrom("R05", "R12", "R99"), closedAt: fc.constantFrom(...closings) }),
    fc.record({ bank: fc.constant(bank), status: fc.constantFrom("declined", "withdrawn", "timed_out"), code: fc.constant(null), closedAt: fc.constantFrom(...closings) }),
    fc.record({ bank: fc.constant(bank), status: fc.constantFrom("accepted", "returned"), code: fc.constant(null), closedAt: fc.constant(null) }),
  );
  const anyNeed = fc.record({
    status: fc.constantFrom("published", "matching", "withdrawn", "expired", "unanswered"),
    cases: fc.tuple(fc.option(anyCase(0)), fc.option(anyCase(1))),
    districtCode: fc.constantFrom("130102", "130104"),
    publishedAt: fc.constantFrom("2026-03-31T15:59:00Z", "2026-03-31T16:01:00Z", "2026-06-10T02:00:00Z"),
  });

  it("is what the recount finds by the domain's rule, and each line drills to just its rows", async () => {
    await forgetNeeds();
    const needs = fc.sample(anyNeed, { numRuns: 150, seed: 12 });
    for (const { status, cases, districtCode, publishedAt } of needs) await needWith(status, cases.filter((one) => one !== null), districtCode, publishedAt);
    const recount = await recountStatistics(deps, year);
    // These needs were written beside the services, so that the figures made of facts do not know them.
    expect(recount.differences.filter(({ measure }) => measure.startsWith("unmet"))).toEqual([]);
    expect(recount.compared).toBeGreaterThan(100);
    const { lines } = await readUnmetDemand(deps, request);
    expect(lines.reduce((sum, line) => sum + line.needs, 0)).toBe(needs.length);
    for (const line of lines) {
      const { total, rows } = await rowsOf(line.reason);
      expect({ rows: total.rows, amountYuan: total.amountYuan }).toEqual({ rows: line.needs, amountYuan: line.amountYuan });
      expect(rows.map(({ reason }) => reason)).toEqual(rows.map(() => line.reason));
      for (const end of ["open", "withdrawn", "expired", "unanswered"] as const) expect(rows.filter((row) => row.end === end)).toHaveLength(line[end]);
    }
    expect((await rowsOf(null)).total.rows).toBe(needs.length);
  });

  it("hides in its rows whose needs they are", async () => {
    const { rows } = await rowsOf(null);
    expect(rows.map((row) => row.uscc).join()).not.toContain(uscc);
    expect(rows.map((row) => row.enterpriseName).join()).not.toContain("石家庄第X2有限公司");
  });
});
