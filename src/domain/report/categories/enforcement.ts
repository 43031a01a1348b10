import { choice, type CategoryDefinition, type FieldDefinition } from "../category";
import { evidence, type Contribution, type Figure, type RedFlag, type ScoreItem } from "../contribution";
import { decimalOf, isTrue, sumOf, textOf, type RecordOf } from "../record";

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

type Enforcement = RecordOf<typeof fields>;

/** A debt stays open until it is performed: the end of one enforcement for want of assets does not close it. */
function open(records: readonly Enforcement[]): Enforcement[] {
  return records.filter((record) => record.payload.performance !== "全部履行" && (textOf(record.payload.closed_on) === null || record.payload.performance === "终结本次执行"));
}

function figures(records: readonly Enforcement[]): Figure[] {
  const unpaid = open(records);
  return [{ code: "open_enforcement", value: sumOf(unpaid, "amount").toFixed(2), unit: "CNY", at: null, changePercent: null, recordCount: unpaid.length }];
}

function flags(records: readonly Enforcement[]): RedFlag[] {
  return open(records).map((record) => ({
    code: isTrue(record.payload.dishonest) ? "dishonest_debtor" : isTrue(record.payload.consumption_limited) ? "consumption_limited" : "enforcement_open",
    severity: "high",
    recordNo: record.recordNo,
    date: record.eventDate,
    particulars: { valueCourt: textOf(record.payload.court) ?? "", amountEnforced: decimalOf(record.payload.amount)?.toFixed() ?? "0", valuePerformance: textOf(record.payload.performance) ?? "" },
  }));
}

function score(records: readonly Enforcement[]): ScoreItem[] {
  const unpaid = open(records);
  const points = unpaid.length > 0 ? 0 : records.length > 0 ? 7 : 12;
  const reason = unpaid.length > 0 ? "open" : records.length > 0 ? "performed" : "none";
  return [{ code: "enforcement", points, max: 12, bonus: false, reason, particulars: { countOpen: String(unpaid.length), amountOpen: sumOf(unpaid, "amount").toFixed() }, recordNos: evidence(records) }];
}

function endedOn(payload: Enforcement["payload"]): string | null {
  return payload.performance === "终结本次执行" ? null : textOf(payload.closed_on);
}

const report: Contribution = { figures, flags, score, endedOn };

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
  report,
};
