import { choice, type CategoryDefinition, type FieldDefinition } from "../category";

const fields = [
  { name: "period", zh: "税款所属期", en: "Tax period", type: "month", required: true },
  { name: "tax_kind", zh: "税种", en: "Tax", type: "string", required: true, ...choice({ 增值税: "Value-added tax", 企业所得税: "Corporate income tax", "个人所得税(代扣)": "Individual income tax (withheld)", 城建税: "Urban construction tax", 其他: "Other" }) },
  { name: "taxable_sales", zh: "应税销售额", en: "Taxable sales", type: "decimal", unit: "CNY" },
  { name: "tax_due", zh: "应纳税额", en: "Tax due", type: "decimal", required: true, unit: "CNY" },
  { name: "tax_paid", zh: "实缴税额", en: "Tax paid", type: "decimal", required: true, unit: "CNY" },
  { name: "filed_on", zh: "申报日期", en: "Filed on", type: "date" },
  { name: "on_time", zh: "是否按期申报缴纳", en: "Filed and paid on time", type: "bool", required: true },
] as const satisfies readonly FieldDefinition[];

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
};
