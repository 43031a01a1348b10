import { describe, expect, test } from "vitest";
import { endOf, reported } from "../fixture/reported";

const fine = { document_no: "1", penalty_kind: "罚款", fine_amount: "5000.00", decided_on: "2026-01-05", authority: "生态环境局", repair_status: "未修复" };
const repaired = { ...fine, repair_status: "已修复", repaired_on: "2026-06-05" };
const line = { code: "penalty", max: 8, bonus: false };

test("a fine not repaired is counted, a medium flag with kind, authority and amount, and costs three points", () => {
  expect(reported("penalty", fine)).toEqual({
    figures: [{ code: "penalties_open", value: "1", unit: "count", at: null, changePercent: null, recordCount: 1 }],
    series: [],
    flags: [{ code: "penalty_open", severity: "medium", recordNo: "N-1", date: "2026-01-05", particulars: { valueKind: "罚款", valueAuthority: "生态环境局", amountFine: "5000" } }],
    score: [{ ...line, points: 5, reason: "open", particulars: { countOpen: "1" }, recordNos: ["N-1"] }],
  });
});

test("a repaired penalty stays a record, and is neither flag nor cost", () => {
  expect(reported("penalty", repaired)).toEqual({
    figures: [{ code: "penalties_open", value: "0", unit: "count", at: null, changePercent: null, recordCount: 1 }],
    series: [],
    flags: [],
    score: [{ ...line, points: 8, reason: "none", particulars: { countOpen: "0" }, recordNos: [] }],
  });
});

describe("severity", () => {
  test.each([
    ["警告", "未修复", "penalty_open", "medium"],
    ["通报批评", "未修复", "penalty_open", "medium"],
    ["没收违法所得", "未修复", "penalty_open", "medium"],
    ["责令停产停业", "未修复", "penalty_open", "high"],
    ["暂扣许可证件", "未修复", "penalty_open", "high"],
    ["吊销许可证件", "未修复", "penalty_open", "high"],
    ["罚款", "修复中", "penalty_under_repair", "low"],
    ["吊销许可证件", "修复中", "penalty_under_repair", "high"],
  ])("%s, %s: %s is %s", (penalty_kind, repair_status, code, severity) => {
    expect(reported("penalty", { ...fine, penalty_kind, repair_status }).flags).toMatchObject([{ code, severity }]);
  });
});

test.each([
  ["two fines", [fine, fine], 2],
  ["three fines", [fine, fine, fine], 0],
  ["a fine and a repaired one", [fine, repaired], 5],
  ["a licence suspended", [{ ...fine, penalty_kind: "暂扣许可证件" }], 0],
  ["a licence suspended and repaired", [{ ...repaired, penalty_kind: "暂扣许可证件" }], 8],
  ["nothing", [], 8],
])("%s: points left", (_what, penalties, points) => {
  expect(reported("penalty", ...penalties).score).toMatchObject([{ points }]);
});

test("what the source left out stays empty, a fine zero", () => {
  expect(reported("penalty", { decided_on: "2026-01-05" }).flags).toMatchObject([{ code: "penalty_open", particulars: { valueKind: "", valueAuthority: "", amountFine: "0" } }]);
});

test("the conduct ends with its repair, or else with the decision", () => {
  expect([endOf("penalty", repaired), endOf("penalty", fine), endOf("penalty", {})]).toEqual(["2026-06-05", "2026-01-05", null]);
});
