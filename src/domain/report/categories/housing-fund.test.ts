import { describe, expect, test } from "vitest";
import { newestMonths, reported } from "../fixture/reported";

const month = (period: string, changes = {}) => ({ period, depositor_count: 20, amount_due: "100", amount_paid: "100", ...changes });

test("depositors are drawn month by month", () => {
  const { figures, series } = reported("housing_fund", month("2026-10", { depositor_count: 21 }), month("2026-09"));
  expect(figures).toEqual([]);
  expect(series).toEqual([{ code: "housing_fund_people", unit: "persons", values: [...Array.from({ length: 22 }, () => null), "20", "21"] }]);
});

test.each([
  [0, 2, "none"],
  [1, 1, "short"],
  [2, 0, "short"],
  [3, 0, "short"],
])("short paid in %i of the last six months leaves %i points", (count, points, reason) => {
  const { flags, score } = reported("housing_fund", ...newestMonths.slice(0, 6).map((period, index) => month(period, index < count ? { amount_paid: "99.99" } : {})));
  const particulars = { countMonths: String(count) };
  expect(score).toEqual([{ code: "housing_fund", points, max: 2, bonus: false, reason, particulars, recordNos: Array.from({ length: count }, (_, index) => `N-${index + 1}`) }]);
  expect(flags).toEqual(count === 0 ? [] : [{ code: "housing_fund_short_paid", severity: "low", recordNo: "N-1", date: "2026-10-31", particulars }]);
});

describe("a month is short", () => {
  test.each([
    ["six months ago", { period: "2026-05", amount_paid: "0" }, 1],
    ["not when seven months ago", { period: "2026-04", amount_paid: "0" }, 0],
    ["not without a month", { period: "", amount_paid: "0" }, 0],
    ["not when no amount due is known", { amount_due: null, amount_paid: "0" }, 0],
    ["not when no payment is known", { amount_paid: null }, 0],
    ["not when more was paid", { amount_paid: "100.01" }, 0],
  ])("%s", (_what, changes, count) => {
    expect(reported("housing_fund", month("2026-10", changes)).flags).toHaveLength(count);
  });
});

test("a firm without deposits has neither flag nor line", () => {
  const { flags, score } = reported("housing_fund");
  expect([flags, score]).toEqual([[], []]);
});
