import { expect, test } from "vitest";
import { reported } from "../fixture/reported";

const rating = (grade: string | null, year: number | null = 2025) => ({ year, grade, evaluated_on: `${(year ?? 2025) + 1}-04-25` });

test.each([
  ["A", 10],
  ["B", 8],
  ["M", 6],
  ["C", 2],
  ["D", 0],
])("grade %s is the figure of its year, worth %i points", (grade, points) => {
  const { figures, series, score } = reported("tax_rating", rating(grade));
  expect([figures, series, score]).toEqual([
    [{ code: "tax_grade", value: grade, unit: "grade", at: "2025", changePercent: null, recordCount: 1 }],
    [],
    [{ code: "tax_grade", points, max: 10, bonus: false, reason: "grade", particulars: { valueGrade: grade, valueYear: "2025" }, recordNos: ["N-1"] }],
  ]);
});

test.each([
  ["C", "medium"],
  ["D", "high"],
])("grade %s is a flag, %s, with grade and year", (grade, severity) => {
  expect(reported("tax_rating", rating(grade)).flags).toEqual([
    { code: "tax_grade_low", severity, recordNo: "N-1", date: "2026-04-25", particulars: { valueGrade: grade, valueYear: "2025" } },
  ]);
});

test.each(["A", "B", "M"])("grade %s is none", (grade) => {
  expect(reported("tax_rating", rating(grade)).flags).toEqual([]);
});

test("the latest grade counts, not the best, and the count says how many there are", () => {
  const { figures, flags, score } = reported("tax_rating", rating("C", 2025), rating("A", 2024));
  expect(figures).toMatchObject([{ value: "C", at: "2025", recordCount: 2 }]);
  expect([flags.length, score[0]?.points]).toEqual([1, 2]);
});

test("a grade nobody knows earns nothing", () => {
  expect(reported("tax_rating", rating("E")).score).toMatchObject([{ points: 0 }]);
});

test.each([["without a rating", []], ["with a rating that names no grade", [rating(null)]]])("%s nothing is said", (_what, ratings) => {
  expect(reported("tax_rating", ...ratings)).toEqual({ figures: [], series: [], flags: [], score: [] });
});

test("a year the source left out stays empty", () => {
  const { flags, score, figures } = reported("tax_rating", rating("D", null));
  expect([flags[0]?.particulars.valueYear, score[0]?.particulars.valueYear, figures[0]?.at]).toEqual(["", "", null]);
});
