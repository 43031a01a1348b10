import { choice, type CategoryDefinition, type FieldDefinition } from "../category";

const fields = [
  { name: "case_no", zh: "案号", en: "Case number", type: "string", required: true },
  { name: "case_kind", zh: "案件类型", en: "Kind of case", type: "string", required: true, ...choice({ 民事: "Civil", 刑事: "Criminal", 行政: "Administrative", 执行: "Enforcement", 破产: "Bankruptcy" }) },
  { name: "cause", zh: "案由", en: "Cause of action", type: "string", required: true },
  { name: "court", zh: "判决法院", en: "Court", type: "string", required: true },
  { name: "judged_on", zh: "裁判日期", en: "Judged on", type: "date", required: true },
  { name: "published_on", zh: "公布日期", en: "Published on", type: "date" },
  { name: "role", zh: "诉讼地位", en: "Role in the case", type: "string", required: true, ...choice({ 原告: "Plaintiff", 被告: "Defendant", 第三人: "Third party", 上诉人: "Appellant", 被上诉人: "Appellee", 申请人: "Applicant", 被申请人: "Respondent" }) },
  { name: "amount", zh: "案件金额", en: "Amount of the case", type: "decimal", unit: "CNY" },
  { name: "result", zh: "裁判结果", en: "Result", type: "text" },
] as const satisfies readonly FieldDefinition[];

export const judgment: CategoryDefinition = {
  no: 10,
  code: "judgment",
  zh: "法院判决",
  en: "Court judgments",
  department: "中级人民法院",
  departmentEn: "Intermediate People's Court",
  cadence: "weekly",
  sensitivity: "authorised",
  reportWindowMonths: 60,
  eventDate: "judged_on",
  section: "judicial",
  fields,
};
