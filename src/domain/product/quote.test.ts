import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Money } from "@/domain/money/money";
import { AnnualRate } from "@/domain/rate/annual-rate";
import { quoteLoan } from "./quote";
import { repaymentMethods } from "./vocabulary";

const principal = Money.of("1000000.00");
const rate = AnnualRate.of("3.60");

describe("what a loan costs", () => {
  test.each([
    ["interest_first", "3000.00", "1003000.00", "36000.00"],
    ["revolving", "3000.00", "1003000.00", "36000.00"],
    ["bullet", "1036000.00", "1036000.00", "36000.00"],
    ["equal_principal", "86333.34", "83583.33", "19500.00"],
    ["equal_instalments", "84967.26", "84967.24", "19607.10"],
  ] as const)("one million over a year at 3.60 percent, %s: first %s, last %s, interest %s", (method, first, last, interest) => {
    const quote = quoteLoan({ principal, rate, termMonths: 12, method });
    expect([quote.firstPayment, quote.lastPayment, quote.interest].map(String)).toEqual([first, last, interest]);
  });

  test.each(repaymentMethods)("one instalment of a one-month loan pays all of it back, %s", (method) => {
    const quote = quoteLoan({ principal, rate, termMonths: 1, method });
    expect([quote.firstPayment, quote.lastPayment, quote.total, quote.interest].map(String)).toEqual(["1003000.00", "1003000.00", "1003000.00", "3000.00"]);
  });

  test("equal instalments are equal but for the last, which takes what rounding left; equal principal falls month by month", () => {
    const odd = Money.of("100000.01");
    const level = quoteLoan({ principal: odd, rate, termMonths: 3, method: "equal_instalments" });
    const falling = quoteLoan({ principal: odd, rate, termMonths: 3, method: "equal_principal" });
    expect([level.firstPayment, level.lastPayment, level.total].map(String)).toEqual(["33533.54", "33533.53", "100600.61"]);
    expect([falling.firstPayment, falling.lastPayment, falling.total].map(String)).toEqual(["33633.34", "33433.33", "100600.01"]);
  });

  test("money without interest costs nothing", () => {
    for (const method of repaymentMethods) {
      expect(quoteLoan({ principal, rate: AnnualRate.of("0"), termMonths: 7, method }).interest.isZero()).toBe(true);
    }
  });

  test("what is paid back is principal and interest, to the fen, for any loan", () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 9_000_000_00 }), fc.integer({ min: 1, max: 120 }), fc.integer({ min: 0, max: 2400 }), fc.constantFrom(...repaymentMethods), (fen, termMonths, bp, method) => {
        const lent = Money.of(`${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, "0")}`);
        const quote = quoteLoan({ principal: lent, rate: AnnualRate.of("0").plusBasisPoints(bp), termMonths, method });
        expect(quote.total.equals(lent.plus(quote.interest))).toBe(true);
        expect(quote.interest.isNegative()).toBe(false);
      }),
    );
  });
});
