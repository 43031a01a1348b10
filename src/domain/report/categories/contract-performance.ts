import { choice, type CategoryDefinition, type FieldDefinition } from "../category";
import { evidence, type Contribution, type Figure, type RedFlag, type ScoreItem } from "../contribution";
import { decimalOf, sumOf, textOf, type RecordOf } from "../record";

const fields = [
  { name: "contract_no", zh: "合同编号", en: "Contract number", type: "string", required: true },
  { name: "project", zh: "项目名称", en: "Project", type: "string", required: true },
  { name: "buyer", zh: "采购人", en: "Buyer", type: "string", required: true },
  { name: "amount", zh: "合同金额", en: "Contract amount", type: "decimal", required: true, unit: "CNY" },
  { name: "signed_on", zh: "签订日期", en: "Signed on", type: "date", required: true },
  { name: "due_on", zh: "履约期限", en: "Performance due on", type: "date" },
  { name: "paid_amount", zh: "已付款", en: "Paid so far", type: "decimal", unit: "CNY" },
  { name: "performance", zh: "履约状态", en: "Performance status", type: "string", required: true, ...choice({ 履约中: "Being performed", 已履约: "Performed", 逾期: "Overdue", 违约: "In breach", 终止: "Terminated" }) },
] as const satisfies readonly FieldDefinition[];

type Contract = RecordOf<typeof fields>;

function failed(records: readonly Contract[]): Contract[] {
  return records.filter((record) => record.payload.performance === "违约" || record.payload.performance === "逾期");
}

function figures(records: readonly Contract[]): Figure[] {
  const inHand = records.filter((record) => record.payload.performance === "履约中");
  if (records.length === 0) return [];
  return [{ code: "contracts_in_hand", value: sumOf(inHand, "amount").toFixed(2), unit: "CNY", at: null, changePercent: null, recordCount: inHand.length }];
}

function flags(records: readonly Contract[]): RedFlag[] {
  return failed(records).map((record) => ({
    code: record.payload.performance === "违约" ? "contract_breached" : "contract_overdue",
    severity: record.payload.performance === "违约" ? "high" : "medium",
    recordNo: record.recordNo,
    date: record.eventDate,
    particulars: { valueProject: textOf(record.payload.project) ?? "", amountContract: decimalOf(record.payload.amount)?.toFixed() ?? "0" },
  }));
}

function score(records: readonly Contract[]): ScoreItem[] {
  if (records.length === 0) return [];
  const bad = failed(records);
  const points = Math.max(0, 4 - 2 * bad.length);
  return [{ code: "contracts", points, max: 4, bonus: true, reason: bad.length === 0 ? "none" : "failed", particulars: { countContracts: String(records.length), countFailed: String(bad.length) }, recordNos: evidence(bad.length === 0 ? records : bad) }];
}

const report: Contribution = { figures, flags, score };

export const contractPerformance: CategoryDefinition = {
  no: 27,
  code: "contract_performance",
  zh: "合同履约与政府采购",
  en: "Contracts and public procurement",
  department: "财政局",
  departmentEn: "Finance Bureau",
  cadence: "T+1",
  sensitivity: "authorised",
  reportWindowMonths: 60,
  eventDate: "signed_on",
  section: "contract",
  fields,
  report,
};
