import { choice, type CategoryDefinition, type FieldDefinition } from "../category";

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
};
