import { choice, type CategoryDefinition, type FieldDefinition } from "../category";

const fields = [
  { name: "document_no", zh: "处罚文书号", en: "Penalty document number", type: "string", required: true },
  { name: "facts", zh: "违法事实", en: "Facts of the violation", type: "text", required: true },
  { name: "basis", zh: "处罚依据", en: "Legal basis", type: "text" },
  { name: "penalty_kind", zh: "处罚类别", en: "Kind of penalty", type: "string", required: true, ...choice({ 警告: "Warning", 通报批评: "Public criticism", 罚款: "Fine", 没收违法所得: "Confiscation of illegal gains", 责令停产停业: "Ordered to stop business", 暂扣许可证件: "Licence suspended", 吊销许可证件: "Licence revoked", 其他: "Other" }) },
  { name: "fine_amount", zh: "罚款金额", en: "Fine", type: "decimal", unit: "CNY" },
  { name: "decided_on", zh: "处罚决定日期", en: "Decided on", type: "date", required: true },
  { name: "authority", zh: "处罚机关", en: "Penalising authority", type: "string", required: true },
  { name: "publish_until", zh: "公示截止期", en: "Published until", type: "date" },
  { name: "repair_status", zh: "修复状态", en: "Credit repair", type: "string", required: true, ...choice({ 未修复: "Not repaired", 修复中: "Under repair", 已修复: "Repaired" }) },
  { name: "repaired_on", zh: "修复日期", en: "Repaired on", type: "date" },
] as const satisfies readonly FieldDefinition[];

export const penalty: CategoryDefinition = {
  no: 5,
  code: "penalty",
  zh: "行政处罚",
  en: "Administrative penalties",
  department: "各行政执法部门",
  departmentEn: "Administrative enforcement departments",
  cadence: "7 working days",
  sensitivity: "public",
  reportWindowMonths: 60,
  eventDate: "decided_on",
  section: "administration",
  fields,
};
