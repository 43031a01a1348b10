import { type CategoryDefinition, type FieldDefinition } from "../category";
import { listContribution } from "../listing";
import { textOf } from "../record";

const fields = [
  { name: "listed_on", zh: "列入日期", en: "Listed on", type: "date", required: true },
  { name: "listed_reason", zh: "列入原因", en: "Reason for listing", type: "text", required: true },
  { name: "removed_on", zh: "移出日期", en: "Removed on", type: "date" },
  { name: "removed_reason", zh: "移出原因", en: "Reason for removal", type: "text" },
  { name: "authority", zh: "作出决定机关", en: "Deciding authority", type: "string", required: true },
] as const satisfies readonly FieldDefinition[];

const report = listContribution({
  code: "abnormal_operation",
  flag: "on_abnormal_list",
  never: 5,
  removed: 3,
  particulars: ({ listed_reason }) => ({ valueReason: textOf(listed_reason) ?? "" }),
});

export const abnormalOperation: CategoryDefinition = {
  no: 9,
  code: "abnormal_operation",
  zh: "经营异常名录",
  en: "Abnormal-operation list",
  department: "市场监督管理局",
  departmentEn: "Administration for Market Regulation",
  cadence: "T+1",
  sensitivity: "public",
  reportWindowMonths: 60,
  eventDate: "listed_on",
  section: "abnormal-operation",
  fields,
  report,
};
