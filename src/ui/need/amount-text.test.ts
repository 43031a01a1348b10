import * as fc from "fast-check";
import { expect, test } from "vitest";
import { wanOfYuan, yuanOfWan } from "./amount-text";

test.each([
  ["50", "500000.00"],
  ["1,200", "12000000.00"],
  ["０.5", "5000.00"],
  ["0.000001", "0.01"],
  ["12.", "120000.00"],
])("%s 万元 is %s yuan", (typed, yuan) => {
  expect(yuanOfWan(typed)).toBe(yuan);
});

test("what is no number stays as it was typed", () => {
  for (const typed of ["", "五十", "1e3", "-5", "12.3.4", "0.1234567"]) expect(yuanOfWan(typed)).toBe(typed);
});

test("an amount that was filled in reads back as itself, to the fen", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 1n, max: 99_999_999_999n }), (fen) => {
      const yuan = `${fen / 100n}.${String(fen % 100n).padStart(2, "0")}`;
      expect(yuanOfWan(wanOfYuan(yuan))).toBe(yuan);
    }),
  );
});
