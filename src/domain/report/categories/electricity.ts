import { choice, type CategoryDefinition, type FieldDefinition } from "../category";
import type { Contribution, Figure, Reading } from "../contribution";
import { sumByMonth, yearToLatest } from "../monthly";
import type { RecordOf } from "../record";
import { billFields, utilityContribution } from "../utility";

const fields = [
  ...billFields("Electricity used", "kWh"),
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
