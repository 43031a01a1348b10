import { type CategoryDefinition, type FieldDefinition } from "../category";
import { evidence, type Contribution, type Figure, type RedFlag, type ScoreItem } from "../contribution";
import type { Exact } from "@/domain/money/exact";
import { decimalOf, latestOf, textOf, type RecordOf } from "../record";

const fields = [
  { name: "year", zh: "年度", en: "Year", type: "int", required: true },
  { name: "total_assets", zh: "资产总额", en: "Total assets", type: "decimal", unit: "CNY" },
  { name: "total_liabilities", zh: "负债总额", en: "Total liabilities", type: "decimal", unit: "CNY" },
  { name: "revenue", zh: "营业总收入", en: "Operating revenue", type: "decimal", unit: "CNY" },
  { name: "net_profit", zh: "净利润", en: "Net profit", type: "decimal", unit: "CNY" },
  { name: "tax_paid", zh: "纳税总额", en: "Tax paid", type: "decimal", unit: "CNY" },
  { name: "employees", zh: "从业人数", en: "Employees", type: "int" },
  { name: "external_guarantee", zh: "对外担保金额", en: "Guarantees given to others", type: "decimal", unit: "CNY" },
  { name: "submitted_on", zh: "报送日期", en: "Submitted on", type: "date", required: true },
] as const satisfies readonly FieldDefinition[];

type AnnualReport = RecordOf<typeof fields>;

/** Liabilities over assets in percent; null when a side is missing or there are no assets. */
function debtRatio(record: AnnualReport): Exact | null {
  const assets = decimalOf(record.payload.total_assets);
  const liabilities = decimalOf(record.payload.total_liabilities);
  return assets === null || liabilities === null || !assets.isPositive() || assets.isZero() ? null : liabilities.dividedBy(assets).times(100);
}

function figures(records: readonly AnnualReport[]): Figure[] {
  const latest = latestOf(records);
  const ratio = latest && debtRatio(latest);
  if (!latest || !ratio) return [];
  return [{ code: "debt_ratio", value: ratio.toFixed(1), unit: "%", at: textOf(latest.payload.year), changePercent: null, recordCount: 1 }];
}

function flags(records: readonly AnnualReport[]): RedFlag[] {
  const latest = latestOf(records);
  if (latest === null) return [];
  const { recordNo, eventDate: date } = latest;
  const ratio = debtRatio(latest);
  const year = textOf(latest.payload.year) ?? "";
  const profit = decimalOf(latest.payload.net_profit);
  return [
    ...(ratio?.greaterThan(100) ? [{ code: "liabilities_exceed_assets", severity: "high", recordNo, date, particulars: { valueYear: year, percentRatio: ratio.toFixed(1) } } as const] : []),
    ...(profit?.isNegative() && !profit.isZero() ? [{ code: "loss", severity: "medium", recordNo, date, particulars: { valueYear: year, amountLoss: profit.abs().toFixed() } } as const] : []),
  ];
}

function score(records: readonly AnnualReport[]): ScoreItem[] {
  const latest = latestOf(records);
  const ratio = latest && debtRatio(latest);
  if (!latest || !ratio) return [];
  const points = ratio.lessThanOrEqualTo(50) ? 10 : ratio.lessThanOrEqualTo(65) ? 8 : ratio.lessThanOrEqualTo(80) ? 5 : ratio.lessThanOrEqualTo(100) ? 2 : 0;
  return [{ code: "debt_ratio", points, max: 10, bonus: false, reason: "ratio", particulars: { percentRatio: ratio.toFixed(1) }, recordNos: evidence([latest]) }];
}

const report: Contribution = { figures, flags, score };

export const annualReport: CategoryDefinition = {
  no: 3,
  code: "annual_report",
  zh: "企业年报",
  en: "Annual report",
  department: "市场监督管理局",
  departmentEn: "Administration for Market Regulation",
  cadence: "yearly",
  sensitivity: "authorised",
  reportWindowMonths: 60,
  eventDate: "submitted_on",
  section: "registration",
  fields,
  report,
};
