import { choice, type CategoryDefinition, type FieldDefinition } from "../category";
import { evidence, type Contribution, type Figure, type RedFlag, type ScoreItem } from "../contribution";
import { shownName } from "../natural-person";
import { decimalOf, sumOf, textOf, type RecordOf } from "../record";

const fields = [
  { name: "certificate_no", zh: "登记证明号", en: "Registration certificate number", type: "string", required: true },
  { name: "unit_no", zh: "不动产单元号", en: "Property unit number", type: "string", required: true },
  { name: "kind", zh: "类别", en: "Kind", type: "string", required: true, ...choice({ 抵押: "Mortgage", 查封: "Seizure", 预告: "Advance notice" }) },
  { name: "creditor", zh: "权利人", en: "Holder of the right", type: "string", required: true, party: true },
  { name: "secured_amount", zh: "担保债权数额", en: "Secured amount", type: "decimal", unit: "CNY" },
  { name: "registered_on", zh: "登记日期", en: "Registered on", type: "date", required: true },
  { name: "released_on", zh: "注销或解封日期", en: "Released on", type: "date" },
] as const satisfies readonly FieldDefinition[];

type Encumbrance = RecordOf<typeof fields>;

function standing(records: readonly Encumbrance[], kind: string): Encumbrance[] {
  return records.filter((record) => record.payload.kind === kind && textOf(record.payload.released_on) === null);
}

function figures(records: readonly Encumbrance[]): Figure[] {
  const mortgages = standing(records, "抵押");
  return [{ code: "property_encumbered", value: sumOf(mortgages, "secured_amount").toFixed(2), unit: "CNY", at: null, changePercent: null, recordCount: mortgages.length }];
}

function flags(records: readonly Encumbrance[]): RedFlag[] {
  return standing(records, "查封").map((record) => ({
    code: "property_seized",
    severity: "high",
    recordNo: record.recordNo,
    date: record.eventDate,
    particulars: { valueCreditor: shownName(record.payload.creditor), amountSecured: decimalOf(record.payload.secured_amount)?.toFixed() ?? "0" },
  }));
}

function score(records: readonly Encumbrance[]): ScoreItem[] {
  const seized = standing(records, "查封");
  return [{ code: "property_seized", points: seized.length > 0 ? 0 : 4, max: 4, bonus: false, reason: seized.length > 0 ? "seized" : "none", particulars: { countSeized: String(seized.length) }, recordNos: evidence(seized) }];
}

/** Only a seizure is adverse; a mortgage is an ordinary fact and stays as long as the register keeps it. */
function endedOn(payload: Encumbrance["payload"]): string | null {
  return payload.kind === "查封" ? textOf(payload.released_on) : null;
}

const report: Contribution = { figures, flags, score, endedOn };

export const realEstateEncumbrance: CategoryDefinition = {
  no: 21,
  code: "real_estate_encumbrance",
  zh: "不动产抵押与查封",
  en: "Real-estate encumbrances",
  department: "自然资源和规划局",
  departmentEn: "Natural Resources and Planning Bureau",
  cadence: "T+1",
  sensitivity: "restricted",
  reportWindowMonths: null,
  eventDate: "registered_on",
  section: "asset",
  fields,
  report,
};
