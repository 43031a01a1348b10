import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wanFromYuan, yuanFromWan } from "./amount-text";

describe("amounts that banks type in 万元", () => {
  it.each([
    ["100", "1000000"],
    ["1,234.56", "12345600"],
    ["０.５", "5000"],
    ["12.345678", "123456.78"],
  ])("%s is %s yuan", (typed, yuan) => expect(yuanFromWan(typed)).toBe(yuan));

  it.each(["", "abc", "-1", "1.2.3", "1e5"])("leaves %j for the server to refuse", (typed) => expect(yuanFromWan(typed)).toBe(typed));

  it("come back as they went", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 14n }), (fen) => {
        const yuan = `${fen / 100n}.${String(fen % 100n).padStart(2, "0")}`;
        expect(yuanFromWan(wanFromYuan(yuan)).replace(/^(\d+)$/, "$1.00").replace(/\.(\d)$/, ".$10")).toBe(yuan);
      }),
    );
  });
});
