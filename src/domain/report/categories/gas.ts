import { type CategoryDefinition, type FieldDefinition } from "../category";
import { utilityContribution } from "../utility";

const fields = [
  { name: "account_no", zh: "户号", en: "Customer number", type: "string", required: true },
  { name: "period", zh: "费用所属月份", en: "Month", type: "month", required: true },
  { name: "usage", zh: "用量", en: "Gas used", type: "decimal", required: true, unit: "m3" },
  { name: "amount_due", zh: "应缴金额", en: "Amount due", type: "decimal", required: true, unit: "CNY" },
  { name: "amount_paid", zh: "实缴金额", en: "Amount paid", type: "decimal", required: true, unit: "CNY" },
  { name: "due_on", zh: "缴费期限", en: "Due on", type: "date" },
  { name: "paid_on", zh: "缴清日期", en: "Paid in full on", type: "date" },
] as const satisfies readonly FieldDefinition[];

const report = utilityContribution("gas", "m3", 2);

export const gas: CategoryDefinition = {
  no: 19,
  code: "gas",
  zh: "燃气费",
  en: "Gas bills",
  department: "燃气公司",
  departmentEn: "Gas company",
  cadence: "monthly",
  sensitivity: "authorised",
  reportWindowMonths: 24,
  eventDate: "period",
  section: "utility",
  fields,
  report,
};
