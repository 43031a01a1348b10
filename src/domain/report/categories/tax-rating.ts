import { choice, type CategoryDefinition, type FieldDefinition } from "../category";
import { evidence, type Contribution, type Figure, type RedFlag, type ScoreItem } from "../contribution";
import { latestOf, textOf, type RecordOf } from "../record";

const fields = [
  { name: "year", zh: "评价年度", en: "Year evaluated", type: "int", required: true },
  { name: "grade", zh: "等级", en: "Grade", type: "string", required: true, ...choice({ A: "A", B: "B", M: "M", C: "C", D: "D" }) },
  { name: "score", zh: "评价得分", en: "Score", type: "decimal" },
  { name: "evaluated_on", zh: "评价日期", en: "Evaluated on", type: "date", required: true },
] as const satisfies readonly FieldDefinition[];

type Rating = RecordOf<typeof fields>;

const pointsOf: Readonly<Record<string, number>> = { A: 10, B: 8, M: 6, C: 2, D: 0 };

function figures(records: readonly Rating[]): Figure[] {
  const latest = latestOf(records);
  const grade = textOf(latest?.payload.grade);
  return latest && grade ? [{ code: "tax_grade", value: grade, unit: "grade", at: textOf(latest.payload.year), changePercent: null, recordCount: records.length }] : [];
}

function flags(records: readonly Rating[]): RedFlag[] {
  const latest = latestOf(records);
  const grade = textOf(latest?.payload.grade);
  if (!latest || (grade !== "C" && grade !== "D")) return [];
  return [{ code: "tax_grade_low", severity: grade === "D" ? "high" : "medium", recordNo: latest.recordNo, date: latest.eventDate, particulars: { valueGrade: grade, valueYear: textOf(latest.payload.year) ?? "" } }];
}

function score(records: readonly Rating[]): ScoreItem[] {
  const latest = latestOf(records);
  const grade = textOf(latest?.payload.grade);
  if (!latest || !grade) return [];
  return [{ code: "tax_grade", points: pointsOf[grade] ?? 0, max: 10, bonus: false, reason: "grade", particulars: { valueGrade: grade, valueYear: textOf(latest.payload.year) ?? "" }, recordNos: evidence([latest]) }];
}

const report: Contribution = { figures, flags, score };

export const taxRating: CategoryDefinition = {
  no: 13,
  code: "tax_rating",
  zh: "纳税信用等级",
  en: "Tax credit rating",
  department: "税务局",
  departmentEn: "Tax Service",
  cadence: "yearly",
  sensitivity: "public",
  reportWindowMonths: 60,
  eventDate: "evaluated_on",
  section: "tax",
  fields,
  report,
};
