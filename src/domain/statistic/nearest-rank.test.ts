import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Exact } from "@/domain/money/exact";
import { nearestRank } from "./nearest-rank";

function histogramOf(values: readonly number[]) {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => a - b).map(([value, count]) => ({ bucket: value.toString().padStart(4, "0"), value: new Exact(count) }));
}

describe("nearest rank", () => {
  it.each([
    { name: "one value is every percentile", values: [7], percent: 90, expected: "7" },
    { name: "the median of an even number is the lower middle", values: [1, 2, 3, 4], percent: 50, expected: "2" },
    { name: "the median of an odd number is the middle", values: [1, 5, 9], percent: 50, expected: "5" },
    { name: "P90 of ten is the ninth", values: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], percent: 90, expected: "9" },
    { name: "P90 of eleven is the tenth", values: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], percent: 90, expected: "10" },
    { name: "the same day counts as zero", values: [0, 0, 5], percent: 50, expected: "0" },
  ])("$name", ({ values, percent, expected }) => {
    expect(nearestRank(histogramOf(values), percent)?.toFixed()).toBe(expected);
  });

  it("of nothing is unknown, not zero", () => {
    expect(nearestRank([], 50)).toBeNull();
  });

  it("is the value at position ceil(percent × n ÷ 100) of the sorted values", () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 60 }), fc.constantFrom(50, 90), (values, percent) => {
      const sorted = [...values].sort((a, b) => a - b);
      const expected = sorted[Math.ceil((percent * sorted.length) / 100) - 1];
      expect(nearestRank(histogramOf(values), percent)?.toNumber()).toBe(expected);
    }));
  });
});
