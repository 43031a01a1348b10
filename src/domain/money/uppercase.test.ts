import fc from "fast-check";
import Nzh from "nzh";
import { expect, test } from "vitest";
import { Money } from "./money";
import { uppercaseText } from "./uppercase";

const yuan = fc.bigInt({ min: 1n, max: 10n ** 13n });

test("the capitals of whole yuan read back as the same number", () => {
  fc.assert(
    fc.property(yuan, (whole) => {
      const capitals = uppercaseText(Money.of(`${whole}.00`));
      expect(capitals).toMatch(/^[零壹贰叁肆伍陆柒捌玖拾佰仟万亿]+元整$/);
      expect(BigInt(Nzh.cn.decodeB(capitals.replace("元整", "")))).toBe(whole);
    }),
  );
});

test("jiao and fen are written as their digits, and fen never end in 整", () => {
  const digits = ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"];
  fc.assert(
    fc.property(yuan, fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 9 }), (whole, jiao, fen) => {
      const capitals = uppercaseText(Money.of(`${whole}.${jiao}${fen}`));
      const expected = jiao === 0 ? `零${digits[fen] ?? ""}分` : `${digits[jiao] ?? ""}角${digits[fen] ?? ""}分`;
      expect(capitals.endsWith(expected)).toBe(true);
      expect(capitals).not.toContain("整");
    }),
  );
});

test("different amounts never read alike", () => {
  const fen = fc.integer({ min: 0, max: 10 ** 9 }).map((count) => Money.of(`${Math.floor(count / 100)}.${String(count % 100).padStart(2, "0")}`));
  fc.assert(
    fc.property(fen, fen, (left, right) => {
      expect(uppercaseText(left) === uppercaseText(right)).toBe(left.equals(right));
    }),
  );
});
