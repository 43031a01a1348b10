import { expect, test } from "vitest";
import { reported } from "../fixture/reported";

const contract = { contract_no: "HT-1", project: "校服采购", buyer: "教育局", amount: "120000.50", signed_on: "2026-01-05", performance: "履约中" };
const line = { code: "contracts", max: 4, bonus: true };

test("contracts being performed add up to the figure; others do not count in it", () => {
  const { figures, flags } = reported("contract_performance", contract, { ...contract, amount: "0.50" }, { ...contract, performance: "已履约" }, { ...contract, performance: "终止" });
  expect(figures).toEqual([{ code: "contracts_in_hand", value: "120001.00", unit: "CNY", at: null, changePercent: null, recordCount: 2 }]);
  expect(flags).toEqual([]);
});

test("contracts that are all performed leave nothing in hand, which is a figure too", () => {
  expect(reported("contract_performance", { ...contract, performance: "已履约" }).figures).toMatchObject([{ value: "0.00", recordCount: 0 }]);
});

test.each([
  ["违约", "contract_breached", "high"],
  ["逾期", "contract_overdue", "medium"],
])("a contract %s raises the flag %s", (performance, code, severity) => {
  expect(reported("contract_performance", { ...contract, performance }).flags).toEqual([
    { code, severity, recordNo: "N-1", date: "2026-01-05", particulars: { valueProject: "校服采购", amountContract: "120000.5" } },
  ]);
});

test("what the source left out of a failed contract stays empty, its amount zero", () => {
  expect(reported("contract_performance", { signed_on: "2026-01-05", performance: "违约" }).flags).toMatchObject([{ particulars: { valueProject: "", amountContract: "0" } }]);
});

test.each([
  ["none", [], 4, ["N-1", "N-2", "N-3"]],
  ["failed", ["逾期"], 2, ["N-1"]],
  ["failed", ["逾期", "违约"], 0, ["N-1", "N-2"]],
  ["failed", ["逾期", "违约", "违约"], 0, ["N-1", "N-2", "N-3"]],
])("of three contracts, %s: %j leaves %i bonus points, with the records behind it", (reason, bad, points, recordNos) => {
  const contracts = Array.from({ length: 3 }, (_, index) => ({ ...contract, performance: bad[index] ?? "履约中" }));
  expect(reported("contract_performance", ...contracts).score).toEqual([{ ...line, points, reason, particulars: { countContracts: "3", countFailed: String(bad.length) }, recordNos }]);
});

test("a firm without public contracts has neither figure nor line", () => {
  expect(reported("contract_performance")).toEqual({ figures: [], series: [], flags: [], score: [] });
});
