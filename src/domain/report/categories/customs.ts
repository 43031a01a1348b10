import { choice, type CategoryDefinition, type FieldDefinition } from "../category";
import { evidence, type Contribution, type Reading, type RedFlag, type ScoreItem, type Series } from "../contribution";
import { seriesValues, sumByMonth } from "../monthly";
import { latestOf, type RecordOf } from "../record";

const fields = [
  { name: "period", zh: "统计月份", en: "Month", type: "month", required: true },
  { name: "customs_no", zh: "海关注册编码", en: "Customs registration number", type: "string", required: true },
  { name: "credit_grade", zh: "海关信用等级", en: "Customs credit grade", type: "string", required: true, ...choice({ 高级认证: "Advanced certified (AEO)", 注册备案: "Registered", 失信: "Discredited" }) },
  { name: "export_amount", zh: "出口额", en: "Exports", type: "decimal", required: true, unit: "CNY" },
  { name: "import_amount", zh: "进口额", en: "Imports", type: "decimal", required: true, unit: "CNY" },
  { name: "declarations", zh: "报关单数", en: "Declarations", type: "int" },
  { name: "tax_refund", zh: "出口退税额", en: "Export tax refund", type: "decimal", unit: "CNY" },
] as const satisfies readonly FieldDefinition[];

type Trade = RecordOf<typeof fields>;

function series(records: readonly Trade[], reading: Reading): Series[] {
  return [
    { code: "exports", unit: "CNY", values: seriesValues(sumByMonth(records, "export_amount"), reading) },
    { code: "imports", unit: "CNY", values: seriesValues(sumByMonth(records, "import_amount"), reading) },
  ];
}

function flags(records: readonly Trade[]): RedFlag[] {
  const latest = latestOf(records);
  return latest?.payload.credit_grade === "失信" ? [{ code: "customs_discredited", severity: "high", recordNo: latest.recordNo, date: latest.eventDate, particulars: {} }] : [];
}

function score(records: readonly Trade[]): ScoreItem[] {
  const latest = latestOf(records);
  if (latest?.payload.credit_grade !== "高级认证") return [];
  return [{ code: "customs_grade", points: 2, max: 2, bonus: true, reason: "certified", particulars: {}, recordNos: evidence([latest]) }];
}

const report: Contribution = { series, flags, score };

export const customs: CategoryDefinition = {
  no: 25,
  code: "customs",
  zh: "海关进出口",
  en: "Customs and trade",
  department: "海关",
  departmentEn: "Customs",
  cadence: "monthly",
  sensitivity: "restricted",
  reportWindowMonths: 24,
  eventDate: "period",
  section: "trade",
  fields,
  report,
};
