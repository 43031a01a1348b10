import { describe, expect, test } from "vitest";
import type { CategoryCode } from "./category-code";
import { factsWith, granted, record } from "./fixture/fact";
import type { PayloadValue } from "./record";
import { assembleSnapshot } from "./snapshot";

type Payload = Record<string, PayloadValue>;
type Row = [what: string, code: CategoryCode, payload: Payload, flags: string[]];

const registration = { legal_representative: "李明", established_on: "2015-01-01", registration_status: "存续" };
const penalty = { decided_on: "2026-01-05", penalty_kind: "罚款", repair_status: "未修复" };
const judgment = { judged_on: "2026-01-05", case_kind: "民事", role: "被告", amount: "1000" };
const enforcement = { filed_on: "2026-01-05", performance: "全部未履行", dishonest: false, amount: "1000" };
const report = { year: 2025, submitted_on: "2026-05-20", total_assets: "100", total_liabilities: "60", net_profit: "5" };

const rows: Row[] = [
  ["a revoked registration", "registration", { ...registration, registration_status: "吊销" }, ["high status_abnormal"]],
  ["a term that ended yesterday", "registration", { ...registration, term_to: "2026-11-21" }, ["medium term_expired"]],
  ["a term that ends today", "registration", { ...registration, term_to: "2026-11-22" }, []],
  ["a business one day short of a year", "registration", { ...registration, established_on: "2025-11-23" }, ["low young"]],
  ["a business of exactly a year", "registration", { ...registration, established_on: "2025-11-22" }, []],
  ["liabilities above assets", "annual_report", { ...report, total_liabilities: "101" }, ["high liabilities_exceed_assets"]],
  ["liabilities equal to assets", "annual_report", { ...report, total_liabilities: "100" }, []],
  ["a loss", "annual_report", { ...report, net_profit: "-0.01" }, ["medium loss"]],
  ["a licence withdrawn", "licence", { decided_on: "2026-01-05", status: "撤销" }, ["medium licence_withdrawn"]],
  ["a licence that ran out", "licence", { decided_on: "2026-01-05", status: "失效" }, []],
  ["a fine not repaired", "penalty", penalty, ["medium penalty_open"]],
  ["a fine under repair", "penalty", { ...penalty, repair_status: "修复中" }, ["low penalty_under_repair"]],
  ["a fine repaired", "penalty", { ...penalty, repair_status: "已修复" }, []],
  ["an order to stop business", "penalty", { ...penalty, penalty_kind: "责令停产停业" }, ["high penalty_open"]],
  ["a standing default listing", "serious_default", { listed_on: "2026-01-05", list_name: "名单" }, ["high on_serious_default_list"]],
  ["a default listing removed", "serious_default", { listed_on: "2026-01-05", list_name: "名单", removed_on: "2026-03-01" }, []],
  ["a standing abnormal listing", "abnormal_operation", { listed_on: "2026-01-05" }, ["high on_abnormal_list"]],
  ["an abnormal listing removed", "abnormal_operation", { listed_on: "2026-01-05", removed_on: "2026-03-01" }, []],
  ["a small judgment against it", "judgment", judgment, ["medium judgment_against"]],
  ["a judgment of half a million", "judgment", { ...judgment, amount: "500000" }, ["high judgment_against"]],
  ["a judgment a fen below", "judgment", { ...judgment, amount: "499999.99" }, ["medium judgment_against"]],
  ["a judgment it won as plaintiff", "judgment", { ...judgment, role: "原告", amount: "900000" }, []],
  ["a criminal judgment", "judgment", { ...judgment, case_kind: "刑事" }, ["high judgment_against"]],
  ["a bankruptcy case", "judgment", { ...judgment, case_kind: "破产" }, ["high bankruptcy_case"]],
  ["an open enforcement", "enforcement", enforcement, ["high enforcement_open"]],
  ["a dishonest debtor", "enforcement", { ...enforcement, dishonest: true, consumption_limited: true }, ["high dishonest_debtor"]],
  ["restricted consumption", "enforcement", { ...enforcement, consumption_limited: true }, ["high consumption_limited"]],
  ["an enforcement performed", "enforcement", { ...enforcement, performance: "全部履行", closed_on: "2026-02-01" }, []],
  ["an enforcement ended for want of assets", "enforcement", { ...enforcement, performance: "终结本次执行", closed_on: "2026-02-01" }, ["high enforcement_open"]],
  ["tax grade C", "tax_rating", { year: 2025, grade: "C", evaluated_on: "2026-04-25" }, ["medium tax_grade_low"]],
  ["tax grade D", "tax_rating", { year: 2025, grade: "D", evaluated_on: "2026-04-25" }, ["high tax_grade_low"]],
  ["tax grade M", "tax_rating", { year: 2025, grade: "M", evaluated_on: "2026-04-25" }, []],
  ["arrears outstanding", "tax_violation", { kind: "欠税", settled: false, published_on: "2026-01-05" }, ["high tax_arrears"]],
  ["arrears settled", "tax_violation", { kind: "欠税", settled: true, published_on: "2026-01-05" }, []],
  ["a major tax violation", "tax_violation", { kind: "重大税收违法", settled: false, published_on: "2026-01-05" }, ["high major_tax_violation"]],
  ["social insurance short paid", "social_insurance", { period: "2026-09", insurance_kind: "养老", insured_count: 3, amount_due: "100", amount_paid: "99.99" }, ["medium insurance_short_paid"]],
  ["social insurance deferred with leave", "social_insurance", { period: "2026-09", insurance_kind: "养老", insured_count: 3, amount_due: "100", amount_paid: "60", deferred_amount: "40" }, []],
  ["social insurance short paid long ago", "social_insurance", { period: "2026-04", insurance_kind: "养老", insured_count: 3, amount_due: "100", amount_paid: "60" }, []],
  ["the housing fund short paid", "housing_fund", { period: "2026-09", depositor_count: 3, amount_due: "100", amount_paid: "60" }, ["low housing_fund_short_paid"]],
  ["a bill due yesterday and unpaid", "electricity", { period: "2026-10", usage: "1", amount_due: "9", amount_paid: "0", due_on: "2026-11-21" }, ["medium electricity_unpaid"]],
  ["a bill due today and unpaid", "electricity", { period: "2026-10", usage: "1", amount_due: "9", amount_paid: "0", due_on: "2026-11-22" }, []],
  ["a standing seizure", "real_estate_encumbrance", { kind: "查封", registered_on: "2020-01-05" }, ["high property_seized"]],
  ["a seizure lifted", "real_estate_encumbrance", { kind: "查封", registered_on: "2020-01-05", released_on: "2021-01-01" }, []],
  ["a mortgage", "real_estate_encumbrance", { kind: "抵押", registered_on: "2020-01-05", secured_amount: "100" }, []],
  ["a standing pledge", "chattel_pledge", { kind: "动产抵押", registered_on: "2026-01-05", status: "有效", secured_amount: "1" }, ["low pledge_standing"]],
  ["a pledge cancelled", "chattel_pledge", { kind: "动产抵押", registered_on: "2026-01-05", status: "注销", secured_amount: "1" }, []],
  ["a firm discredited by customs", "customs", { period: "2026-09", credit_grade: "失信", export_amount: "0", import_amount: "0" }, ["high customs_discredited"]],
  ["a public contract in breach", "contract_performance", { signed_on: "2026-01-05", amount: "1", performance: "违约" }, ["high contract_breached"]],
  ["a public contract overdue", "contract_performance", { signed_on: "2026-01-05", amount: "1", performance: "逾期" }, ["medium contract_overdue"]],
];

function flagsOf(code: CategoryCode, payloads: readonly Payload[]): string[] {
  const records = payloads.map((payload, index) => record(code, `N-${index + 1}`, payload));
  return assembleSnapshot(factsWith(granted(code, records))).redFlags.map((flag) => `${flag.severity} ${flag.code}`);
}

describe("red flags", () => {
  test.each(rows)("%s", (_what, code, payload, flags) => expect(flagsOf(code, [payload])).toEqual(flags));

  const tax = (period: string, onTime: boolean, sales = "100") => ({ period, tax_kind: "增值税", taxable_sales: sales, tax_due: "3", tax_paid: "3", on_time: onTime });

  test.each([[1, []], [2, ["medium tax_late"]], [4, ["high tax_late"]]])("%i late tax payments within a year", (count, flags) => {
    expect(flagsOf("tax_payment", ["2026-10", "2026-09", "2026-08", "2026-07"].map((period, index) => tax(period, index >= count)))).toEqual(flags);
  });

  const twoYears = (now: string) => Array.from({ length: 24 }, (_, index) => {
    const month = 10 + index;
    return tax(`${2024 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`, true, index < 12 ? "100" : now);
  });

  test("sales that fell by thirty percent on the year", () => expect(flagsOf("tax_payment", twoYears("70"))).toEqual(["medium sales_fell"]));
  test("sales that fell by a little less", () => expect(flagsOf("tax_payment", twoYears("70.1"))).toEqual([]));

  test("stand gravest first", () => {
    const snapshot = assembleSnapshot(factsWith(granted("chattel_pledge", [record("chattel_pledge", "P", { kind: "动产抵押", registered_on: "2026-01-05", status: "有效", secured_amount: "1" })]), granted("judgment", [record("judgment", "J", judgment)]), granted("enforcement", [record("enforcement", "E", enforcement)])));
    expect(snapshot.redFlags.map((flag) => flag.severity)).toEqual(["high", "medium", "low"]);
  });
});
