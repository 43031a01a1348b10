import { choice, type CategoryDefinition, type FieldDefinition } from "../category";

const fields = [
  { name: "certificate_no", zh: "登记证明号", en: "Registration certificate number", type: "string", required: true },
  { name: "unit_no", zh: "不动产单元号", en: "Property unit number", type: "string", required: true },
  { name: "kind", zh: "类别", en: "Kind", type: "string", required: true, ...choice({ 抵押: "Mortgage", 查封: "Seizure", 预告: "Advance notice" }) },
  { name: "creditor", zh: "权利人", en: "Holder of the right", type: "string", required: true },
  { name: "secured_amount", zh: "担保债权数额", en: "Secured amount", type: "decimal", unit: "CNY" },
  { name: "registered_on", zh: "登记日期", en: "Registered on", type: "date", required: true },
  { name: "released_on", zh: "注销或解封日期", en: "Released on", type: "date" },
] as const satisfies readonly FieldDefinition[];

export const realEstateEncumbrance: CategoryDefinition = {
  no: 21,
  code: "real_estate_encumbrance",
  zh: "不动产抵押与查封",
  en: "Real-estate encumbrances",
  department: "自然资源和规划局",
  departmentEn: "Natural Resources and Planning Bureau",
  cadence: "T+1",
  sensitivity: "restricted",
  reportWindowMonths: null,
  eventDate: "registered_on",
  section: "asset",
  fields,
};
