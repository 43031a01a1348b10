import { type CategoryDefinition, type FieldDefinition } from "../category";
import { listContribution } from "../listing";
import { textOf } from "../record";

const fields = [
  { name: "list_name", zh: "名单名称", en: "List", type: "string", required: true },
  { name: "listed_on", zh: "列入日期", en: "Listed on", type: "date", required: true },
  { name: "reason", zh: "列入原因", en: "Reason", type: "text", required: true },
  { name: "document_no", zh: "决定文书号", en: "Decision number", type: "string" },
  { name: "authority", zh: "认定机关", en: "Listing authority", type: "string", required: true },
  { name: "removed_on", zh: "移出日期", en: "Removed on", type: "date" },
  { name: "removal_reason", zh: "移出原因", en: "Reason for removal", type: "text" },
] as const satisfies readonly FieldDefinition[];

const report = listContribution({
  code: "serious_default",
  flag: "on_serious_default_list",
  never: 12,
  removed: 8,
  particulars: ({ list_name, authority }) => ({ valueList: textOf(list_name) ?? "", valueAuthority: textOf(authority) ?? "" }),
});

export const seriousDefault: CategoryDefinition = {
  no: 8,
  code: "serious_default",
  zh: "严重失信主体名单",
  en: "Serious-default lists",
  department: "各认定部门",
  departmentEn: "Recognising departments",
  cadence: "T+1",
  sensitivity: "public",
  reportWindowMonths: 60,
  eventDate: "listed_on",
  section: "serious-default",
  fields,
  report,
};
