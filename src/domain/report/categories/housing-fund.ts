import { type CategoryDefinition, type FieldDefinition } from "../category";
import { evidence, type Contribution, type Reading, type RedFlag, type ScoreItem, type Series } from "../contribution";
import { inLastMonths, peakByMonth, seriesValues } from "../monthly";
import { decimalOf, type RecordOf } from "../record";

const fields = [
  { name: "period", zh: "缴存月份", en: "Month", type: "month", required: true },
  { name: "depositor_count", zh: "缴存人数", en: "People contributing", type: "int", required: true, unit: "persons" },
  { name: "amount_due", zh: "应缴金额", en: "Amount due", type: "decimal", required: true, unit: "CNY" },
  { name: "amount_paid", zh: "实缴金额", en: "Amount paid", type: "decimal", required: true, unit: "CNY" },
] as const satisfies readonly FieldDefinition[];

type Deposit = RecordOf<typeof fields>;

function shortPaid(records: readonly Deposit[], reading: Reading): Deposit[] {
  return inLastMonths(records, 6, reading).filter(({ payload }) => {
    const due = decimalOf(payload.amount_due);
    return due !== null && (decimalOf(payload.amount_paid)?.lessThan(due) ?? false);
  });
}

function series(records: readonly Deposit[], reading: Reading): Series[] {
  return [{ code: "housing_fund_people", unit: "persons", values: seriesValues(peakByMonth(records, "depositor_count"), reading) }];
}

function flags(records: readonly Deposit[], reading: Reading): RedFlag[] {
  const short = shortPaid(records, reading);
  const [first] = short;
  return first ? [{ code: "housing_fund_short_paid", severity: "low", recordNo: first.recordNo, date: first.eventDate, particulars: { countMonths: String(short.length) } }] : [];
}

function score(records: readonly Deposit[], reading: Reading): ScoreItem[] {
  if (records.length === 0) return [];
  const short = shortPaid(records, reading);
  return [{ code: "housing_fund", points: Math.max(0, 2 - short.length), max: 2, bonus: false, reason: short.length === 0 ? "none" : "short", particulars: { countMonths: String(short.length) }, recordNos: evidence(short) }];
}

const report: Contribution = { series, flags, score };

export const housingFund: CategoryDefinition = {
  no: 16,
  code: "housing_fund",
  zh: "住房公积金",
  en: "Housing provident fund",
  department: "住房公积金管理中心",
  departmentEn: "Housing Provident Fund Centre",
  cadence: "monthly",
  sensitivity: "restricted",
  reportWindowMonths: 24,
  eventDate: "period",
  section: "insurance",
  fields,
  report,
};
