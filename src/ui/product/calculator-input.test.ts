import { expect, test } from "vitest";
import { moneyFromWan } from "./calculator-input";

test.each([
  ["100", "1000000.00"],
  ["1,200.5", "12005000.00"],
  ["0.000001", "0.01"],
])("%s 万元 is %s yuan", (text, yuan) => {
  expect(String(moneyFromWan(text))).toBe(yuan);
});

test.each(["", "0", "-1", "a lot", "1e3", "123456789"])("%s is no amount", (text) => {
  expect(moneyFromWan(text)).toBeNull();
});
