import { choice, type CategoryDefinition, type FieldDefinition } from "../category";

const fields = [
  { name: "period", zh: "统计月份", en: "Month", type: "month", required: true },
  { name: "customs_no", zh: "海关注册编码", en: "Customs registration number", type: "string", required: true },
  { name: "credit_grade", zh: "海关信用等级", en: "Customs credit grade", type: "string", required: true, ...choice({ 高级认证: "Advanced certified (AEO)", 注册备案: "Registered", 失信: "Discredited" }) },
  { name: "export_amount", zh: "出口额", en: "Exports", type: "decimal", required: true, unit: "CNY" },
  { name: "import_amount", zh: "进口额", en: "Imports", type: "decimal", required: true, unit: "CNY" },
  { name: "declarations", zh: "报关单数", en: "Declarations", type: "int" },
  { name: "tax_refund", zh: "出口退税额", en: "Export tax refund", type: "decimal", unit: "CNY" },
] as const satisfies readonly FieldDefinition[];

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
};
