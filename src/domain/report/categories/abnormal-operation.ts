import { type CategoryDefinition, type FieldDefinition } from "../category";
import { evidence, type Contribution, type RedFlag, type ScoreItem } from "../contribution";
import { textOf, type RecordOf } from "../record";

const fields = [
  { name: "listed_on", zh: "列入日期", en: "Listed on", type: "date", required: true },
  { name: "listed_reason", zh: "列入原因", en: "Reason for listing", type: "text", required: true },
  { name: "removed_on", zh: "移出日期", en: "Removed on", type: "date" },
  { name: "removed_reason", zh: "移出原因", en: "Reason for removal", type: "text" },
  { name: "authority", zh: "作出决定机关", en: "Deciding authority", type: "string", required: true },
] as const satisfies readonly FieldDefinition[];

type Listing = RecordOf<typeof fields>;

function standing(records: readonly Listing[]): Listing[] {
  return records.filter((record) => textOf(record.payload.removed_on) === null);
}

function flags(records: readonly Listing[]): RedFlag[] {
  return standing(records).map((record) => ({
    code: "on_abnormal_list",
    severity: "high",
    recordNo: record.recordNo,
    date: record.eventDate,
    particulars: { valueReason: textOf(record.payload.listed_reason) ?? "" },
  }));
}

function score(records: readonly Listing[]): ScoreItem[] {
  const listed = standing(records);
  const points = listed.length > 0 ? 0 : records.length > 0 ? 3 : 5;
  const reason = listed.length > 0 ? "listed" : records.length > 0 ? "removed" : "none";
  return [{ code: "abnormal_operation", points, max: 5, bonus: false, reason, particulars: {}, recordNos: evidence(records) }];
}

function endedOn(payload: Listing["payload"]): string | null {
  return textOf(payload.removed_on);
}

const report: Contribution = { flags, score, endedOn };

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
