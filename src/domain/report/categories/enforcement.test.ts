import { describe, expect, test } from "vitest";
import { endOf, reported } from "../fixture/reported";

const unpaid = { case_no: "(2026)冀01执1号", court: "长安区人民法院", filed_on: "2026-01-05", amount: "250000.50", performance: "全部未履行" };
const performed = { ...unpaid, performance: "全部履行", closed_on: "2026-02-01" };
const forWantOfAssets = { ...unpaid, performance: "终结本次执行", closed_on: "2026-02-01" };
const line = { code: "enforcement", max: 12, bonus: false };

test("an open enforcement is a high flag with court, amount and how far it was performed, a figure, and takes all points", () => {
  expect(reported("enforcement", unpaid)).toEqual({
    figures: [{ code: "open_enforcement", value: "250000.50", unit: "CNY", at: null, changePercent: null, recordCount: 1 }],
    series: [],
    flags: [{ code: "enforcement_open", severity: "high", recordNo: "N-1", date: "2026-01-05", particulars: { valueCourt: "长安区人民法院", amountEnforced: "250000.5", valuePerformance: "全部未履行" } }],
    score: [{ ...line, points: 0, reason: "open", particulars: { countOpen: "1", amountOpen: "250000.5" }, recordNos: ["N-1"] }],
  });
});

describe("a debt is open", () => {
  test.each([
    ["until it is performed", unpaid, true],
    ["when a part is performed", { ...unpaid, performance: "部分未履行" }, true],
    ["not after it was performed", performed, false],
    ["not when performed without a closing day", { ...performed, closed_on: null }, false],
    ["not when the court closed the case", { ...unpaid, closed_on: "2026-02-01" }, false],
    ["after an end for want of assets", forWantOfAssets, true],
  ])("%s", (_what, record, open) => {
    const { figures, flags, score } = reported("enforcement", record);
    expect(flags).toHaveLength(open ? 1 : 0);
    expect([figures[0]?.recordCount, score[0]?.points]).toEqual(open ? [1, 0] : [0, 7]);
  });
});

test.each([
  [{ dishonest: true, consumption_limited: true }, "dishonest_debtor"],
  [{ dishonest: true }, "dishonest_debtor"],
  [{ dishonest: false, consumption_limited: true }, "consumption_limited"],
  [{ dishonest: false, consumption_limited: false }, "enforcement_open"],
  [{ dishonest: null, consumption_limited: null }, "enforcement_open"],
])("%j is named by its gravest measure: %s", (measures, code) => {
  expect(reported("enforcement", { ...unpaid, ...measures }).flags).toMatchObject([{ code, severity: "high" }]);
});

test("open debts add up; performed ones stand as evidence without adding", () => {
  const { figures, score } = reported("enforcement", unpaid, performed, { ...forWantOfAssets, amount: "0.25" });
  expect(figures).toMatchObject([{ value: "250000.75", recordCount: 2 }]);
  expect(score).toEqual([{ ...line, points: 0, reason: "open", particulars: { countOpen: "2", amountOpen: "250000.75" }, recordNos: ["N-1", "N-2", "N-3"] }]);
});

test("what was performed leaves seven points, never enforced all twelve; both say that nothing is open", () => {
  expect(reported("enforcement", performed)).toMatchObject({ figures: [{ value: "0.00" }], score: [{ ...line, points: 7, reason: "performed", particulars: { countOpen: "0", amountOpen: "0" }, recordNos: ["N-1"] }] });
  expect(reported("enforcement")).toMatchObject({ figures: [{ value: "0.00" }], score: [{ ...line, points: 12, reason: "none", recordNos: [] }] });
});

test("what the source left out stays empty, an amount zero", () => {
  expect(reported("enforcement", { filed_on: "2026-01-05" }).flags).toMatchObject([{ particulars: { valueCourt: "", amountEnforced: "0", valuePerformance: "" } }]);
});

test("the conduct ends when the case is closed, but not when it was closed for want of assets", () => {
  expect([endOf("enforcement", performed), endOf("enforcement", unpaid), endOf("enforcement", forWantOfAssets)]).toEqual(["2026-02-01", null, null]);
});
