import { describe, expect, test } from "vitest";
import { newestMonths, reported } from "../fixture/reported";

const month = (period: string, changes = {}) => ({ period, customs_no: "1301", credit_grade: "注册备案", export_amount: "100.5", import_amount: "7", ...changes });

test("exports and imports are drawn month by month, in yuan", () => {
  const [newest = "", before = ""] = newestMonths;
  const { series, figures } = reported("customs", month(newest), month(newest, { export_amount: "1", import_amount: "2" }), month(before));
  const empty = Array.from({ length: 22 }, () => null);
  expect(series).toEqual([
    { code: "exports", unit: "CNY", values: [...empty, "100.5", "101.5"] },
    { code: "imports", unit: "CNY", values: [...empty, "7", "9"] },
  ]);
  expect(figures).toEqual([]);
});

describe("the credit grade of the latest month", () => {
  const graded = (now: string, before: string) => {
    const { flags, score } = reported("customs", month("2026-10", { credit_grade: now }), month("2026-09", { credit_grade: before }));
    return { flags, score };
  };

  test.each(["注册备案", "失信"])("advanced certified after %s earns a bonus", (before) => {
    expect(graded("高级认证", before)).toEqual({
      flags: [],
      score: [{ code: "customs_grade", points: 2, max: 2, bonus: true, reason: "certified", particulars: {}, recordNos: ["N-1"] }],
    });
  });

  test.each(["注册备案", "高级认证"])("discredited after %s is a high flag and no bonus", (before) => {
    expect(graded("失信", before)).toEqual({
      flags: [{ code: "customs_discredited", severity: "high", recordNo: "N-1", date: "2026-10-31", particulars: {} }],
      score: [],
    });
  });

  test("registered says nothing, whatever it was before", () => {
    expect(graded("注册备案", "失信")).toEqual({ flags: [], score: [] });
  });
});

test("a firm that does not trade abroad has no line and no flag", () => {
  const { flags, score } = reported("customs");
  expect([flags, score]).toEqual([[], []]);
});
