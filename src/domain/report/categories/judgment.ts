import { choice, type CategoryDefinition, type FieldDefinition } from "../category";
import { Exact } from "@/domain/money/exact";
import { evidence, type Contribution, type RedFlag, type ScoreItem } from "../contribution";
import { decimalOf, sumOf, textOf, type RecordOf } from "../record";

const fields = [
  { name: "case_no", zh: "案号", en: "Case number", type: "string", required: true },
  { name: "case_kind", zh: "案件类型", en: "Kind of case", type: "string", required: true, ...choice({ 民事: "Civil", 刑事: "Criminal", 行政: "Administrative", 执行: "Enforcement", 破产: "Bankruptcy" }) },
  { name: "cause", zh: "案由", en: "Cause of action", type: "string", required: true },
  { name: "court", zh: "判决法院", en: "Court", type: "string", required: true },
  { name: "judged_on", zh: "裁判日期", en: "Judged on", type: "date", required: true },
  { name: "published_on", zh: "公布日期", en: "Published on", type: "date" },
  { name: "role", zh: "诉讼地位", en: "Role in the case", type: "string", required: true, ...choice({ 原告: "Plaintiff", 被告: "Defendant", 第三人: "Third party", 上诉人: "Appellant", 被上诉人: "Appellee", 申请人: "Applicant", 被申请人: "Respondent" }) },
  { name: "amount", zh: "案件金额", en: "Amount of the case", type: "decimal", unit: "CNY" },
  { name: "result", zh: "裁判结果", en: "Result", type: "text" },
] as const satisfies readonly FieldDefinition[];

type Judgment = RecordOf<typeof fields>;

const sued: readonly unknown[] = ["被告", "被申请人", "被上诉人"];
/** A claim from here on weighs heavily for a small enterprise; the model's own threshold, in yuan. */
const largeClaim = new Exact(500_000);

function against(records: readonly Judgment[]): Judgment[] {
  return records.filter((record) => sued.includes(record.payload.role));
}

function flags(records: readonly Judgment[]): RedFlag[] {
  return against(records).map((record) => {
    const { case_kind: kind, cause, amount } = record.payload;
    const claim = decimalOf(amount) ?? new Exact(0);
    const grave = kind === "刑事" || kind === "破产" || claim.greaterThanOrEqualTo(largeClaim);
    return {
      code: kind === "破产" ? "bankruptcy_case" : "judgment_against",
      severity: grave ? "high" : "medium",
      recordNo: record.recordNo,
      date: record.eventDate,
      particulars: { valueKind: textOf(kind) ?? "", valueCause: textOf(cause) ?? "", amountClaim: claim.toFixed() },
    };
  });
}

function score(records: readonly Judgment[]): ScoreItem[] {
  const lost = against(records);
  const heavy = sumOf(lost, "amount").greaterThanOrEqualTo(largeClaim);
  const points = lost.length === 0 ? 8 : heavy ? Math.max(0, 3 - lost.length) : Math.max(1, 6 - lost.length);
  const reason = lost.length === 0 ? "none" : "against";
  return [{ code: "judgment", points, max: 8, bonus: false, reason, particulars: { countAgainst: String(lost.length), amountClaim: sumOf(lost, "amount").toFixed() }, recordNos: evidence(lost) }];
}

function endedOn(payload: Judgment["payload"]): string | null {
  return textOf(payload.judged_on);
}

const report: Contribution = { flags, score, endedOn };

export const judgment: CategoryDefinition = {
  no: 10,
  code: "judgment",
  zh: "法院判决",
  en: "Court judgments",
  department: "中级人民法院",
  departmentEn: "Intermediate People's Court",
  cadence: "weekly",
  sensitivity: "authorised",
  reportWindowMonths: 60,
  eventDate: "judged_on",
  section: "judicial",
  fields,
  report,
};
