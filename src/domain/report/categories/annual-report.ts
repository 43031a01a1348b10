import { type CategoryDefinition, type FieldDefinition } from "../category";

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
};
