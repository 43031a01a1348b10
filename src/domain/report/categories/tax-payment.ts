import { choice, type CategoryDefinition, type FieldDefinition } from "../category";
import { evidence, type Contribution, type Figure, type Reading, type RedFlag, type ScoreItem, type Series } from "../contribution";
import { fellBy, inLastMonths, seriesValues, sumByMonth, yearToLatest } from "../monthly";
import { isTrue, type RecordOf } from "../record";

const fields = [
  { name: "period", zh: "税款所属期", en: "Tax period", type: "month", required: true },
  { name: "tax_kind", zh: "税种", en: "Tax", type: "string", required: true, ...choice({ 增值税: "Value-added tax", 企业所得税: "Corporate income tax", "个人所得税(代扣)": "Individual income tax (withheld)", 城建税: "Urban construction tax", 其他: "Other" }) },
  { name: "taxable_sales", zh: "应税销售额", en: "Taxable sales", type: "decimal", unit: "CNY" },
  { name: "tax_due", zh: "应纳税额", en: "Tax due", type: "decimal", required: true, unit: "CNY" },
  { name: "tax_paid", zh: "实缴税额", en: "Tax paid", type: "decimal", required: true, unit: "CNY" },
  { name: "filed_on", zh: "申报日期", en: "Filed on", type: "date" },
  { name: "on_time", zh: "是否按期申报缴纳", en: "Filed and paid on time", type: "bool", required: true },
] as const satisfies readonly FieldDefinition[];

type TaxPayment = RecordOf<typeof fields>;

/** Sales are declared with value-added tax; other taxes repeat them and would count them twice. */
function salesByMonth(records: readonly TaxPayment[]) {
  return sumByMonth(records, "taxable_sales", { field: "tax_kind", is: "增值税" });
}

function lateInLastYear(records: readonly TaxPayment[], reading: Reading): TaxPayment[] {
  return inLastMonths(records, 12, reading).filter(({ payload }) => payload.on_time !== undefined && payload.on_time !== null && !isTrue(payload.on_time));
}

function figures(records: readonly TaxPayment[], reading: Reading): Figure[] {
  const sales = yearToLatest(salesByMonth(records), reading);
  const paid = yearToLatest(sumByMonth(records, "tax_paid"), reading);
  return [
    ...(sales ? [{ code: "taxable_sales", value: sales.total.toFixed(2), unit: "CNY", at: sales.latest, changePercent: sales.change, recordCount: records.length } as const] : []),
    ...(paid ? [{ code: "tax_paid", value: paid.total.toFixed(2), unit: "CNY", at: paid.latest, changePercent: paid.change, recordCount: records.length } as const] : []),
  ];
}

function series(records: readonly TaxPayment[], reading: Reading): Series[] {
  return [
    { code: "taxable_sales", unit: "CNY", values: seriesValues(salesByMonth(records), reading) },
    { code: "tax_paid", unit: "CNY", values: seriesValues(sumByMonth(records, "tax_paid"), reading) },
  ];
}

function flags(records: readonly TaxPayment[], reading: Reading): RedFlag[] {
  const late = lateInLastYear(records, reading);
  const sales = yearToLatest(salesByMonth(records), reading);
  const [firstLate] = late;
  const [newest] = records;
  return [
    ...(firstLate && late.length >= 2 ? [{ code: "tax_late", severity: late.length >= 4 ? "high" : "medium", recordNo: firstLate.recordNo, date: firstLate.eventDate, particulars: { countLate: String(late.length) } } as const] : []),
    ...(newest && fellBy(sales?.change, 30) ? [{ code: "sales_fell", severity: "medium", recordNo: newest.recordNo, date: newest.eventDate, particulars: { percentChange: sales?.change ?? "" } } as const] : []),
  ];
}

function score(records: readonly TaxPayment[], reading: Reading): ScoreItem[] {
  if (records.length === 0) return [];
  const late = lateInLastYear(records, reading);
  const change = yearToLatest(salesByMonth(records), reading)?.change ?? null;
  const onTime = { code: "tax_on_time", points: Math.max(0, 10 - 3 * late.length), max: 10, bonus: false, reason: late.length === 0 ? "none" : "late", particulars: { countLate: String(late.length) }, recordNos: evidence(late) };
  if (change === null) return [onTime];
  const points = fellBy(change, 30) ? 0 : fellBy(change, 10) ? 3 : change.startsWith("-") ? 6 : 10;
  return [onTime, { code: "sales_trend", points, max: 10, bonus: false, reason: "change", particulars: { percentChange: change }, recordNos: evidence(records) }];
}

const report: Contribution = { figures, series, flags, score };

export const taxPayment: CategoryDefinition = {
  no: 12,
  code: "tax_payment",
  zh: "纳税申报缴纳",
  en: "Tax filing and payment",
  department: "税务局",
  departmentEn: "Tax Service",
  cadence: "monthly",
  sensitivity: "restricted",
  reportWindowMonths: 36,
  eventDate: "period",
  section: "tax",
  fields,
  report,
};
