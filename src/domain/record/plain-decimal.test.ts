import fc from "fast-check";
import { expect, it } from "vitest";
import { Exact } from "@/domain/money/exact";
import { comparePlainDecimals } from "./plain-decimal";

const decimal = fc.tuple(fc.constantFrom("", "-"), fc.stringMatching(/^\d{1,18}$/), fc.constantFrom("", ".0", ".5", ".50", ".0500", ".9999"))
  .map(([sign, whole, fraction]) => `${sign}${whole}${fraction}`);

it("orders plain decimals as exact arithmetic does", () => {
  fc.assert(fc.property(decimal, decimal, (left, right) => {
    expect(Math.sign(comparePlainDecimals(left, right))).toBe(new Exact(left).comparedTo(new Exact(right)) + 0);
  }), { numRuns: 2000 });
  expect(comparePlainDecimals("-0.5", "0.3")).toBeLessThan(0);
  expect(comparePlainDecimals("0.05", "0.5")).toBeLessThan(0);
  expect(comparePlainDecimals("100", "99.99")).toBeGreaterThan(0);
  expect(comparePlainDecimals("-100", "-99.99")).toBeLessThan(0);
  expect(comparePlainDecimals("-0", "0.00")).toBe(0);
  expect(comparePlainDecimals("-1.50", "-1.5")).toBe(0);
});
