import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { localMonth } from "@/domain/calendar/local-date";
import { testWorld } from "@/server/platform/testing/test-world";
import { readApplications } from "./application";
import { readDashboard } from "./dashboard";
import { foldStatistics } from "./fold-statistics";
import { readLedger } from "./ledger";
import { recountStatistics } from "./recount";
import { arrangePlaces, draw, lend, type Lent } from "./testing/ledger";

const world = await testWorld();
afterAll(() => world.close());

const deps = world.deps();
const usccs = ["91130102MA07T001X2", "91130123MA0ABCDE6R", "92130105MA0D123414"];
const { banks, microLender } = await arrangePlaces(world.ownerSql, usccs);
const year = { from: localMonth("2026-01"), to: localMonth("2026-06") };
const city = { period: { kind: "rolling-12", month: year.to }, group: "bank", districtCode: null, institutionId: null } as const;

const lent = fc.record<Lent>({
  uscc: fc.constantFrom(...usccs),
  districtCode: fc.constantFrom("130102", "130104", "130123"),
  institutionId: fc.constantFrom(...banks, microLender),
  publishedOn: fc.constantFrom("2026-01-05", "2026-02-28", "2026-03-31"),
  drawnOn: fc.constantFrom("2026-04-01", "2026-04-30", "2026-05-31", "2026-06-01"),
  amountYuan: fc.integer({ min: 1, max: 999_999_99 }).map((fen) => (fen / 100).toFixed(2)),
  annualRatePercent: fc.integer({ min: 10_000, max: 180_000 }).map((rate) => (rate / 10_000).toFixed(4)),
  unsecured: fc.boolean(),
  inclusive: fc.boolean(),
  counted: fc.constant(false),
  workingDaysToMoney: fc.integer({ min: 0, max: 40 }),
});

const sample: Lent = {
  uscc: usccs[0] ?? "", districtCode: "130102", institutionId: banks[0] ?? "", publishedOn: "2026-03-31", drawnOn: "2026-04-01",
  amountYuan: "100.00", annualRatePercent: "3.5000", unsecured: true, inclusive: true, counted: true, workingDaysToMoney: 1,
};

describe("a recount of the ledger", () => {
  it("finds nothing to say about an empty city", async () => {
    expect(await recountStatistics(deps, year)).toMatchObject({ compared: 0, differences: [] });
  });

  it("equals what the screens show, to the fen, in every scope and month, folded or not", async () => {
    const loans = fc.sample(lent, { numRuns: 30, seed: 7 });
    for (const [index, loan] of loans.entries()) {
      const first = loans.findIndex(({ uscc, institutionId }) => uscc === loan.uscc && institutionId !== microLender) === index;
      await lend(world.ownerSql, deps, loan.institutionId === microLender ? "micro_lending" : "bank", { ...loan, counted: first });
      if (index % 7 === 0) await foldStatistics(deps);
    }
    const recount = await recountStatistics(deps, year);
    expect(recount.differences).toEqual([]);
    expect(recount.compared).toBeGreaterThan(1_000);
  });

  it("equals the rows that the dashboard's figure drills to", async () => {
    const dashboard = await readDashboard(deps, city);
    const page = await readLedger(deps, { ...city, selection: "drawdown", text: null, page: 1, pageSize: 20 });
    expect(page.total).toEqual({
      rows: Number(dashboard.figures["disbursed-count"]),
      amountYuan: dashboard.figures["disbursed-amount"],
      enterprises: Number(dashboard.figures["funded-enterprises"]),
    });
    expect(page.rows.every(({ enterpriseName, uscc }) => enterpriseName.includes("*") && uscc.includes("*"))).toBe(true);
  });

  it("equals the rows that first loans and renewals drill to: one a loan for their number, every drawdown for their amount", async () => {
    const { figures } = await readDashboard(deps, city);
    const total = async (selection: "first-loan" | "first-loan-start" | "renewal" | "renewal-start") => (await readLedger(deps, { ...city, selection, text: null, page: 1, pageSize: 10 })).total;
    expect([(await total("first-loan-start")).enterprises, (await total("first-loan")).amountYuan]).toEqual([Number(figures["first-loan-count"]), figures["first-loan-amount"]]);
    expect([(await total("renewal-start")).rows, (await total("renewal")).amountYuan].map(String)).toEqual([figures["renewal-count"], figures["renewal-amount"] === "0.00" ? "0" : figures["renewal-amount"]]);
  });

  it("equals the applications that the approval rate drills to, in the city and at one bank", async () => {
    for (const institutionId of [null, banks[0] ?? null]) {
      const { figures } = await readDashboard(deps, { ...city, institutionId });
      const { total, rows } = await readApplications(deps, { ...city, institutionId, page: 1, pageSize: 10 });
      expect(((total.approved * 100) / total.applied).toFixed(2)).toBe(figures["approval-rate"]);
      expect(rows.every(({ uscc }) => uscc.includes("*"))).toBe(true);
    }
  });

  it("never adds up distinct enterprises over months or districts", async () => {
    const { figures, trend, districts } = await readDashboard(deps, city);
    const sum = (values: readonly { figures: typeof figures }[]) => values.reduce((total, value) => total + Number(value.figures["funded-enterprises"]), 0);
    expect(figures["funded-enterprises"]).toBe("3");
    expect(sum(trend)).toBeGreaterThan(3);
    expect(sum(districts)).toBeGreaterThan(3);
  });

  it("tells which figure a forgotten fact is missing from", async () => {
    const { loanId } = await lend(world.ownerSql, deps, "bank", { ...sample, counted: false });
    await draw(world.ownerSql, loanId, { ...sample, amountYuan: "0.01" }, null);
    const { differences } = await recountStatistics(deps, year);
    const city = differences.filter(({ districtCode, institutionId }) => districtCode === "*" && institutionId === "*");
    expect(city.map(({ measure }) => measure).sort()).toEqual([
      "disbursed-amount", "disbursed-count", "inclusive-amount", "rate-weight", "unsecured-amount", "unsecured-count",
    ]);
    const amount = city.find(({ measure }) => measure === "disbursed-amount");
    expect((Number(amount?.recounted) - Number(amount?.shown)).toFixed(2)).toBe("0.01");
  });
});
