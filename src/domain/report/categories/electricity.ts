import { choice, type CategoryDefinition, type FieldDefinition } from "../category";
import type { Contribution, Figure, Reading } from "../contribution";
import { sumByMonth, yearToLatest } from "../monthly";
import type { RecordOf } from "../record";
import { utilityContribution } from "../utility";

const fields = [
  { name: "account_no", zh: "户号", en: "Customer number", type: "string", required: true },
  { name: "period", zh: "费用所属月份", en: "Month", type: "month", required: true },
  { name: "usage", zh: "用量", en: "Electricity used", type: "decimal", required: true, unit: "kWh" },
  { name: "amount_due", zh: "应缴金额", en: "Amount due", type: "decimal", required: true, unit: "CNY" },
  { name: "amount_paid", zh: "实缴金额", en: "Amount paid", type: "decimal", required: true, unit: "CNY" },
  { name: "due_on", zh: "缴费期限", en: "Due on", type: "date" },
  { name: "paid_on", zh: "缴清日期", en: "Paid in full on", type: "date" },
  { name: "usage_kind", zh: "用电类型", en: "Tariff class", type: "string", required: true, ...choice({ 居民生活: "Residential", 一般工商业: "General commercial and industrial", 大工业: "Large industrial", 农业生产: "Agricultural" }) },
  { name: "contract_capacity", zh: "合同容量", en: "Contracted capacity", type: "decimal", unit: "kVA" },
] as const satisfies readonly FieldDefinition[];

function figures(records: readonly RecordOf<typeof fields>[], reading: Reading): Figure[] {
  const used = yearToLatest(sumByMonth(records, "usage"), reading);
  return used ? [{ code: "electricity_used", value: used.total.toFixed(), unit: "kWh", at: used.latest, changePercent: used.change, recordCount: records.length }] : [];
}

const report: Contribution = { figures, ...utilityContribution("electricity", "kWh", 5) };

export const electricity: CategoryDefinition = {
  no: 18,
  code: "electricity",
  zh: "电费",
  en: "Electricity bills",
  department: "供电公司",
  departmentEn: "Power supply company",
  cadence: "monthly",
  sensitivity: "authorised",
  reportWindowMonths: 24,
  eventDate: "period",
  section: "utility",
  fields,
  report,
};
