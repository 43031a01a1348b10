import { describe, expect, test } from "vitest";
import { endOf, reported } from "../fixture/reported";

const lost = { case_no: "1", case_kind: "民事", cause: "买卖合同纠纷", court: "长安区人民法院", judged_on: "2026-01-05", role: "被告", amount: "1000.50" };
const won = { ...lost, role: "原告" };
const line = { code: "judgment", max: 8, bonus: false };

test("a judgment against the enterprise is a medium flag with kind, cause and claim", () => {
  expect(reported("judgment", lost)).toEqual({
    figures: [],
    series: [],
    flags: [{ code: "judgment_against", severity: "medium", recordNo: "N-1", date: "2026-01-05", particulars: { valueKind: "民事", valueCause: "买卖合同纠纷", amountClaim: "1000.5" } }],
    score: [{ ...line, points: 5, reason: "against", particulars: { countAgainst: "1", amountClaim: "1000.5" }, recordNos: ["N-1"] }],
  });
});

test.each([
  ["被告", true],
  ["被申请人", true],
  ["被上诉人", true],
  ["原告", false],
  ["申请人", false],
  ["上诉人", false],
  ["第三人", false],
])("as %s the enterprise was sued: %s", (role, sued) => {
  const { flags, score } = reported("judgment", { ...lost, role });
  expect([flags.length, score[0]?.points]).toEqual(sued ? [1, 5] : [0, 8]);
});

test.each([
  ["民事", "499999.99", "judgment_against", "medium"],
  ["民事", "500000", "judgment_against", "high"],
  ["行政", null, "judgment_against", "medium"],
  ["执行", "1", "judgment_against", "medium"],
  ["刑事", null, "judgment_against", "high"],
  ["破产", "1", "bankruptcy_case", "high"],
])("a case of kind %s over %s yuan raises %s, %s", (case_kind, amount, code, severity) => {
  expect(reported("judgment", { ...lost, case_kind, amount }).flags).toMatchObject([{ code, severity }]);
});

test("what the source left out stays empty, an amount zero", () => {
  expect(reported("judgment", { judged_on: "2026-01-05", role: "被告" }).flags).toMatchObject([{ particulars: { valueKind: "", valueCause: "", amountClaim: "0" } }]);
});

describe("points", () => {
  test.each([
    [1, "1", 5],
    [2, "1", 4],
    [5, "1", 1],
    [6, "1", 1],
    [1, "499999.99", 5],
    [1, "500000", 2],
    [2, "250000", 1],
    [2, "249999.99", 4],
    [3, "500000", 0],
    [4, "500000", 0],
  ])("%i judgments lost over %s yuan each leave %i points", (count, amount, points) => {
    expect(reported("judgment", ...Array.from({ length: count }, () => ({ ...lost, amount }))).score).toMatchObject([{ points, reason: "against" }]);
  });

  test("suing others costs nothing, and only what was lost is named and added up", () => {
    expect(reported("judgment", won).score).toEqual([{ ...line, points: 8, reason: "none", particulars: { countAgainst: "0", amountClaim: "0" }, recordNos: [] }]);
    expect(reported("judgment", { ...won, amount: "900000" }, lost).score).toEqual([{ ...line, points: 5, reason: "against", particulars: { countAgainst: "1", amountClaim: "1000.5" }, recordNos: ["N-2"] }]);
  });

  test("a clean record is worth all eight", () => {
    expect(reported("judgment").score).toMatchObject([{ points: 8, reason: "none" }]);
  });
});

test("the conduct ends with the judgment", () => {
  expect([endOf("judgment", lost), endOf("judgment", { ...lost, judged_on: "" })]).toEqual(["2026-01-05", null]);
});
