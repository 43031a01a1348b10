import { describe, expect, test } from "vitest";
import { localDate } from "@/domain/calendar/local-date";
import { Money } from "@/domain/money/money";
import { isInclusive, type InclusiveFacts } from "./inclusive";

function facts(changes: Partial<InclusiveFacts> = {}): InclusiveFacts {
  return { size: "small", selfEmployed: false, approvedAtInstitution: Money.of("5000000.00"), on: localDate("2026-11-22"), ...changes };
}

describe("who", () => {
  test.each([
    ["large", false, false],
    ["medium", false, false],
    ["small", false, true],
    ["micro", false, true],
    [null, false, false],
    [null, true, true],
    ["medium", true, true],
  ] as const)("size %s, self-employed %s: %s", (size, selfEmployed, inclusive) => {
    expect(isInclusive(facts({ size, selfEmployed }))).toBe(inclusive);
  });
});

describe("how much", () => {
  test.each([
    ["9999999.99", true],
    ["10000000.00", true],
    ["10000000.01", false],
  ])("approved in all %s: %s", (approved, inclusive) => {
    expect(isInclusive(facts({ approvedAtInstitution: Money.of(approved) }))).toBe(inclusive);
  });

  test("the threshold in force on the day applies, whatever the order of the list", () => {
    const raised = { from: localDate("2026-07-01"), limit: Money.of("20000000.00") };
    const first = { from: localDate("2019-01-01"), limit: Money.of("10000000.00") };
    const large = Money.of("15000000.00");
    for (const list of [[first, raised], [raised, first]]) {
      expect(isInclusive(facts({ approvedAtInstitution: large, on: localDate("2026-06-30") }), list)).toBe(false);
      expect(isInclusive(facts({ approvedAtInstitution: large, on: localDate("2026-07-01") }), list)).toBe(true);
    }
  });

  test("before any threshold nothing counts", () => {
    expect(isInclusive(facts({ on: localDate("2018-12-31") }))).toBe(false);
  });
});
