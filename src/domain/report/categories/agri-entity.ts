import { choice, type CategoryDefinition, type FieldDefinition } from "../category";
import { evidence, type Contribution, type ScoreItem } from "../contribution";
import { decimalOf, latestOf, type RecordOf } from "../record";

const fields = [
  { name: "year", zh: "年度", en: "Year", type: "int", required: true },
  { name: "entity_kind", zh: "主体类别", en: "Kind of entity", type: "string", required: true, ...choice({ 家庭农场: "Family farm", 农民合作社: "Farmers' cooperative", 龙头企业: "Leading enterprise", 种植大户: "Large crop grower", 养殖大户: "Large livestock farmer" }) },
  { name: "content", zh: "经营内容", en: "Business", type: "string", required: true },
  { name: "land_area", zh: "经营面积", en: "Land farmed", type: "decimal", unit: "mu" },
  { name: "scale", zh: "种养规模", en: "Scale of farming", type: "decimal" },
  { name: "insured_amount", zh: "农业保险保额", en: "Agricultural insurance cover", type: "decimal", unit: "CNY" },
  { name: "subsidy_amount", zh: "补贴金额", en: "Subsidy", type: "decimal", unit: "CNY" },
] as const satisfies readonly FieldDefinition[];

function score(records: readonly RecordOf<typeof fields>[]): ScoreItem[] {
  const latest = latestOf(records);
  const insured = decimalOf(latest?.payload.insured_amount)?.greaterThan(0) ?? false;
  if (latest === null) return [];
  return [{ code: "agriculture", points: insured ? 3 : 2, max: 3, bonus: true, reason: insured ? "insured" : "uninsured", particulars: {}, recordNos: evidence([latest]) }];
}

const report: Contribution = { score };

export const agriEntity: CategoryDefinition = {
  no: 28,
  code: "agri_entity",
  zh: "新型农业经营主体",
  en: "New-type agricultural entities",
  department: "农业农村局",
  departmentEn: "Agriculture and Rural Affairs Bureau",
  cadence: "quarterly",
  sensitivity: "authorised",
  reportWindowMonths: 60,
  eventDate: "year",
  section: "agriculture",
  fields,
  report,
};
