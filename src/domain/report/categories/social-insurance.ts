import { choice, type CategoryDefinition, type FieldDefinition } from "../category";
import { evidence, type Contribution, type Figure, type Reading, type RedFlag, type ScoreItem, type Series } from "../contribution";
import { fellBy, inLastMonths, latestMonth, peakByMonth, seriesValues } from "../monthly";
import { decimalOf, type RecordOf } from "../record";

const fields = [
  { name: "period", zh: "缴费月份", en: "Month", type: "month", required: true },
  { name: "insurance_kind", zh: "险种", en: "Insurance", type: "string", required: true, ...choice({ 养老: "Pension", 医疗: "Medical", 失业: "Unemployment", 工伤: "Work injury" }) },
  { name: "insured_count", zh: "参保人数", en: "People insured", type: "int", required: true, unit: "persons" },
  { name: "amount_due", zh: "应缴金额", en: "Amount due", type: "decimal", required: true, unit: "CNY" },
  { name: "amount_paid", zh: "实缴金额", en: "Amount paid", type: "decimal", required: true, unit: "CNY" },
  { name: "deferred_amount", zh: "缓缴金额", en: "Amount deferred", type: "decimal", unit: "CNY" },
] as const satisfies readonly FieldDefinition[];

type Contributions = RecordOf<typeof fields>;

/** Short paid in the last six months, not counting what the authority let the enterprise defer. */
function shortPaid(records: readonly Contributions[], reading: Reading): Contributions[] {
  return inLastMonths(records, 6, reading).filter(({ payload }) => {
    const due = decimalOf(payload.amount_due);
    const paid = decimalOf(payload.amount_paid);
    return due !== null && paid !== null && paid.plus(decimalOf(payload.deferred_amount) ?? 0).lessThan(due);
  });
}

function figures(records: readonly Contributions[], reading: Reading): Figure[] {
  const insured = latestMonth(peakByMonth(records, "insured_count"), reading);
  return insured ? [{ code: "insured_people", value: insured.value.toFixed(), unit: "persons", at: insured.latest, changePercent: insured.change, recordCount: records.length }] : [];
}

function series(records: readonly Contributions[], reading: Reading): Series[] {
  return [{ code: "insured_people", unit: "persons", values: seriesValues(peakByMonth(records, "insured_count"), reading) }];
}

function flags(records: readonly Contributions[], reading: Reading): RedFlag[] {
  const short = shortPaid(records, reading);
  const insured = latestMonth(peakByMonth(records, "insured_count"), reading);
  const [firstShort] = short;
  const [newest] = records;
  return [
    ...(firstShort ? [{ code: "insurance_short_paid", severity: "medium", recordNo: firstShort.recordNo, date: firstShort.eventDate, particulars: { countMonths: String(new Set(short.map((record) => record.eventDate)).size) } } as const] : []),
    ...(newest && fellBy(insured?.change, 30) ? [{ code: "workforce_fell", severity: "medium", recordNo: newest.recordNo, date: newest.eventDate, particulars: { percentChange: insured?.change ?? "" } } as const] : []),
  ];
}

function score(records: readonly Contributions[], reading: Reading): ScoreItem[] {
  if (records.length === 0) return [];
  const short = shortPaid(records, reading);
  const months = new Set(short.map((record) => record.eventDate)).size;
  const paid = { code: "insurance_paid", points: Math.max(0, 6 - 2 * months), max: 6, bonus: false, reason: months === 0 ? "none" : "short", particulars: { countMonths: String(months) }, recordNos: evidence(short) };
  const change = latestMonth(peakByMonth(records, "insured_count"), reading)?.change ?? null;
  if (change === null) return [paid];
  const points = fellBy(change, 30) ? 0 : fellBy(change, 10) ? 2 : 4;
  return [paid, { code: "workforce", points, max: 4, bonus: false, reason: "change", particulars: { percentChange: change }, recordNos: evidence(records) }];
}

const report: Contribution = { figures, series, flags, score };

export const socialInsurance: CategoryDefinition = {
  no: 15,
  code: "social_insurance",
  zh: "社会保险缴纳",
  en: "Social insurance contributions",
  department: "人力资源和社会保障局",
  departmentEn: "Human Resources and Social Security Bureau",
  cadence: "monthly",
  sensitivity: "restricted",
  reportWindowMonths: 24,
  eventDate: "period",
  section: "insurance",
  fields,
  report,
};
