import { type CategoryDefinition, type FieldDefinition } from "../category";
import { evidence, type Contribution, type Reading, type ScoreItem } from "../contribution";
import { textOf, type RecordOf } from "../record";

const fields = [
  { name: "certificate_name", zh: "证书名称", en: "Certificate", type: "string", required: true },
  { name: "certificate_no", zh: "证书编号", en: "Certificate number", type: "string", required: true },
  { name: "grade", zh: "类别及等级", en: "Class and grade", type: "string" },
  { name: "issued_on", zh: "发证日期", en: "Issued on", type: "date", required: true },
  { name: "valid_to", zh: "有效期至", en: "Valid until", type: "date" },
  { name: "authority", zh: "发证机关", en: "Issuing authority", type: "string", required: true },
] as const satisfies readonly FieldDefinition[];

function score(records: readonly RecordOf<typeof fields>[], reading: Reading): ScoreItem[] {
  const valid = records.filter((record) => (textOf(record.payload.valid_to) ?? reading.asOf) >= reading.asOf);
  if (valid.length === 0) return [];
  return [{ code: "qualification", points: Math.min(2, valid.length), max: 2, bonus: true, reason: "valid", particulars: { countValid: String(valid.length) }, recordNos: evidence(valid) }];
}

const report: Contribution = { score };

export const qualification: CategoryDefinition = {
  no: 6,
  code: "qualification",
  zh: "资质证书",
  en: "Qualification certificates",
  department: "各行业主管部门",
  departmentEn: "Industry regulators",
  cadence: "monthly",
  sensitivity: "public",
  reportWindowMonths: null,
  eventDate: "issued_on",
  section: "administration",
  fields,
  report,
};
