import { choice, type CategoryDefinition, type FieldDefinition } from "../category";

const fields = [
  { name: "period", zh: "缴费月份", en: "Month", type: "month", required: true },
  { name: "insurance_kind", zh: "险种", en: "Insurance", type: "string", required: true, ...choice({ 养老: "Pension", 医疗: "Medical", 失业: "Unemployment", 工伤: "Work injury" }) },
  { name: "insured_count", zh: "参保人数", en: "People insured", type: "int", required: true, unit: "persons" },
  { name: "amount_due", zh: "应缴金额", en: "Amount due", type: "decimal", required: true, unit: "CNY" },
  { name: "amount_paid", zh: "实缴金额", en: "Amount paid", type: "decimal", required: true, unit: "CNY" },
  { name: "deferred_amount", zh: "缓缴金额", en: "Amount deferred", type: "decimal", unit: "CNY" },
] as const satisfies readonly FieldDefinition[];

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
};
