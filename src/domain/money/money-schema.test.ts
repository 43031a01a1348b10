import { expect, test } from "vitest";
import { amountFromZeroText, amountText, normaliseAmountText, positiveAmountText } from "./money-schema";

test.each([
  ["1,234.5", "1234.50"],
  [" 1 234 ", "1234.00"],
  ["１２，０００．５０", "12000.50"],
  ["100000000000", "100000000000.00"],
])("a pasted %j becomes %s", (typed, canonical) => {
  expect(amountText.parse(typed)).toBe(canonical);
});

test("grouping marks and width go, everything else stays for the parser to refuse", () => {
  expect(normaliseAmountText(" 1，0００元")).toBe("1000元");
});

test.each([
  ["12 yuan", "amount-malformed"],
  ["0.001", "amount-too-precise"],
  ["99999999999999999", "amount-too-large"],
  ["100000000000.01", "amount-too-large"],
  ["-100000000000.01", "amount-too-large"],
])("%j is answered with the key %s", (typed, key) => {
  expect(amountText.safeParse(typed).error?.issues.map(({ message }) => message)).toEqual([key]);
});

test("a missing amount is answered with a key, not with the library's words", () => {
  expect(amountText.safeParse(undefined).error?.issues[0]?.message).toBe("amount-malformed");
});

test("the smallest positive amount is one fen", () => {
  expect(positiveAmountText.parse("0.01")).toBe("0.01");
});

test.each(["0", "-1"])("%s is no positive amount", (typed) => {
  expect(positiveAmountText.safeParse(typed).error?.issues.map(({ message }) => message)).toEqual(["amount-not-positive"]);
});

test("text that is no amount is told so once, and not also that it is not positive", () => {
  expect(positiveAmountText.safeParse("abc").error?.issues.map(({ message }) => message)).toEqual(["amount-malformed"]);
});

test("a fee may be nothing, but not less", () => {
  expect(amountFromZeroText.parse("0")).toBe("0.00");
  expect(amountFromZeroText.safeParse("-0.01").error?.issues[0]?.message).toBe("amount-negative");
});
