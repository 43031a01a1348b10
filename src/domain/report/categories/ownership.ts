import { choice, type CategoryDefinition, type FieldDefinition } from "../category";

const fields = [
  { name: "kind", zh: "类别", en: "Kind", type: "string", required: true, ...choice({ 股东: "Shareholder", 董事: "Director", 监事: "Supervisor", 高级管理人员: "Senior manager", 财务负责人: "Head of finance" }) },
  { name: "person_name", zh: "姓名或名称", en: "Name of person or organisation", type: "string", required: true, sensitive: "person" },
  { name: "person_id", zh: "证件号码(脱敏)", en: "Identity number (masked)", type: "string", sensitive: "id" },
  { name: "subscribed_amount", zh: "认缴出资额", en: "Subscribed contribution", type: "decimal", unit: "CNY" },
  { name: "paid_amount", zh: "实缴出资额", en: "Paid contribution", type: "decimal", unit: "CNY" },
  { name: "share_percent", zh: "持股比例", en: "Share held", type: "decimal", unit: "%" },
  { name: "position", zh: "职务", en: "Position", type: "string" },
  { name: "since", zh: "任职或出资日期", en: "Since", type: "date" },
] as const satisfies readonly FieldDefinition[];

export const ownership: CategoryDefinition = {
  no: 2,
  code: "ownership",
  zh: "股东出资与主要人员",
  en: "Shareholders and key people",
  department: "市场监督管理局",
  departmentEn: "Administration for Market Regulation",
  cadence: "T+1",
  sensitivity: "authorised",
  reportWindowMonths: null,
  eventDate: "since",
  section: "registration",
  fields,
};
