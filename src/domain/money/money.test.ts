import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Exact } from "./exact";
import { Money } from "./money";

const fenAmount = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }).map(textOfFen);

function textOfFen(fen: bigint): string {
  const magnitude = (fen < 0n ? -fen : fen).toString().padStart(3, "0");
  return `${fen < 0n ? "-" : ""}${magnitude.slice(0, -2)}.${magnitude.slice(-2)}`;
}

function fenOf(money: Money): bigint {
  return BigInt(money.toString().replace(".", ""));
}

describe("reading an amount", () => {
  test.each([
    ["0", "0.00"],
    ["1", "1.00"],
    ["1.5", "1.50"],
    ["123.45", "123.45"],
    ["-0.01", "-0.01"],
    ["1.50000", "1.50"],
    ["9999999999999999.99", "9999999999999999.99"],
  ])("%s is %s yuan", (text, canonical) => {
    expect(Money.of(text).toString()).toBe(canonical);
  });

  test.each(["", " ", "1,000", "1.", ".5", "01", "+1", "1e3", "NaN", "Infinity", "0x10", "--1", "１", "1 ", "abc"])(
    "%j is refused as malformed",
    (text) => {
      expect(Money.parse(text)).toEqual({ ok: false, reason: "amount-malformed" });
    },
  );

  test.each(["0.001", "1.234", "-1.005", "0.0100001"])("%s is refused as more precise than a fen", (text) => {
    expect(Money.parse(text)).toEqual({ ok: false, reason: "amount-too-precise" });
  });

  test.each(["10000000000000000", "-10000000000000000.00", "99999999999999999"])("%s is refused as larger than the column", (text) => {
    expect(Money.parse(text)).toEqual({ ok: false, reason: "amount-too-large" });
  });

  test("text that ought to be an amount and is not throws, for it is a bug", () => {
    expect(() => Money.of("12,5")).toThrow(/amount-malformed: 12,5/);
  });

  test("canonical text reads back as itself", () => {
    fc.assert(
      fc.property(fenAmount, (text) => {
        expect(Money.of(text).toString()).toBe(text);
      }),
    );
    expect(Money.of("-0.00").toString()).toBe("0.00");
  });
});

describe("arithmetic", () => {
  test("a tenth and two tenths are three tenths, to the fen", () => {
    expect(Money.of("0.10").plus(Money.of("0.20")).toString()).toBe("0.30");
  });

  test("addition and subtraction agree with whole fen", () => {
    fc.assert(
      fc.property(fenAmount, fenAmount, (a, b) => {
        expect(fenOf(Money.of(a).plus(Money.of(b)))).toBe(fenOf(Money.of(a)) + fenOf(Money.of(b)));
        expect(fenOf(Money.of(a).minus(Money.of(b)))).toBe(fenOf(Money.of(a)) - fenOf(Money.of(b)));
      }),
    );
  });

  test("the sum of many is the sum of their fen in any order, and of none zero", () => {
    fc.assert(
      fc.property(fc.array(fenAmount, { maxLength: 20 }), (texts) => {
        const amounts = texts.map((text) => Money.of(text));
        const expected = amounts.reduce((total, amount) => total + fenOf(amount), 0n);
        expect(fenOf(Money.sum(amounts))).toBe(expected);
        expect(fenOf(Money.sum([...amounts].reverse()))).toBe(expected);
      }),
    );
    expect(Money.sum([]).toString()).toBe("0.00");
  });

  test("what is negated twice is unchanged, and zero has no sign", () => {
    fc.assert(
      fc.property(fenAmount, (text) => {
        expect(Money.of(text).negated().negated().toString()).toBe(text);
        expect(fenOf(Money.of(text).negated())).toBe(-fenOf(Money.of(text)));
      }),
    );
    expect(Money.zero.negated().toString()).toBe("0.00");
    expect(Money.of("-0.00").isNegative()).toBe(false);
  });

  test.each([
    ["100.00", "0.00005", "0.01"],
    ["100.00", "0.000049", "0.00"],
    ["-100.00", "0.00005", "-0.01"],
    ["10000000000000.00", "0.0345", "345000000000.00"],
  ])("%s times %s rounds half up to %s", (amount, factor, product) => {
    expect(Money.of(amount).times(new Exact(factor)).toString()).toBe(product);
  });

  test("a result beyond the column throws instead of being stored short", () => {
    const most = Money.of("9999999999999999.99");
    expect(() => most.plus(Money.of("0.01"))).toThrow(/amount-too-large/);
    expect(() => Money.round(new Exact(1).dividedBy(0))).toThrow(/amount-too-large/);
    expect(Money.round(new Exact("-0.001")).toString()).toBe("0.00");
  });
});

describe("comparison", () => {
  test("orders as fen do", () => {
    fc.assert(
      fc.property(fenAmount, fenAmount, (a, b) => {
        const [left, right] = [Money.of(a), Money.of(b)];
        const expected = fenOf(left) === fenOf(right) ? 0 : fenOf(left) < fenOf(right) ? -1 : 1;
        expect(left.compare(right)).toBe(expected);
        expect(left.exceeds(right)).toBe(expected === 1);
        expect(left.equals(right)).toBe(expected === 0);
        expect(fenOf(Money.min(left, right))).toBe(expected === 1 ? fenOf(right) : fenOf(left));
        expect(fenOf(Money.max(left, right))).toBe(expected === 1 ? fenOf(left) : fenOf(right));
      }),
    );
  });

  test.each([
    ["0.01", { zero: false, negative: false, positive: true }],
    ["0.00", { zero: true, negative: false, positive: false }],
    ["-0.01", { zero: false, negative: true, positive: false }],
  ])("%s knows its sign", (text, { zero, negative, positive }) => {
    const amount = Money.of(text);
    expect([amount.isZero(), amount.isNegative(), amount.isPositive()]).toEqual([zero, negative, positive]);
  });
});

describe("allocation", () => {
  test.each([
    ["100.00", [1, 1, 1], ["33.34", "33.33", "33.33"]],
    ["0.05", [3, 7], ["0.02", "0.03"]],
    ["0.01", [0, 1, 1], ["0.00", "0.01", "0.00"]],
    ["-100.00", [1, 2], ["-33.33", "-66.67"]],
    ["10.00", [1], ["10.00"]],
  ])("%s by %j is %j", (amount, weights, shares) => {
    expect(Money.of(amount).allocate(weights).map(String)).toEqual(shares);
  });

  test("shares add up to the amount and none is a fen away from its proportion", () => {
    const weightList = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 12 }).filter((weights) => weights.some((w) => w > 0));
    fc.assert(
      fc.property(fenAmount, weightList, (text, weights) => {
        const amount = Money.of(text);
        const shares = amount.allocate(weights);
        const total = weights.reduce((sum, weight) => sum + weight, 0);
        expect(Money.sum(shares).equals(amount)).toBe(true);
        shares.forEach((share, index) => {
          const exact = amount.toExact().times(weights[index] ?? 0).dividedBy(total);
          expect(share.toExact().minus(exact).abs().lessThan("0.01")).toBe(true);
        });
      }),
    );
  });

  test.each([[[]], [[0, 0]], [[-1, 2]], [[0.5, 0.5]]])("weights %j throw", (weights) => {
    expect(() => Money.of("1.00").allocate(weights)).toThrow(/weights/);
  });
});

test("JSON carries text, never a number", () => {
  expect(JSON.stringify({ amount: Money.of("1234.5") })).toBe('{"amount":"1234.50"}');
});
