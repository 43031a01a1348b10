import { choice, type CategoryDefinition, type FieldDefinition } from "../category";

const fields = [
  { name: "kind", zh: "类别", en: "Kind", type: "string", required: true, ...choice({ 欠税: "Tax arrears", 重大税收违法: "Major tax violation" }) },
  { name: "tax_kind", zh: "税种", en: "Tax", type: "string" },
  { name: "period_from", zh: "所属期起", en: "Period from", type: "date" },
  { name: "period_to", zh: "所属期止", en: "Period to", type: "date" },
  { name: "balance", zh: "欠税余额", en: "Arrears outstanding", type: "decimal", unit: "CNY" },
  { name: "settled", zh: "是否已补缴", en: "Settled", type: "bool", required: true },
  { name: "settled_on", zh: "补缴日期", en: "Settled on", type: "date" },
  { name: "facts", zh: "主要事实", en: "Main facts", type: "text" },
  { name: "published_on", zh: "公告日期", en: "Published on", type: "date", required: true },
] as const satisfies readonly FieldDefinition[];

export const taxViolation: CategoryDefinition = {
  no: 14,
  code: "tax_violation",
  zh: "欠税与重大税收违法",
  en: "Tax arrears and violations",
  department: "税务局",
  departmentEn: "Tax Service",
  cadence: "monthly",
  sensitivity: "public",
  reportWindowMonths: 60,
  eventDate: "published_on",
  section: "tax",
  fields,
};
