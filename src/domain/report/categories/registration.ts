import { choice, type CategoryDefinition, type FieldDefinition } from "../category";
import { monthOf, monthsBetween, parseLocalDate } from "@/domain/calendar/local-date";
import { evidence, type Contribution, type Figure, type Reading, type RedFlag, type ScoreItem } from "../contribution";
import { decimalOf, latestOf, textOf, type RecordOf } from "../record";

const fields = [
  { name: "legal_representative", zh: "法定代表人", en: "Legal representative", type: "string", required: true, sensitive: "person" },
  { name: "enterprise_type", zh: "企业类型", en: "Enterprise type", type: "string", required: true },
  { name: "industry_code", zh: "行业代码(GB/T 4754)", en: "Industry code (GB/T 4754)", type: "string", required: true },
  { name: "district_code", zh: "行政区划代码", en: "District code", type: "string", required: true },
  { name: "registered_capital", zh: "注册资本", en: "Registered capital", type: "decimal", required: true, unit: "CNY" },
  { name: "paid_in_capital", zh: "实缴资本", en: "Paid-in capital", type: "decimal", unit: "CNY" },
  { name: "established_on", zh: "成立日期", en: "Established on", type: "date", required: true },
  { name: "approved_on", zh: "核准日期", en: "Approved on", type: "date" },
  { name: "term_from", zh: "经营期限自", en: "Term of business from", type: "date" },
  { name: "term_to", zh: "经营期限至", en: "Term of business until", type: "date" },
  { name: "registration_status", zh: "登记状态", en: "Registration status", type: "string", required: true, ...choice({ 存续: "In business", 停业: "Suspended", 清算: "In liquidation", 吊销: "Licence revoked", 注销: "Deregistered", 迁出: "Moved away" }) },
  { name: "registration_authority", zh: "登记机关", en: "Registration authority", type: "string" },
  { name: "address", zh: "住所", en: "Registered address", type: "string" },
  { name: "business_scope", zh: "经营范围", en: "Scope of business", type: "text" },
  { name: "former_names", zh: "曾用名", en: "Former names", type: "string" },
] as const satisfies readonly FieldDefinition[];

type Registration = RecordOf<typeof fields>;

/** Completed years since establishment; null when the date is missing or does not exist. */
function businessAge(record: Registration, reading: Reading): number | null {
  const established = parseLocalDate(textOf(record.payload.established_on) ?? "");
  if (!established.ok) return null;
  const begun = monthsBetween(monthOf(established.value), monthOf(reading.asOf));
  const unfinished = reading.asOf.slice(8) < established.value.slice(8) ? 1 : 0;
  return Math.floor((begun - unfinished) / 12);
}

function figures(records: readonly Registration[], reading: Reading): Figure[] {
  const latest = latestOf(records);
  if (latest === null) return [];
  const age = businessAge(latest, reading);
  const capital = decimalOf(latest.payload.registered_capital);
  const common = { changePercent: null, recordCount: 1 };
  return [
    ...(age === null ? [] : [{ ...common, code: "business_age", value: String(age), unit: "years", at: null } as const]),
    ...(capital === null ? [] : [{ ...common, code: "registered_capital", value: capital.toFixed(), unit: "CNY", at: latest.asOf } as const]),
  ];
}

function flags(records: readonly Registration[], reading: Reading): RedFlag[] {
  const latest = latestOf(records);
  if (latest === null) return [];
  const { registration_status: status, term_to: termTo, established_on: established } = latest.payload;
  const found = (code: string, severity: RedFlag["severity"], date: string | null, particulars = {}): RedFlag =>
    ({ code, severity, recordNo: latest.recordNo, date, particulars });
  const expiry = textOf(termTo);
  const age = businessAge(latest, reading);
  return [
    ...(status !== "存续" ? [found("status_abnormal", "high", latest.asOf, { valueStatus: String(status) })] : []),
    ...(expiry !== null && expiry < reading.asOf ? [found("term_expired", "medium", expiry, { dateUntil: expiry })] : []),
    ...(age !== null && age < 1 ? [found("young", "low", textOf(established), { dateFrom: String(established) })] : []),
  ];
}

function score(records: readonly Registration[], reading: Reading): ScoreItem[] {
  const latest = latestOf(records);
  const age = latest && businessAge(latest, reading);
  if (latest === null || age === null) return [];
  const points = age >= 8 ? 10 : age >= 5 ? 8 : age >= 3 ? 6 : age >= 1 ? 4 : 2;
  return [{ code: "business_age", points, max: 10, bonus: false, reason: "years", particulars: { countYears: String(age) }, recordNos: evidence([latest]) }];
}

const report: Contribution = { figures, flags, score };

export const registration: CategoryDefinition = {
  no: 1,
  code: "registration",
  zh: "企业登记注册",
  en: "Business registration",
  department: "市场监督管理局",
  departmentEn: "Administration for Market Regulation",
  cadence: "T+1",
  sensitivity: "public",
  reportWindowMonths: null,
  eventDate: "approved_on",
  section: "registration",
  fields,
  report,
};
