import { describe, expect, it } from "vitest";
import { readingOf } from "./reading";
import { INDICATOR_CODES, INDICATORS, type IndicatorCode } from "./registry";

const rows: [string, string, string][] = [
  ["disbursed-amount", "", "300.00"], ["disbursed-count", "", "3"], ["rate-weight", "", "1050.01"], ["unsecured-amount", "", "100"],
  ["unsecured-count", "", "2"], ["inclusive-amount", "", "50.5"], ["first-loan-count", "", "1"], ["first-loan-amount", "", "100"],
  ["renewal-count", "new_for_old", "1"], ["renewal-count", "repaid_first", "2"], ["renewal-amount", "new_for_old", "10"],
  ["extension-count", "", "4"], ["extension-amount", "", "40"], ["note-maturing", "", "8"], ["note-renewed", "", "5"],
  ["time-to-money", "0010", "1"], ["time-to-money", "0002", "9"], ["time-to-money", "0001", "0"],
  ["funded-enterprise", "", "3"], ["applied-enterprise", "", "6"], ["approved-enterprise", "", "4"],
];

describe("an indicator computed from its measures", () => {
  it.each<[IndicatorCode, string]>([
    ["disbursed-amount", "300"], ["disbursed-count", "3"], ["funded-enterprises", "3"], ["first-loan-count", "1"], ["first-loan-amount", "100"],
    ["first-loan-rate", "33.33"], ["renewal-count", "3"], ["renewal-amount", "10"], ["renewal-rate", "62.5"], ["extension-count", "4"],
    ["extension-amount", "40"], ["average-rate", "3.5"], ["approval-rate", "66.67"], ["time-to-money-median", "2"], ["time-to-money-p90", "2"],
    ["unsecured-amount-share", "33.33"], ["unsecured-count-share", "66.67"], ["inclusive-amount", "50.5"],
  ])("%s is %s", (code, expected) => {
    expect(INDICATORS[code].compute(readingOf(rows))?.toFixed()).toBe(expected);
  });

  it("rounds the average rate half up at the fourth decimal", () => {
    const reading = readingOf([["disbursed-amount", "", "2"], ["rate-weight", "", "7.0001"]]);
    expect(INDICATORS["average-rate"].compute(reading)?.toFixed(4)).toBe("3.5001");
  });

  it.each(INDICATOR_CODES)("%s of nothing is zero when it counts and unknown when it divides or ranks", (code) => {
    const { compute, unit } = INDICATORS[code];
    const counts = unit === "yuan" || unit === "item" || unit === "enterprise";
    expect(compute(readingOf([]))?.toFixed() ?? null).toBe(counts ? "0" : null);
  });
});
