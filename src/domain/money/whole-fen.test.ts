import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { englishText, wanText, yiText, yuanText } from "./display";
import { Exact, roundHalfUp } from "./exact";
import { Money } from "./money";

const fen = fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n });

/** Money as a whole number of fen: the reference everything is compared with. */
function moneyOf(count: bigint): Money {
  const magnitude = (count < 0n ? -count : count).toString().padStart(3, "0");
  return Money.of(`${count < 0n ? "-" : ""}${magnitude.slice(0, -2)}.${magnitude.slice(-2)}`);
}

/** Divides half up, away from zero, in whole numbers. */
function divideHalfUp(dividend: bigint, divisor: bigint): bigint {
  const magnitude = dividend < 0n ? -dividend : dividend;
  const quotient = (magnitude * 2n + divisor) / (divisor * 2n);
  return dividend < 0n ? -quotient : quotient;
}

/** Hundredths written with separators, as a ledger would. */
function ledgerText(hundredths: bigint): string {
  const magnitude = (hundredths < 0n ? -hundredths : hundredths).toString().padStart(3, "0");
  const whole = [...magnitude.slice(0, -2)].reverse().reduce((text, digit, index) => `${digit}${index > 0 && index % 3 === 0 ? "," : ""}${text}`, "");
  return `${hundredths < 0n ? "-" : ""}${whole}.${magnitude.slice(-2)}`;
}

describe("every screen's figure equals whole-number arithmetic on fen", () => {
  test("元", () => {
    fc.assert(
      fc.property(fen, (count) => {
        expect(yuanText(moneyOf(count))).toBe(ledgerText(count));
      }),
    );
  });

  test("万元, half up", () => {
    fc.assert(
      fc.property(fen, (count) => {
        expect(wanText(moneyOf(count))).toBe(ledgerText(divideHalfUp(count, 10_000n)));
      }),
    );
  });

  test("亿元, half up", () => {
    fc.assert(
      fc.property(fen, (count) => {
        expect(yiText(moneyOf(count))).toBe(ledgerText(divideHalfUp(count, 100_000_000n)));
      }),
    );
  });

  test("CNY million, half up, from a million on", () => {
    fc.assert(
      fc.property(fen, (count) => {
        const isInMillions = count >= 100_000_000n || count <= -100_000_000n;
        const expected = isInMillions ? `CNY ${ledgerText(divideHalfUp(count, 1_000_000n))} million` : `CNY ${ledgerText(count)}`;
        expect(englishText(moneyOf(count))).toBe(expected);
      }),
    );
  });
});

describe("multiplication", () => {
  test("by a rate in ten-thousandths rounds half up to the fen", () => {
    fc.assert(
      fc.property(fen, fc.bigInt({ min: 0n, max: 9999n }), (count, tenThousandths) => {
        const factor = new Exact(tenThousandths.toString()).dividedBy(10_000);
        expect(moneyOf(count).times(factor).equals(moneyOf(divideHalfUp(count * tenThousandths, 10_000n)))).toBe(true);
      }),
    );
  });

  test("by one changes nothing, by zero leaves nothing", () => {
    fc.assert(
      fc.property(fen, (count) => {
        expect(moneyOf(count).times(new Exact(1)).equals(moneyOf(count))).toBe(true);
        expect(moneyOf(count).times(new Exact(0)).toString()).toBe("0.00");
      }),
    );
  });
});

describe("sums of rounded parts may differ from the rounded total, sums of amounts never do", () => {
  test("three thirds of a fen's worth", () => {
    const parts = ["33333.00", "33333.00", "33334.00"].map((text) => Money.of(text));
    expect(parts.map((part) => wanText(part))).toEqual(["3.33", "3.33", "3.33"]);
    expect(wanText(Money.sum(parts))).toBe("10.00");
  });

  test("allocation and sum are each other's inverse", () => {
    fc.assert(
      fc.property(fen, fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 24 }), (count, weights) => {
        expect(Money.sum(moneyOf(count).allocate(weights)).equals(moneyOf(count))).toBe(true);
      }),
    );
  });

  test("equal weights give shares that differ by a fen at most, the larger ones first", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.integer({ min: 1, max: 60 }), (count, parties) => {
        const shares = moneyOf(count).allocate(Array.from({ length: parties }, () => 1));
        const [first, last] = [shares[0] ?? Money.zero, shares.at(-1) ?? Money.zero];
        expect(first.minus(last).exceeds(Money.of("0.01"))).toBe(false);
        shares.slice(1).forEach((share, index) => {
          expect(share.exceeds(shares[index] ?? Money.zero)).toBe(false);
        });
      }),
    );
  });
});

test.each([
  ["0.005", 2, "0.01"],
  ["0.0049999", 2, "0"],
  ["-0.005", 2, "-0.01"],
  ["2.5", 0, "3"],
  ["3.45005", 4, "3.4501"],
])("%s to %i places is %s", (value, places, rounded) => {
  expect(roundHalfUp(new Exact(value), places).toString()).toBe(rounded);
});

test("a quotient keeps far more digits than any figure shows", () => {
  expect(new Exact(1).dividedBy(3).times(3).minus(1).abs().lessThan("1e-50")).toBe(true);
});
