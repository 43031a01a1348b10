import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Money } from "@/domain/money/money";
import { guaranteeModes, repaymentMethods } from "@/domain/product/vocabulary";
import { fits, misfits, rankProducts, type Candidate, type NeedWish } from "./matching";

const districts = ["130102", "130104", "130108"] as const;
const yuan = fc.integer({ min: 1, max: 40 }).map((count) => count * 50_000);
const months = fc.integer({ min: 1, max: 60 });

const anyNeed = fc.record({
  yuan,
  termMonths: months,
  guaranteeMode: fc.constantFrom(...guaranteeModes),
  repaymentMethod: fc.constantFrom(...repaymentMethods),
  districtCode: fc.constantFrom(...districts),
});

const anyProduct = fc.record({
  amounts: fc.tuple(yuan, yuan),
  terms: fc.tuple(months, months),
  guaranteeModes: fc.subarray([...guaranteeModes], { minLength: 1 }),
  repaymentMethods: fc.subarray([...repaymentMethods], { minLength: 1 }),
  districtCodes: fc.subarray([...districts]),
  firstLoanFriendly: fc.boolean(),
  spreadMinBasisPoints: fc.integer({ min: 0, max: 5 }),
});

type PlainNeed = typeof anyNeed extends fc.Arbitrary<infer T> ? T : never;
type PlainProduct = typeof anyProduct extends fc.Arbitrary<infer T> ? T : never;

function wishOf(need: PlainNeed): NeedWish {
  return { ...need, amount: Money.of(String(need.yuan)) };
}

function candidateOf(product: PlainProduct): Candidate & { readonly plain: PlainProduct } {
  const amounts = [...product.amounts].sort((a, b) => a - b);
  const terms = [...product.terms].sort((a, b) => a - b);
  return {
    plain: product,
    firstLoanFriendly: product.firstLoanFriendly,
    spreadMinBasisPoints: product.spreadMinBasisPoints,
    product: {
      ...product,
      amountMin: Money.of(String(amounts[0])),
      amountMax: Money.of(String(amounts[1])),
      termMinMonths: terms[0] ?? 1,
      termMaxMonths: terms[1] ?? 1,
    },
  };
}

/** What "fits" means, in one sentence of plain numbers. */
function fitsPlainly(need: PlainNeed, product: PlainProduct): boolean {
  return (
    need.yuan >= Math.min(...product.amounts) &&
    need.yuan <= Math.max(...product.amounts) &&
    need.termMonths >= Math.min(...product.terms) &&
    need.termMonths <= Math.max(...product.terms) &&
    product.guaranteeModes.includes(need.guaranteeMode) &&
    product.repaymentMethods.includes(need.repaymentMethod) &&
    (product.districtCodes.length === 0 || product.districtCodes.includes(need.districtCode))
  );
}

describe("any need and any product", () => {
  test("fit exactly when every question says so", () => {
    fc.assert(
      fc.property(anyNeed, anyProduct, (need, product) => {
        expect(fits(wishOf(need), candidateOf(product).product)).toBe(fitsPlainly(need, product));
      }),
      { numRuns: 500 },
    );
  });

  test("a product is told at most one thing about each question", () => {
    fc.assert(
      fc.property(anyNeed, anyProduct, (need, product) => {
        const questions = misfits(wishOf(need), candidateOf(product).product).map(({ reason }) => reason.split("-")[0]);
        expect(new Set(questions).size).toBe(questions.length);
      }),
    );
  });
});

test("ranking keeps all that fit and nothing else, first-borrower products first where that matters, then by spread", () => {
  fc.assert(
    fc.property(anyNeed, fc.array(anyProduct, { maxLength: 12 }), fc.boolean(), (need, products, isFirstBorrower) => {
      const ranked = rankProducts(wishOf(need), products.map(candidateOf), isFirstBorrower);
      expect(ranked).toHaveLength(products.filter((product) => fitsPlainly(need, product)).length);
      const keys = ranked.map((one) => (isFirstBorrower && one.firstLoanFriendly ? 0 : 100) + one.spreadMinBasisPoints);
      expect(keys).toEqual([...keys].sort((a, b) => a - b));
    }),
    { numRuns: 300 },
  );
});
