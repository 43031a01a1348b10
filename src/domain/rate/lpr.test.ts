import { describe, expect, test } from "vitest";
import { localDate } from "@/domain/calendar/local-date";
import { AnnualRate } from "./annual-rate";
import { lprInForce, lprTenorFor, type LprPublication } from "./lpr";

function publication(tenor: "1Y" | "5Y", publishedOn: string, rate: string): LprPublication {
  return { tenor, publishedOn: localDate(publishedOn), rate: AnnualRate.of(rate) };
}

const series = [
  publication("1Y", "2025-05-20", "3.00"),
  publication("1Y", "2024-10-21", "3.10"),
  publication("5Y", "2024-10-21", "3.60"),
  publication("1Y", "2026-03-20", "2.90"),
];

test.each([
  [1, "1Y"],
  [12, "1Y"],
  [60, "1Y"],
  [61, "5Y"],
  [360, "5Y"],
])("a loan of %i months is measured against %s", (termMonths, tenor) => {
  expect(lprTenorFor(termMonths)).toBe(tenor);
});

describe("the rate in force", () => {
  test.each([
    ["2024-10-21", "3.1000"],
    ["2025-05-19", "3.1000"],
    ["2025-05-20", "3.0000"],
    ["2026-03-19", "3.0000"],
    ["2026-11-22", "2.9000"],
  ])("on %s is %s, whatever the order of the series", (day, rate) => {
    for (const order of [series, [...series].reverse()]) {
      const found = lprInForce(order, "1Y", localDate(day));
      expect(found.ok && found.value.rate.toString()).toBe(rate);
    }
  });

  test("tenors do not mix", () => {
    const found = lprInForce(series, "5Y", localDate("2026-11-22"));
    expect(found.ok && found.value.publishedOn).toBe("2024-10-21");
  });

  test("before the series begins there is none", () => {
    expect(lprInForce(series, "1Y", localDate("2024-10-20"))).toEqual({
      ok: false,
      reason: "lpr-not-published",
      detail: { tenor: "1Y", on: "2024-10-20" },
    });
  });
});
