import { describe, expect, test } from "vitest";
import type { CategoryCode } from "./category-code";
import { factsWith, granted, record } from "./fixture/fact";
import type { PayloadValue } from "./record";
import { scoreModel, scorecardOf, type ScoredItem } from "./scorecard";
import { assembleSnapshot } from "./snapshot";

const item = (points: number, max: number, bonus = false): ScoredItem => ({ category: "penalty", code: "x", points, max, bonus, reason: "none", particulars: {}, recordNos: [] });

describe("the total", () => {
  test.each([
    [[item(30, 40)], 75, "A"],
    [[item(40, 40)], 100, "AAA"],
    [[item(36, 40)], 90, "AAA"],
    [[item(35, 40)], 88, "AA"],
    [[item(0, 40)], 0, "B"],
    [[item(30, 40), item(4, 4, true)], 79, "A"],
    [[item(30, 40), item(8, 8, true), item(8, 8, true)], 85, "AA"],
    [[item(40, 40), item(8, 8, true)], 100, "AAA"],
  ])("is the share of attainable points plus at most ten bonus points, never above 100: %#", (items, total, grade) => {
    expect(scorecardOf(items)).toMatchObject({ total, grade, model: scoreModel });
  });

  test("is withheld when too little was authorised or delivered", () => {
    expect(scorecardOf([item(39, 39), item(8, 8, true)])).toMatchObject({ total: null, grade: null });
  });
});

function points(code: CategoryCode, payloads: readonly Record<string, PayloadValue>[]): Record<string, number> {
  const records = payloads.map((payload, index) => record(code, `N-${index + 1}`, payload));
  const scorecard = assembleSnapshot(factsWith(granted(code, records))).scorecard;
  return Object.fromEntries((scorecard?.items ?? []).filter((one) => one.category === code).map((one) => [one.code, one.points]));
}

describe("points", () => {
  test.each([["2018-11-22", 10], ["2018-11-23", 8], ["2021-11-22", 8], ["2021-11-23", 6], ["2023-11-22", 6], ["2023-11-23", 4], ["2025-11-22", 4], ["2025-11-23", 2]])("a business established on %s gets %i", (established, expected) => {
    expect(points("registration", [{ established_on: established, registration_status: "存续" }])).toEqual({ business_age: expected });
  });

  test.each([["50", 10], ["50.1", 8], ["65", 8], ["80", 5], ["100", 2], ["100.1", 0]])("a debt ratio of %s percent gets %i", (liabilities, expected) => {
    expect(points("annual_report", [{ year: 2025, submitted_on: "2026-05-20", total_assets: "100", total_liabilities: liabilities }])).toEqual({ debt_ratio: expected });
  });

  test.each([["A", 10], ["B", 8], ["M", 6], ["C", 2], ["D", 0]])("tax grade %s gets %i", (grade, expected) => {
    expect(points("tax_rating", [{ year: 2025, evaluated_on: "2026-04-25", grade }])).toEqual({ tax_grade: expected });
  });

  test("the latest tax grade counts, not the best", () => {
    expect(points("tax_rating", [{ year: 2024, evaluated_on: "2025-04-25", grade: "A" }, { year: 2025, evaluated_on: "2026-04-25", grade: "C" }])).toEqual({ tax_grade: 2 });
  });

  const penalty = (repair: string, kind = "罚款") => ({ decided_on: "2026-01-05", penalty_kind: kind, repair_status: repair });

  test.each([
    ["a clean record", [], 8],
    ["a repaired penalty", [penalty("已修复")], 8],
    ["one open penalty", [penalty("未修复")], 5],
    ["three open penalties", [penalty("未修复"), penalty("未修复"), penalty("修复中")], 0],
    ["an order to stop business", [penalty("未修复", "责令停产停业")], 0],
  ])("%s", (_what, payloads, expected) => expect(points("penalty", payloads)).toEqual({ penalty: expected }));

  test.each([
    ["never listed", [], 12],
    ["removed from a list", [{ listed_on: "2024-01-05", removed_on: "2025-01-05" }], 8],
    ["still on a list", [{ listed_on: "2024-01-05" }], 0],
  ])("%s for serious default", (_what, payloads, expected) => expect(points("serious_default", payloads)).toEqual({ serious_default: expected }));

  test.each([
    ["never enforced", [], 12],
    ["enforced and performed", [{ filed_on: "2026-01-05", performance: "全部履行", closed_on: "2026-02-05" }], 7],
    ["enforced and open", [{ filed_on: "2026-01-05", performance: "部分未履行" }], 0],
  ])("%s", (_what, payloads, expected) => expect(points("enforcement", payloads)).toEqual({ enforcement: expected }));

  test("a bill paid a day late costs a point, an unpaid one all", () => {
    const bill = (paid: string, paidOn: string | null) => ({ period: "2026-09", usage: "1", amount_due: "9", amount_paid: paid, due_on: "2026-10-15", paid_on: paidOn });
    expect(points("electricity", [bill("9", "2026-10-15")])).toEqual({ electricity_paid: 5 });
    expect(points("electricity", [bill("9", "2026-10-16")])).toEqual({ electricity_paid: 4 });
    expect(points("electricity", [bill("0", null)])).toEqual({ electricity_paid: 0 });
  });

  test("an honour, a title or a certificate that ran out gives nothing", () => {
    expect(points("honour", [{ awarded_on: "2024-01-05", level: "省级", valid_to: "2026-11-21" }])).toEqual({});
    expect(points("honour", [{ awarded_on: "2024-01-05", level: "省级", valid_to: "2026-11-22" }])).toEqual({ honour: 3 });
    expect(points("tech_innovation", [{ title: "高新技术企业", year: 2025, valid_to: "2026-11-21" }])).toEqual({});
    expect(points("qualification", [{ issued_on: "2024-01-05", valid_to: "2026-11-21" }])).toEqual({});
  });
});
