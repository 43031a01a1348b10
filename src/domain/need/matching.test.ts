import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Money } from "@/domain/money/money";
import { guaranteeModes, repaymentMethods } from "@/domain/product/vocabulary";
import { fits, misfits, rankProducts, type NeedWish, type ProductRange } from "./matching";

const product: ProductRange = {
  amountMin: Money.of("100000.00"),
  amountMax: Money.of("1000000.00"),
  termMinMonths: 6,
  termMaxMonths: 36,
  guaranteeModes: ["unsecured", "guarantee"],
  repaymentMethods: ["interest_first", "revolving"],
  districtCodes: ["130102", "130104"],
};

function need(changes: Partial<NeedWish> = {}): NeedWish {
  return {
    amount: Money.of("500000.00"),
    termMonths: 12,
    guaranteeMode: "unsecured",
    repaymentMethod: "interest_first",
    districtCode: "130102",
    ...changes,
  };
}

const nothing: NeedWish = { amount: null, termMonths: null, guaranteeMode: null, repaymentMethod: null, districtCode: null };

describe("each bound at its edge", () => {
  test.each([
    ["amount 99,999.99", need({ amount: Money.of("99999.99") }), "amount-below-product"],
    ["amount 100,000.00", need({ amount: Money.of("100000.00") }), null],
    ["amount 1,000,000.00", need({ amount: Money.of("1000000.00") }), null],
    ["amount 1,000,000.01", need({ amount: Money.of("1000000.01") }), "amount-above-product"],
    ["5 months", need({ termMonths: 5 }), "term-below-product"],
    ["6 months", need({ termMonths: 6 }), null],
    ["36 months", need({ termMonths: 36 }), null],
    ["37 months", need({ termMonths: 37 }), "term-above-product"],
    ["a mortgage", need({ guaranteeMode: "mortgage" }), "guarantee-not-offered"],
    ["a bullet loan", need({ repaymentMethod: "bullet" }), "repayment-not-offered"],
    ["another district", need({ districtCode: "130108" }), "district-not-served"],
  ])("%s: %s", (_, given, reason) => {
    expect(misfits(given, product).map((misfit) => misfit.reason)).toEqual(reason === null ? [] : [reason]);
    expect(fits(given, product)).toBe(reason === null);
  });

  test("the reason carries the bound that the need misses", () => {
    expect(misfits(need({ amount: Money.of("1.00"), termMonths: 1, guaranteeMode: "pledge", repaymentMethod: "bullet" }), product)).toEqual([
      { reason: "amount-below-product", detail: { amountMin: "100000.00" } },
      { reason: "term-below-product", detail: { termMinMonths: "6" } },
      { reason: "guarantee-not-offered", detail: { offered: "unsecured guarantee" } },
      { reason: "repayment-not-offered", detail: { offered: "interest_first revolving" } },
    ]);
    expect(misfits(need({ amount: Money.of("2000000.00"), termMonths: 99, districtCode: "130108" }), product)).toEqual([
      { reason: "amount-above-product", detail: { amountMax: "1000000.00" } },
      { reason: "term-above-product", detail: { termMaxMonths: "36" } },
      { reason: "district-not-served", detail: {} },
    ]);
  });

  test("a product without districts serves the whole city", () => {
    expect(fits(need({ districtCode: "130108" }), { ...product, districtCodes: [] })).toBe(true);
  });
});

test("a question not yet answered excludes nothing, and an answer taken back never makes a product unfit", () => {
  expect(fits(nothing, product)).toBe(true);
  const anyNeed = fc.record({
    amount: fc.integer({ min: 1, max: 3_000_000 }).map((yuan) => Money.of(String(yuan))),
    termMonths: fc.integer({ min: 1, max: 60 }),
    guaranteeMode: fc.constantFrom(...guaranteeModes),
    repaymentMethod: fc.constantFrom(...repaymentMethods),
    districtCode: fc.constantFrom("130102", "130108"),
  });
  fc.assert(
    fc.property(anyNeed, fc.constantFrom("amount", "termMonths", "guaranteeMode", "repaymentMethod", "districtCode"), (given, question) => {
      expect(misfits({ ...given, [question]: null }, product).length).toBeLessThanOrEqual(misfits(given, product).length);
    }),
  );
});

describe("ranking", () => {
  const candidate = (name: string, spreadMinBasisPoints: number, firstLoanFriendly: boolean, range: Partial<ProductRange> = {}) => ({
    name,
    spreadMinBasisPoints,
    firstLoanFriendly,
    product: { ...product, ...range },
  });
  const candidates = [
    candidate("dear", 200, false),
    candidate("friendly", 150, true),
    candidate("cheap", 50, false),
    candidate("friendly too", 100, true),
    candidate("unfit", 10, true, { termMaxMonths: 6 }),
    candidate("cheap twin", 50, false),
  ];
  const names = (isFirstBorrower: boolean) => rankProducts(need(), candidates, isFirstBorrower).map(({ name }) => name);

  test("the lower spread leads, twins keep their order, what does not fit is left out", () => {
    expect(names(false)).toEqual(["cheap", "cheap twin", "friendly too", "friendly", "dear"]);
  });

  test("a first borrower sees products made for first borrowers before the rest", () => {
    expect(names(true)).toEqual(["friendly too", "friendly", "cheap", "cheap twin", "dear"]);
  });
});
