import { choice, type CategoryDefinition, type FieldDefinition } from "../category";
import { evidence, type Contribution, type Reading, type ScoreItem } from "../contribution";
import { textOf, type RecordOf } from "../record";

const fields = [
  { name: "title", zh: "资质或项目", en: "Title or project", type: "string", required: true, ...choice({ 高新技术企业: "High-tech enterprise", 科技型中小企业: "Technology SME", 专精特新中小企业: "Specialised and innovative SME", 专精特新小巨人: "Specialised and innovative 'little giant'", 研发费用归集: "R&D expense filing", 技术合同登记: "Technology contract registration" }) },
  { name: "certificate_no", zh: "编号", en: "Number", type: "string" },
  { name: "year", zh: "年度", en: "Year", type: "int", required: true },
  { name: "rnd_expense", zh: "研发费用", en: "R&D expense", type: "decimal", unit: "CNY" },
  { name: "rnd_staff", zh: "研发人员", en: "R&D staff", type: "int", unit: "persons" },
  { name: "contract_amount", zh: "技术合同额", en: "Technology contracts", type: "decimal", unit: "CNY" },
  { name: "valid_to", zh: "有效期至", en: "Valid until", type: "date" },
] as const satisfies readonly FieldDefinition[];

const titles: readonly unknown[] = ["高新技术企业", "科技型中小企业", "专精特新中小企业", "专精特新小巨人"];

function score(records: readonly RecordOf<typeof fields>[], reading: Reading): ScoreItem[] {
  const held = records.filter(({ payload }) => titles.includes(payload.title) && (textOf(payload.valid_to) ?? reading.asOf) >= reading.asOf);
  if (held.length === 0) return [];
  return [{ code: "innovation_title", points: Math.min(4, 2 * held.length), max: 4, bonus: true, reason: "held", particulars: { countTitles: String(held.length) }, recordNos: evidence(held) }];
}

const report: Contribution = { score };

export const techInnovation: CategoryDefinition = {
  no: 24,
  code: "tech_innovation",
  zh: "科技研发",
  en: "Research and innovation",
  department: "科学技术局",
  departmentEn: "Science and Technology Bureau",
  cadence: "quarterly",
  sensitivity: "authorised",
  reportWindowMonths: 60,
  eventDate: "year",
  section: "innovation",
  fields,
  report,
};
