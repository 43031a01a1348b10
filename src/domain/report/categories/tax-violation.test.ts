import { expect, test } from "vitest";
import { endOf, reported } from "../fixture/reported";

const arrears = { kind: "欠税", tax_kind: "增值税", balance: "8000.50", settled: false, published_on: "2026-01-05" };
const settled = { ...arrears, settled: true, settled_on: "2026-03-01" };
const line = { code: "tax_violation", max: 8, bonus: false };

test.each([
  ["欠税", "tax_arrears"],
  ["重大税收违法", "major_tax_violation"],
])("%s not settled is a high flag with tax and balance, and takes all points", (kind, code) => {
  expect(reported("tax_violation", { ...arrears, kind })).toEqual({
    figures: [],
    series: [],
    flags: [{ code, severity: "high", recordNo: "N-1", date: "2026-01-05", particulars: { amountBalance: "8000.5", valueTax: "增值税" } }],
    score: [{ ...line, points: 0, reason: "open", particulars: { countOpen: "1" }, recordNos: ["N-1"] }],
  });
});

test("what was settled is no flag and leaves five points of eight", () => {
  const { flags, score } = reported("tax_violation", settled);
  expect([flags, score]).toEqual([[], [{ ...line, points: 5, reason: "settled", particulars: { countOpen: "0" }, recordNos: ["N-1"] }]]);
});

test("one open among settled ones takes all points; all of them are evidence", () => {
  expect(reported("tax_violation", settled, arrears).score).toEqual([{ ...line, points: 0, reason: "open", particulars: { countOpen: "1" }, recordNos: ["N-1", "N-2"] }]);
});

test("a clean record is worth all eight", () => {
  expect(reported("tax_violation").score).toEqual([{ ...line, points: 8, reason: "none", particulars: { countOpen: "0" }, recordNos: [] }]);
});

test("what the source did not call settled is open; what it left out stays empty, a balance zero", () => {
  expect(reported("tax_violation", { kind: "欠税", published_on: "2026-01-05" }).flags).toMatchObject([{ particulars: { amountBalance: "0", valueTax: "" } }]);
});

test("the conduct ends with its settlement", () => {
  expect([endOf("tax_violation", settled), endOf("tax_violation", arrears)]).toEqual(["2026-03-01", null]);
});
