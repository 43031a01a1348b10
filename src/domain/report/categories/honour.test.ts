import { expect, test } from "vitest";
import { reported } from "../fixture/reported";

const honour = { honour_name: "质量奖", level: "市级", awarded_on: "2024-01-05" };
const line = { code: "honour", max: 3, bonus: true };

test.each([
  ["国家级", 3, "high"],
  ["省级", 3, "high"],
  ["市级", 2, "valid"],
  ["县级", 2, "valid"],
  ["行业", 2, "valid"],
])("an honour of level %s is worth %i bonus points", (level, points, reason) => {
  expect(reported("honour", { ...honour, level })).toEqual({
    figures: [],
    series: [],
    flags: [],
    score: [{ ...line, points, reason, particulars: { countValid: "1" }, recordNos: ["N-1"] }],
  });
});

test.each([
  ["2026-11-21", false],
  ["2026-11-22", true],
  [null, true],
])("valid to %s it counts on 22 November 2026: %s", (valid_to, counts) => {
  expect(reported("honour", { ...honour, valid_to }).score).toHaveLength(counts ? 1 : 0);
});

test("one high honour among others is enough, and only valid ones are named", () => {
  const { score } = reported("honour", honour, { ...honour, level: "省级", valid_to: "2026-01-01" }, { ...honour, level: "国家级" });
  expect(score).toEqual([{ ...line, points: 3, reason: "high", particulars: { countValid: "2" }, recordNos: ["N-1", "N-3"] }]);
});

test("a high honour that ran out lifts nothing", () => {
  expect(reported("honour", honour, { ...honour, level: "国家级", valid_to: "2026-01-01" }).score).toMatchObject([{ points: 2, reason: "valid" }]);
});
