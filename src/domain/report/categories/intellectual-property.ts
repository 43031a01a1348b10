import { choice, type CategoryDefinition, type FieldDefinition } from "../category";
import { evidence, type Contribution, type ScoreItem } from "../contribution";
import type { RecordOf } from "../record";

const fields = [
  { name: "kind", zh: "类型", en: "Kind", type: "string", required: true, ...choice({ 发明专利: "Invention patent", 实用新型: "Utility model", 外观设计: "Design", 商标: "Trade mark", 软件著作权: "Software copyright", 植物新品种: "Plant variety" }) },
  { name: "registration_no", zh: "授权或注册号", en: "Grant or registration number", type: "string", required: true },
  { name: "title", zh: "名称", en: "Title", type: "string", required: true },
  { name: "applied_on", zh: "申请日期", en: "Applied on", type: "date" },
  { name: "granted_on", zh: "授权日期", en: "Granted on", type: "date" },
  { name: "valid_to", zh: "有效期至", en: "Valid until", type: "date" },
  { name: "legal_status", zh: "法律状态", en: "Legal status", type: "string", required: true, ...choice({ 申请中: "Applied for", 有效: "Valid", 失效: "Lapsed", 质押: "Pledged" }) },
] as const satisfies readonly FieldDefinition[];

function score(records: readonly RecordOf<typeof fields>[]): ScoreItem[] {
  const valid = records.filter((record) => record.payload.legal_status === "有效" || record.payload.legal_status === "质押");
  if (valid.length === 0) return [];
  const inventions = valid.filter((record) => record.payload.kind === "发明专利").length;
  return [{ code: "intellectual_property", points: Math.min(4, valid.length + 2 * inventions), max: 4, bonus: true, reason: "valid", particulars: { countValid: String(valid.length), countInventions: String(inventions) }, recordNos: evidence(valid) }];
}

const report: Contribution = { score };

export const intellectualProperty: CategoryDefinition = {
  no: 23,
  code: "intellectual_property",
  zh: "知识产权",
  en: "Intellectual property",
  department: "知识产权局",
  departmentEn: "Intellectual Property Office",
  cadence: "weekly",
  sensitivity: "public",
  reportWindowMonths: null,
  eventDate: "granted_on",
  section: "innovation",
  fields,
  report,
};
