import { choice, type CategoryDefinition, type FieldDefinition } from "../category";
import { evidence, type Contribution, type Reading, type ScoreItem } from "../contribution";
import { textOf, type RecordOf } from "../record";

const fields = [
  { name: "honour_name", zh: "荣誉名称", en: "Honour", type: "string", required: true },
  { name: "level", zh: "级别", en: "Level", type: "string", required: true, ...choice({ 国家级: "National", 省级: "Provincial", 市级: "Municipal", 县级: "County", 行业: "Industry" }) },
  { name: "awarded_on", zh: "颁发日期", en: "Awarded on", type: "date", required: true },
  { name: "valid_to", zh: "有效期至", en: "Valid until", type: "date" },
  { name: "authority", zh: "颁发机关", en: "Awarding authority", type: "string", required: true },
] as const satisfies readonly FieldDefinition[];

function score(records: readonly RecordOf<typeof fields>[], reading: Reading): ScoreItem[] {
  const valid = records.filter((record) => (textOf(record.payload.valid_to) ?? reading.asOf) >= reading.asOf);
  if (valid.length === 0) return [];
  const high = valid.some((record) => record.payload.level === "国家级" || record.payload.level === "省级");
  return [{ code: "honour", points: high ? 3 : 2, max: 3, bonus: true, reason: high ? "high" : "valid", particulars: { countValid: String(valid.length) }, recordNos: evidence(valid) }];
}

const report: Contribution = { score };

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
  report,
};
