import { choice, type CategoryDefinition, type FieldDefinition } from "../category";

const fields = [
  { name: "honour_name", zh: "荣誉名称", en: "Honour", type: "string", required: true },
  { name: "level", zh: "级别", en: "Level", type: "string", required: true, ...choice({ 国家级: "National", 省级: "Provincial", 市级: "Municipal", 县级: "County", 行业: "Industry" }) },
  { name: "awarded_on", zh: "颁发日期", en: "Awarded on", type: "date", required: true },
  { name: "valid_to", zh: "有效期至", en: "Valid until", type: "date" },
  { name: "authority", zh: "颁发机关", en: "Awarding authority", type: "string", required: true },
] as const satisfies readonly FieldDefinition[];

export const honour: CategoryDefinition = {
  no: 7,
  code: "honour",
  zh: "荣誉表彰与守信激励",
  en: "Honours and commendations",
  department: "各认定部门",
  departmentEn: "Recognising departments",
  cadence: "monthly",
  sensitivity: "public",
  reportWindowMonths: 60,
  eventDate: "awarded_on",
  section: "honour",
  fields,
};
