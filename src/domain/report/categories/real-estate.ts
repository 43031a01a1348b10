import { type CategoryDefinition, type FieldDefinition } from "../category";
import { evidence, type Contribution, type ScoreItem } from "../contribution";
import { sumOf, type RecordOf } from "../record";

const fields = [
  { name: "certificate_no", zh: "权证号", en: "Certificate number", type: "string", required: true },
  { name: "unit_no", zh: "不动产单元号", en: "Property unit number", type: "string", required: true },
  { name: "usage", zh: "用途", en: "Use of the property", type: "string", required: true },
  { name: "location", zh: "坐落", en: "Location", type: "string" },
  { name: "area", zh: "面积", en: "Area", type: "decimal", required: true, unit: "m2" },
  { name: "registered_on", zh: "登记日期", en: "Registered on", type: "date", required: true },
  { name: "term_to", zh: "使用期限至", en: "Term of use until", type: "date" },
  { name: "co_owned", zh: "是否共有", en: "Co-owned", type: "bool" },
] as const satisfies readonly FieldDefinition[];

function score(records: readonly RecordOf<typeof fields>[]): ScoreItem[] {
  if (records.length === 0) return [];
  return [{ code: "real_estate", points: 3, max: 3, bonus: true, reason: "owned", particulars: { countTitles: String(records.length), valueArea: sumOf(records, "area").toFixed() }, recordNos: evidence(records) }];
}

const report: Contribution = { score };

export const realEstate: CategoryDefinition = {
  no: 20,
  code: "real_estate",
  zh: "不动产登记",
  en: "Real-estate ownership",
  department: "自然资源和规划局",
  departmentEn: "Natural Resources and Planning Bureau",
  cadence: "T+1",
  sensitivity: "restricted",
  reportWindowMonths: null,
  eventDate: "registered_on",
  section: "asset",
  fields,
  report,
};
