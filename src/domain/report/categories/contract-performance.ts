import { choice, type CategoryDefinition, type FieldDefinition } from "../category";

const fields = [
  { name: "contract_no", zh: "合同编号", en: "Contract number", type: "string", required: true },
  { name: "project", zh: "项目名称", en: "Project", type: "string", required: true },
  { name: "buyer", zh: "采购人", en: "Buyer", type: "string", required: true },
  { name: "amount", zh: "合同金额", en: "Contract amount", type: "decimal", required: true, unit: "CNY" },
  { name: "signed_on", zh: "签订日期", en: "Signed on", type: "date", required: true },
  { name: "due_on", zh: "履约期限", en: "Performance due on", type: "date" },
  { name: "paid_amount", zh: "已付款", en: "Paid so far", type: "decimal", unit: "CNY" },
  { name: "performance", zh: "履约状态", en: "Performance status", type: "string", required: true, ...choice({ 履约中: "Being performed", 已履约: "Performed", 逾期: "Overdue", 违约: "In breach", 终止: "Terminated" }) },
] as const satisfies readonly FieldDefinition[];

export const contractPerformance: CategoryDefinition = {
  no: 27,
  code: "contract_performance",
  zh: "合同履约与政府采购",
  en: "Contracts and public procurement",
  department: "财政局",
  departmentEn: "Finance Bureau",
  cadence: "T+1",
  sensitivity: "authorised",
  reportWindowMonths: 60,
  eventDate: "signed_on",
  section: "contract",
  fields,
};
