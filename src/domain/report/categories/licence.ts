import { choice, type CategoryDefinition, type FieldDefinition } from "../category";
import type { Contribution, RedFlag } from "../contribution";
import { textOf, type RecordOf } from "../record";

const fields = [
  { name: "document_no", zh: "许可文书号", en: "Licence document number", type: "string", required: true },
  { name: "licence_kind", zh: "许可类别", en: "Kind of licence", type: "string", required: true },
  { name: "content", zh: "许可内容", en: "Licensed activity", type: "text" },
  { name: "decided_on", zh: "许可决定日期", en: "Decided on", type: "date", required: true },
  { name: "valid_from", zh: "有效期自", en: "Valid from", type: "date" },
  { name: "valid_to", zh: "有效期至", en: "Valid until", type: "date" },
  { name: "authority", zh: "许可机关", en: "Licensing authority", type: "string", required: true },
  { name: "status", zh: "当前状态", en: "Status", type: "string", required: true, ...choice({ 有效: "Valid", 失效: "Lapsed", 撤销: "Withdrawn", 注销: "Cancelled" }) },
] as const satisfies readonly FieldDefinition[];

function flags(records: readonly RecordOf<typeof fields>[]): RedFlag[] {
  return records
    .filter((record) => record.payload.status === "撤销")
    .map((record) => ({
      code: "licence_withdrawn",
      severity: "medium",
      recordNo: record.recordNo,
      date: record.eventDate,
      particulars: { valueKind: textOf(record.payload.licence_kind) ?? "", valueDocument: textOf(record.payload.document_no) ?? "" },
    }));
}

const report: Contribution = { flags };

export const licence: CategoryDefinition = {
  no: 4,
  code: "licence",
  zh: "行政许可",
  en: "Administrative licences",
  department: "行政审批局",
  departmentEn: "Administrative Approval Bureau",
  cadence: "7 working days",
  sensitivity: "public",
  reportWindowMonths: 60,
  eventDate: "decided_on",
  section: "administration",
  fields,
  report,
};
