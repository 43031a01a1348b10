import { choice, type CategoryDefinition, type FieldDefinition } from "../category";

const fields = [
  { name: "year", zh: "评价年度", en: "Year evaluated", type: "int", required: true },
  { name: "grade", zh: "等级", en: "Grade", type: "string", required: true, ...choice({ A: "A", B: "B", M: "M", C: "C", D: "D" }) },
  { name: "score", zh: "评价得分", en: "Score", type: "decimal" },
  { name: "evaluated_on", zh: "评价日期", en: "Evaluated on", type: "date", required: true },
] as const satisfies readonly FieldDefinition[];

export const taxRating: CategoryDefinition = {
  no: 13,
  code: "tax_rating",
  zh: "纳税信用等级",
  en: "Tax credit rating",
  department: "税务局",
  departmentEn: "Tax Service",
  cadence: "yearly",
  sensitivity: "public",
  reportWindowMonths: 60,
  eventDate: "evaluated_on",
  section: "tax",
  fields,
};
