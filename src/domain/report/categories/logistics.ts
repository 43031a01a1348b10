import { type CategoryDefinition, type FieldDefinition } from "../category";
import type { Contribution, Reading, Series } from "../contribution";
import { seriesValues, sumByMonth } from "../monthly";
import type { RecordOf } from "../record";

const fields = [
  { name: "period", zh: "统计月份", en: "Month", type: "month", required: true },
  { name: "warehouse", zh: "仓库", en: "Warehouse", type: "string", required: true },
  { name: "goods", zh: "货类", en: "Goods", type: "string", required: true },
  { name: "inbound", zh: "入库量", en: "Inbound", type: "decimal", required: true, unit: "t" },
  { name: "outbound", zh: "出库量", en: "Outbound", type: "decimal", required: true, unit: "t" },
  { name: "stock_value", zh: "期末货值", en: "Value of stock at month end", type: "decimal", unit: "CNY" },
  { name: "waybills", zh: "运单量", en: "Waybills", type: "int" },
] as const satisfies readonly FieldDefinition[];

function series(records: readonly RecordOf<typeof fields>[], reading: Reading): Series[] {
  return [{ code: "outbound", unit: "t", values: seriesValues(sumByMonth(records, "outbound"), reading) }];
}

const report: Contribution = { series };

export const logistics: CategoryDefinition = {
  no: 26,
  code: "logistics",
  zh: "仓储物流",
  en: "Warehousing and logistics",
  department: "交通运输局",
  departmentEn: "Transport Bureau",
  cadence: "monthly",
  sensitivity: "authorised",
  reportWindowMonths: 24,
  eventDate: "period",
  section: "trade",
  fields,
  report,
};
