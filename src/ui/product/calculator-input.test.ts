import { describe, expect, test } from "vitest";
import { moneyFromWan, readCalculator } from "./calculator-input";

test.each([
  ["100", "1000000.00"],
  ["1,200.5", "12005000.00"],
  ["１００", "1000000.00"],
  ["1，200", "12000000.00"],
  ["0.000001", "0.01"],
])("%s 万元 is %s yuan", (text, yuan) => {
  expect(String(moneyFromWan(text))).toBe(yuan);
});

test.each(["", "0", "-1", "a lot", "1e3", "123456789"])("%s is no amount", (text) => {
  expect(moneyFromWan(text)).toBeNull();
});

describe("the calculator's fields", () => {
  const range = { amountMinYuan: "200000.00", amountMaxYuan: "5000000.00", termMinMonths: 6, termMaxMonths: 36 };
  const form = { amountWan: "100", term: "12", rate: "3.35" };

  test.each([["the least", { ...form, amountWan: "20", term: "6" }], ["the most", { ...form, amountWan: "500", term: "36" }], ["wide digits", { ...form, term: "１２", rate: "３.35" }]])("are read at %s that the product lends", (_what, typed) => {
    expect(readCalculator(typed, range)).toMatchObject({ ok: true });
  });

  test.each([
    [{ amountWan: "abc" }, { amountWan: "unreadable" }],
    [{ amountWan: "19.99" }, { amountWan: "out-of-range" }],
    [{ amountWan: "500.01" }, { amountWan: "out-of-range" }],
    [{ term: "" }, { term: "unreadable" }],
    [{ term: "5" }, { term: "out-of-range" }],
    [{ term: "37" }, { term: "out-of-range" }],
    [{ rate: "three" }, { rate: "unreadable" }],
    [{ amountWan: "1", term: "1.5", rate: "" }, { amountWan: "out-of-range", term: "unreadable", rate: "unreadable" }],
  ])("%j is told beside its own field", (typed, problem) => {
    expect(readCalculator({ ...form, ...typed }, range)).toEqual({ ok: false, problem: { amountWan: undefined, term: undefined, rate: undefined, ...problem } });
  });
});
