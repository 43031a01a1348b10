import { describe, expect, test } from "vitest";
import { reported } from "../fixture/reported";

const sound = { year: 2025, submitted_on: "2026-05-20", total_assets: "1000", total_liabilities: "600", net_profit: "50" };
const earlier = { ...sound, year: 2024, submitted_on: "2025-05-20", total_liabilities: "1200", net_profit: "-70" };

test("a sound year gives the debt ratio as a figure with its year, no flag and the points of the ratio", () => {
  expect(reported("annual_report", sound)).toEqual({
    figures: [{ code: "debt_ratio", value: "60.0", unit: "%", at: "2025", changePercent: null, recordCount: 1 }],
    series: [],
    flags: [],
    score: [{ code: "debt_ratio", points: 8, max: 10, bonus: false, reason: "ratio", particulars: { percentRatio: "60.0" }, recordNos: ["N-1"] }],
  });
});

test("only the latest year speaks", () => {
  expect(reported("annual_report", sound, earlier)).toEqual(reported("annual_report", sound));
});

describe("flags", () => {
  const where = { recordNo: "N-1", date: "2026-05-20" };

  test.each([
    ["1000", []],
    ["1000.01", [{ code: "liabilities_exceed_assets", severity: "high", ...where, particulars: { valueYear: "2025", percentRatio: "100.0" } }]],
    ["1250", [{ code: "liabilities_exceed_assets", severity: "high", ...where, particulars: { valueYear: "2025", percentRatio: "125.0" } }]],
  ])("liabilities of %s over assets of 1000", (total_liabilities, flags) => {
    expect(reported("annual_report", { ...sound, total_liabilities }).flags).toEqual(flags);
  });

  test.each([
    ["0.00", []],
    ["-0.01", [{ code: "loss", severity: "medium", ...where, particulars: { valueYear: "2025", amountLoss: "0.01" } }]],
    [null, []],
  ])("a profit of %s", (net_profit, flags) => {
    expect(reported("annual_report", { ...sound, net_profit }).flags).toEqual(flags);
  });

  test("a year the source left out stays empty", () => {
    expect(reported("annual_report", { ...sound, year: null, net_profit: "-1" }).flags).toMatchObject([{ particulars: { valueYear: "" } }]);
    expect(reported("annual_report", { ...sound, year: null, total_liabilities: "2000" }).flags).toMatchObject([{ particulars: { valueYear: "" } }]);
  });

  test("a loss is told even where assets or liabilities are unknown", () => {
    expect(reported("annual_report", { ...sound, total_assets: null, net_profit: "-1" }).flags).toMatchObject([{ code: "loss" }]);
  });
});

test.each([
  ["500", 10],
  ["500.01", 8],
  ["650", 8],
  ["650.01", 5],
  ["800", 5],
  ["800.01", 2],
  ["1000", 2],
  ["1000.01", 0],
])("liabilities of %s over assets of 1000 are worth %i points", (total_liabilities, points) => {
  expect(reported("annual_report", { ...sound, total_liabilities }).score).toMatchObject([{ points }]);
});

test.each([
  ["assets of zero", { total_assets: "0" }],
  ["negative assets", { total_assets: "-1" }],
  ["unknown assets", { total_assets: null }],
  ["unknown liabilities", { total_liabilities: null }],
])("%s give no ratio: neither figure nor points", (_what, changes) => {
  const { figures, score } = reported("annual_report", { ...sound, ...changes });
  expect([figures, score]).toEqual([[], []]);
});

test("without a report nothing is said", () => {
  expect(reported("annual_report")).toEqual({ figures: [], series: [], flags: [], score: [] });
});
