import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimalOf, isTrue, latestOf, sumOf, textOf, type CreditRecord } from "./record";

function record(recordNo: string, eventDate: string | null, amount?: string | null): CreditRecord<"amount"> {
  return { recordNo, eventDate, asOf: "2026-11-20", payload: { amount } };
}

describe("a value the source sent", () => {
  test.each([
    ["12", "12"],
    ["-0.50", "-0.5"],
    ["007.10", "7.1"],
    [3, "3"],
    ["", null],
    [" 1", null],
    ["1 ", null],
    ["1.", null],
    [".5", null],
    ["1e3", null],
    ["1,000", null],
    ["12元", null],
    [true, null],
    [null, null],
    [undefined, null],
  ])("%j is the decimal %s", (value, text) => {
    expect(decimalOf(value)?.toFixed() ?? null).toBe(text);
  });

  test.each([
    ["甲", "甲"],
    [0, "0"],
    [false, "false"],
    ["", null],
    [null, null],
    [undefined, null],
  ])("%j is the text %s", (value, text) => {
    expect(textOf(value)).toBe(text);
  });

  test.each([
    [true, true],
    ["true", true],
    [false, false],
    ["false", false],
    ["TRUE", false],
    [1, false],
    [null, false],
    [undefined, false],
  ])("%j is a yes: %s", (value, yes) => {
    expect(isTrue(value)).toBe(yes);
  });
});

describe("a sum", () => {
  test("adds what is there, exactly, and of nothing is zero", () => {
    expect(sumOf([record("1", null, "0.1"), record("2", null, "0.2"), record("3", null, null), record("4", null)], "amount").toFixed()).toBe("0.3");
    expect(sumOf([], "amount").toFixed()).toBe("0");
  });
});

describe("the latest record", () => {
  test.each([
    ["the later day", [record("B", "2026-01-01"), record("A", "2026-02-01")], "A"],
    ["a day rather than none", [record("B", null), record("A", "2020-01-01")], "A"],
    ["of one day the later number", [record("A", "2026-01-01"), record("B", "2026-01-01")], "B"],
    ["of none dated the later number", [record("B", null), record("A", null)], "B"],
  ])("is %s", (_what, records, expected) => {
    expect(latestOf(records)?.recordNo).toBe(expected);
    expect(latestOf(records.toReversed())?.recordNo).toBe(expected);
  });

  test("of none is none", () => {
    expect(latestOf([])).toBeNull();
  });

  test("is the same whatever the order", () => {
    const some = fc.uniqueArray(fc.tuple(fc.constantFrom("A", "B", "C", "D"), fc.constantFrom("2026-01-01", "2026-02-01", null)), { minLength: 1, selector: ([number]) => number });
    fc.assert(
      fc.property(some, (pairs) => {
        const records = pairs.map(([number, date]) => record(number, date));
        expect(latestOf(records.toReversed())).toBe(latestOf(records));
      }),
    );
  });
});
