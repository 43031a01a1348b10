import { choice, type CategoryDefinition, type FieldDefinition } from "../category";

const fields = [
  { name: "case_no", zh: "执行案号", en: "Enforcement case number", type: "string", required: true },
  { name: "court", zh: "执行法院", en: "Enforcing court", type: "string", required: true },
  { name: "filed_on", zh: "立案日期", en: "Filed on", type: "date", required: true },
  { name: "amount", zh: "执行标的", en: "Amount enforced", type: "decimal", unit: "CNY" },
  { name: "basis_no", zh: "执行依据文号", en: "Enforced document", type: "string" },
  { name: "performance", zh: "履行情况", en: "Performance", type: "string", required: true, ...choice({ 全部未履行: "Wholly unperformed", 部分未履行: "Partly unperformed", 全部履行: "Fully performed", 终结本次执行: "This enforcement ended" }) },
  { name: "dishonest", zh: "是否失信被执行人", en: "Dishonest judgment debtor", type: "bool", required: true },
  { name: "consumption_limited", zh: "是否限制高消费", en: "Consumption restricted", type: "bool" },
  { name: "closed_on", zh: "结案日期", en: "Closed on", type: "date" },
] as const satisfies readonly FieldDefinition[];

export const enforcement: CategoryDefinition = {
  no: 11,
  code: "enforcement",
  zh: "被执行与失信被执行",
  en: "Enforcement and defaulters",
  department: "中级人民法院",
  departmentEn: "Intermediate People's Court",
  cadence: "T+1",
  sensitivity: "public",
  reportWindowMonths: 60,
  eventDate: "filed_on",
  section: "judicial",
  fields,
};
