import { expect, test } from "vitest";
import { reported } from "../fixture/reported";

const farm = { year: 2025, entity_kind: "农民合作社", content: "强筋小麦" };
const line = { code: "agriculture", max: 3, bonus: true, particulars: {}, recordNos: ["N-1"] };

test.each([
  ["insured for a fen", "0.01", 3, "insured"],
  ["insured for nothing", "0.00", 2, "uninsured"],
  ["of whose insurance nothing is known", null, 2, "uninsured"],
])("a farm %s earns its bonus", (_what, insured_amount, points, reason) => {
  expect(reported("agri_entity", { ...farm, insured_amount })).toEqual({ figures: [], series: [], flags: [], score: [{ ...line, points, reason }] });
});

test("the latest year decides, not the best", () => {
  const score = reported("agri_entity", { ...farm, year: 2025, insured_amount: "0" }, { ...farm, year: 2024, insured_amount: "90000" }).score;
  expect(score).toEqual([{ ...line, points: 2, reason: "uninsured" }]);
});

test("who is no farm gets no line at all, which costs nothing", () => {
  expect(reported("agri_entity").score).toEqual([]);
});
