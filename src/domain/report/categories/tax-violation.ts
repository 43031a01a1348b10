import { choice, type CategoryDefinition, type FieldDefinition } from "../category";
import { evidence, type Contribution, type RedFlag, type ScoreItem } from "../contribution";
import { decimalOf, isTrue, textOf, type RecordOf } from "../record";

const fields = [
  { name: "kind", zh: "类别", en: "Kind", type: "string", required: true, ...choice({ 欠税: "Tax arrears", 重大税收违法: "Major tax violation" }) },
  { name: "tax_kind", zh: "税种", en: "Tax", type: "string" },
  { name: "period_from", zh: "所属期起", en: "Period from", type: "date" },
  { name: "period_to", zh: "所属期止", en: "Period to", type: "date" },
  { name: "balance", zh: "欠税余额", en: "Arrears outstanding", type: "decimal", unit: "CNY" },
  { name: "settled", zh: "是否已补缴", en: "Settled", type: "bool", required: true },
  { name: "settled_on", zh: "补缴日期", en: "Settled on", type: "date" },
  { name: "facts", zh: "主要事实", en: "Main facts", type: "text" },
  { name: "published_on", zh: "公告日期", en: "Published on", type: "date", required: true },
] as const satisfies readonly FieldDefinition[];

type Violation = RecordOf<typeof fields>;

function unsettled(records: readonly Violation[]): Violation[] {
  return records.filter((record) => !isTrue(record.payload.settled));
}

function flags(records: readonly Violation[]): RedFlag[] {
  return unsettled(records).map((record) => ({
    code: record.payload.kind === "重大税收违法" ? "major_tax_violation" : "tax_arrears",
    severity: "high",
    recordNo: record.recordNo,
    date: record.eventDate,
    particulars: { amountBalance: decimalOf(record.payload.balance)?.toFixed() ?? "0", valueTax: textOf(record.payload.tax_kind) ?? "" },
  }));
}

function score(records: readonly Violation[]): ScoreItem[] {
  const owing = unsettled(records);
  const points = owing.length > 0 ? 0 : records.length > 0 ? 5 : 8;
  const reason = owing.length > 0 ? "open" : records.length > 0 ? "settled" : "none";
  return [{ code: "tax_violation", points, max: 8, bonus: false, reason, particulars: { countOpen: String(owing.length) }, recordNos: evidence(records) }];
}

function endedOn(payload: Violation["payload"]): string | null {
  return textOf(payload.settled_on);
}

const report: Contribution = { flags, score, endedOn };

export const taxViolation: CategoryDefinition = {
  no: 14,
  code: "tax_violation",
  zh: "欠税与重大税收违法",
  en: "Tax arrears and violations",
  department: "税务局",
  departmentEn: "Tax Service",
  cadence: "monthly",
  sensitivity: "public",
  reportWindowMonths: 60,
  eventDate: "published_on",
  section: "tax",
  fields,
  report,
};
