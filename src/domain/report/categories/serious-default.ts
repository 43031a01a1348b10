import { type CategoryDefinition, type FieldDefinition } from "../category";
import { evidence, type Contribution, type RedFlag, type ScoreItem } from "../contribution";
import { textOf, type RecordOf } from "../record";

const fields = [
  { name: "list_name", zh: "名单名称", en: "List", type: "string", required: true },
  { name: "listed_on", zh: "列入日期", en: "Listed on", type: "date", required: true },
  { name: "reason", zh: "列入原因", en: "Reason", type: "text", required: true },
  { name: "document_no", zh: "决定文书号", en: "Decision number", type: "string" },
  { name: "authority", zh: "认定机关", en: "Listing authority", type: "string", required: true },
  { name: "removed_on", zh: "移出日期", en: "Removed on", type: "date" },
  { name: "removal_reason", zh: "移出原因", en: "Reason for removal", type: "text" },
] as const satisfies readonly FieldDefinition[];

type Listing = RecordOf<typeof fields>;

function standing(records: readonly Listing[]): Listing[] {
  return records.filter((record) => textOf(record.payload.removed_on) === null);
}

function flags(records: readonly Listing[]): RedFlag[] {
  return standing(records).map((record) => ({
    code: "on_serious_default_list",
    severity: "high",
    recordNo: record.recordNo,
    date: record.eventDate,
    particulars: { valueList: textOf(record.payload.list_name) ?? "", valueAuthority: textOf(record.payload.authority) ?? "" },
  }));
}

function score(records: readonly Listing[]): ScoreItem[] {
  const listed = standing(records);
  const points = listed.length > 0 ? 0 : records.length > 0 ? 8 : 12;
  const reason = listed.length > 0 ? "listed" : records.length > 0 ? "removed" : "none";
  return [{ code: "serious_default", points, max: 12, bonus: false, reason, particulars: {}, recordNos: evidence(records) }];
}

function endedOn(payload: Listing["payload"]): string | null {
  return textOf(payload.removed_on);
}

const report: Contribution = { flags, score, endedOn };

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
