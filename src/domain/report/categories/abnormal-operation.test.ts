import { expect, test } from "vitest";
import { endOf, reported } from "../fixture/reported";

const listed = { listed_on: "2026-01-05", listed_reason: "未按期公示年度报告", authority: "市场监督管理局" };
const line = { code: "abnormal_operation", max: 5, bonus: false, particulars: {} };

test("a standing entry is a high flag that gives the reason for listing, and takes all points", () => {
  expect(reported("abnormal_operation", listed)).toEqual({
    figures: [],
    series: [],
    flags: [{ code: "on_abnormal_list", severity: "high", recordNo: "N-1", date: "2026-01-05", particulars: { valueReason: "未按期公示年度报告" } }],
    score: [{ ...line, points: 0, reason: "listed", recordNos: ["N-1"] }],
  });
});

test("a reason the source left out stays empty", () => {
  expect(reported("abnormal_operation", { listed_on: "2026-01-05" }).flags).toMatchObject([{ particulars: { valueReason: "" } }]);
});

test("an entry removed is no flag and leaves three points of five", () => {
  const { flags, score } = reported("abnormal_operation", { ...listed, removed_on: "2026-03-01" });
  expect([flags, score]).toEqual([[], [{ ...line, points: 3, reason: "removed", recordNos: ["N-1"] }]]);
});

test("never listed is worth all five points", () => {
  expect(reported("abnormal_operation").score).toEqual([{ ...line, points: 5, reason: "none", recordNos: [] }]);
});

test("the conduct ends on the day of removal and goes on until then", () => {
  expect([endOf("abnormal_operation", { ...listed, removed_on: "2026-03-01" }), endOf("abnormal_operation", listed)]).toEqual(["2026-03-01", null]);
});
