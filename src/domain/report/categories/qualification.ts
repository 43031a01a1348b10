import { type CategoryDefinition, type FieldDefinition } from "../category";

const fields = [
  { name: "certificate_name", zh: "证书名称", en: "Certificate", type: "string", required: true },
  { name: "certificate_no", zh: "证书编号", en: "Certificate number", type: "string", required: true },
  { name: "grade", zh: "类别及等级", en: "Class and grade", type: "string" },
  { name: "issued_on", zh: "发证日期", en: "Issued on", type: "date", required: true },
  { name: "valid_to", zh: "有效期至", en: "Valid until", type: "date" },
  { name: "authority", zh: "发证机关", en: "Issuing authority", type: "string", required: true },
] as const satisfies readonly FieldDefinition[];

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
};
