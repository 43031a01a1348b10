import { type CategoryDefinition, type FieldDefinition } from "../category";

const fields = [
  { name: "period", zh: "缴存月份", en: "Month", type: "month", required: true },
  { name: "depositor_count", zh: "缴存人数", en: "People contributing", type: "int", required: true, unit: "persons" },
  { name: "amount_due", zh: "应缴金额", en: "Amount due", type: "decimal", required: true, unit: "CNY" },
  { name: "amount_paid", zh: "实缴金额", en: "Amount paid", type: "decimal", required: true, unit: "CNY" },
] as const satisfies readonly FieldDefinition[];

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
};
