import fc from "fast-check";
import { expect, test } from "vitest";
import { readingOf } from "./reading";

const reading = readingOf([
  ["renewal-count", "new_for_old", "3"],
  ["renewal-count", "repaid_first", "0.50"],
  ["time-to-money", "0010", "2"],
  ["time-to-money", "0002", "0"],
  ["time-to-money", "0001", "7"],
]);

test("a measure's total is that of all its buckets", () => {
  expect([reading.total("renewal-count").toFixed(), reading.total("time-to-money").toFixed()]).toEqual(["3.5", "9"]);
});

test("a part is one bucket's value, and of another measure's bucket nothing", () => {
  const parts = [reading.part("renewal-count", "repaid_first"), reading.part("renewal-count", "0010"), reading.part("renewal-amount", "repaid_first")];
  expect(parts.map((part) => part.toFixed())).toEqual(["0.5", "0", "0"]);
});

test("a measure without rows is zero and has no histogram", () => {
  expect([reading.total("disbursed-amount").toFixed(), reading.histogram("disbursed-amount")]).toEqual(["0", []]);
});

test("a histogram stands in the order of its buckets and leaves out what is zero", () => {
  expect(reading.histogram("time-to-money").map(({ bucket, value }) => [bucket, value.toFixed()])).toEqual([["0001", "7"], ["0010", "2"]]);
});

test("parts add up to the total to the last digit, in whatever order the rows come", () => {
  const fen = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });
  fc.assert(
    fc.property(fc.array(fen, { maxLength: 12 }), (amounts) => {
      const rows = amounts.map((amount, index): [string, string, string] => ["renewal-amount", String(index), amount.toString()]);
      const sum = amounts.reduce((total, amount) => total + amount, 0n).toString();
      expect(readingOf(rows).total("renewal-amount").toFixed()).toBe(sum);
      expect(readingOf(rows.toReversed()).total("renewal-amount").toFixed()).toBe(sum);
    }),
  );
});
