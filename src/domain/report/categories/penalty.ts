import { choice, type CategoryDefinition, type FieldDefinition } from "../category";
import { evidence, type Contribution, type Figure, type RedFlag, type ScoreItem } from "../contribution";
import { decimalOf, textOf, type RecordOf } from "../record";

const fields = [
  { name: "document_no", zh: "处罚文书号", en: "Penalty document number", type: "string", required: true },
  { name: "facts", zh: "违法事实", en: "Facts of the violation", type: "text", required: true },
  { name: "basis", zh: "处罚依据", en: "Legal basis", type: "text" },
  { name: "penalty_kind", zh: "处罚类别", en: "Kind of penalty", type: "string", required: true, ...choice({ 警告: "Warning", 通报批评: "Public criticism", 罚款: "Fine", 没收违法所得: "Confiscation of illegal gains", 责令停产停业: "Ordered to stop business", 暂扣许可证件: "Licence suspended", 吊销许可证件: "Licence revoked", 其他: "Other" }) },
  { name: "fine_amount", zh: "罚款金额", en: "Fine", type: "decimal", unit: "CNY" },
  { name: "decided_on", zh: "处罚决定日期", en: "Decided on", type: "date", required: true },
  { name: "authority", zh: "处罚机关", en: "Penalising authority", type: "string", required: true },
  { name: "publish_until", zh: "公示截止期", en: "Published until", type: "date" },
  { name: "repair_status", zh: "修复状态", en: "Credit repair", type: "string", required: true, ...choice({ 未修复: "Not repaired", 修复中: "Under repair", 已修复: "Repaired" }) },
  { name: "repaired_on", zh: "修复日期", en: "Repaired on", type: "date" },
] as const satisfies readonly FieldDefinition[];

type Penalty = RecordOf<typeof fields>;

const gravest: readonly unknown[] = ["责令停产停业", "暂扣许可证件", "吊销许可证件"];

function open(records: readonly Penalty[]): Penalty[] {
  return records.filter((record) => record.payload.repair_status !== "已修复");
}

function figures(records: readonly Penalty[]): Figure[] {
  const count = open(records).length;
  return [{ code: "penalties_open", value: String(count), unit: "count", at: null, changePercent: null, recordCount: records.length }];
}

function flags(records: readonly Penalty[]): RedFlag[] {
  return open(records).map((record) => ({
    code: record.payload.repair_status === "修复中" ? "penalty_under_repair" : "penalty_open",
    severity: gravest.includes(record.payload.penalty_kind) ? "high" : record.payload.repair_status === "修复中" ? "low" : "medium",
    recordNo: record.recordNo,
    date: record.eventDate,
    particulars: {
      valueKind: textOf(record.payload.penalty_kind) ?? "",
      valueAuthority: textOf(record.payload.authority) ?? "",
      amountFine: decimalOf(record.payload.fine_amount)?.toFixed() ?? "0",
    },
  }));
}

function score(records: readonly Penalty[]): ScoreItem[] {
  const unrepaired = open(records);
  const grave = unrepaired.some((record) => gravest.includes(record.payload.penalty_kind));
  const points = grave ? 0 : Math.max(0, 8 - 3 * unrepaired.length);
  const reason = unrepaired.length === 0 ? "none" : "open";
  return [{ code: "penalty", points, max: 8, bonus: false, reason, particulars: { countOpen: String(unrepaired.length) }, recordNos: evidence(unrepaired) }];
}

function endedOn(payload: Penalty["payload"]): string | null {
  return textOf(payload.repaired_on) ?? textOf(payload.decided_on);
}

const report: Contribution = { figures, flags, score, endedOn };

export const penalty: CategoryDefinition = {
  no: 5,
  code: "penalty",
  zh: "行政处罚",
  en: "Administrative penalties",
  department: "各行政执法部门",
  departmentEn: "Administrative enforcement departments",
  cadence: "7 working days",
  sensitivity: "public",
  reportWindowMonths: 60,
  eventDate: "decided_on",
  section: "administration",
  fields,
  report,
};
