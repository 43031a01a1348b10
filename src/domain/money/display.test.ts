import fc from "fast-check";
import { expect, test } from "vitest";
import { englishText, wanText, yiText, yuanText } from "./display";
import { Money } from "./money";
import { uppercaseText } from "./uppercase";

test.each([
  ["0.00", "0.00"],
  ["999.99", "999.99"],
  ["1000.00", "1,000.00"],
  ["1234567.80", "1,234,567.80"],
  ["-1234567.80", "-1,234,567.80"],
  ["9999999999999999.99", "9,999,999,999,999,999.99"],
])("%s yuan reads %s", (amount, text) => {
  expect(yuanText(Money.of(amount))).toBe(text);
});

test.each([
  ["0.00", "0.00"],
  ["49.99", "0.00"],
  ["50.00", "0.01"],
  ["123450.00", "12.35"],
  ["12345678.00", "1,234.57"],
  ["-50.00", "-0.01"],
  ["-49.99", "0.00"],
])("%s yuan is %s 万元, half up", (amount, text) => {
  expect(wanText(Money.of(amount))).toBe(text);
});

test.each([
  ["499999.99", "0.00"],
  ["500000.00", "0.01"],
  ["236142000000.00", "2,361.42"],
])("%s yuan is %s 亿元, half up", (amount, text) => {
  expect(yiText(Money.of(amount))).toBe(text);
});

test.each([
  ["123456000.00", "CNY 123.46 million"],
  ["1000000.00", "CNY 1.00 million"],
  ["999999.99", "CNY 999,999.99"],
  ["-2500000.00", "CNY -2.50 million"],
  ["236142000000.00", "CNY 236,142.00 million"],
])("%s yuan is %s in English", (amount, text) => {
  expect(englishText(Money.of(amount))).toBe(text);
});

test("separators never change the digits", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 17n }), (fen) => {
      const text = `${fen / 100n}.${(fen % 100n).toString().padStart(2, "0")}`;
      const shown = yuanText(Money.of(text));
      expect(shown.replace(/,/g, "")).toBe(text);
      expect(shown).toMatch(/^\d{1,3}(?:,\d{3})*\.\d{2}$/);
    }),
  );
});

test.each([
  ["0.00", "零元整"],
  ["0.05", "伍分"],
  ["0.50", "伍角整"],
  ["1.00", "壹元整"],
  ["10.00", "壹拾元整"],
  ["325.04", "叁佰贰拾伍元零肆分"],
  ["16409.02", "壹万陆仟肆佰零玖元零贰分"],
  ["1234567.80", "壹佰贰拾叁万肆仟伍佰陆拾柒元捌角整"],
  ["500000.00", "伍拾万元整"],
  ["100000000.00", "壹亿元整"],
  ["-1.00", "负壹元整"],
])("%s yuan in capitals is %s", (amount, capitals) => {
  expect(uppercaseText(Money.of(amount))).toBe(capitals);
});
