import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fenOfYuan, permille, roundThousandYuan, sumFen, yuanText } from "./fen";

describe("an amount in fen", () => {
  it.each([[0, "0.00"], [5, "0.05"], [100, "1.00"], [-250, "-2.50"], [123_456_789, "1234567.89"]])("%i prints as %s", (fen, text) => {
    expect(yuanText(fen)).toBe(text);
  });

  it("prints two places whatever it is", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e15, max: 1e15 }), (fen) => {
        expect(yuanText(fen)).toMatch(/^-?\d+\.\d\d$/);
      }),
    );
  });

  it("takes shares that together never exceed the whole", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), fc.nat(1000), (fen, share) => {
        expect(sumFen([permille(fen, share), permille(fen, 1000 - share)])).toBeLessThanOrEqual(fen);
      }),
    );
  });

  it("rounds down to what people agree on, and never to nothing", () => {
    expect(roundThousandYuan(fenOfYuan(1_234_567), 100)).toBe(fenOfYuan(1_200_000));
    expect(roundThousandYuan(1, 50)).toBe(fenOfYuan(50_000));
  });
});
