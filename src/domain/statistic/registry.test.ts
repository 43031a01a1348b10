import { describe, expect, it } from "vitest";
import { figuresOf } from "./figure";
import type { Unit } from "./indicator";
import { readingOf } from "./reading";
import { INDICATOR_CODES, INDICATORS, type IndicatorCode } from "./registry";
import { WHOLE_OF, type RowSelection } from "./row-selection";

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

  it.each<[IndicatorCode, Unit, RowSelection]>([
    ["disbursed-amount", "yuan", "drawdown"], ["disbursed-count", "item", "drawdown"], ["funded-enterprises", "enterprise", "drawdown"],
    ["first-loan-count", "enterprise", "first-loan-start"], ["first-loan-amount", "yuan", "first-loan"], ["first-loan-rate", "percent", "first-loan-start"],
    ["renewal-count", "item", "renewal-start"], ["renewal-amount", "yuan", "renewal"], ["renewal-rate", "percent", "maturing-note"],
    ["extension-count", "item", "extension"], ["extension-amount", "yuan", "extension"], ["average-rate", "rate", "drawdown"],
    ["approval-rate", "percent", "application"], ["time-to-money-median", "working-day", "first-drawdown"], ["time-to-money-p90", "working-day", "first-drawdown"],
    ["unsecured-amount-share", "percent", "unsecured"], ["unsecured-count-share", "percent", "unsecured"], ["inclusive-amount", "yuan", "inclusive"],
  ])("%s is counted in %s and drills to the rows of %s", (code, unit, rows) => {
    expect(INDICATORS[code]).toMatchObject({ unit, rows });
  });

  it.each<[IndicatorCode, RowSelection | undefined]>([
    ["first-loan-rate", "drawdown"], ["unsecured-amount-share", "drawdown"], ["unsecured-count-share", "drawdown"],
    ["renewal-rate", undefined], ["approval-rate", undefined], ["average-rate", undefined],
  ])("the rows that divide %s are those of %s, or stand among its own", (code, whole) => {
    expect(WHOLE_OF[INDICATORS[code].rows]).toBe(whole);
  });

  it("tells the ninetieth percentile of the time to money from its median", () => {
    const slow = readingOf([["time-to-money", "0001", "5"], ["time-to-money", "0007", "4"], ["time-to-money", "0030", "1"]]);
    expect(INDICATORS["time-to-money-median"].compute(slow)?.toFixed()).toBe("1");
    expect(INDICATORS["time-to-money-p90"].compute(slow)?.toFixed()).toBe("7");
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

it("figures are written with the decimals of their unit, in the order of the screens", () => {
  expect(Object.entries(figuresOf(readingOf(rows)))).toEqual([
    ["disbursed-amount", "300.00"], ["disbursed-count", "3"], ["funded-enterprises", "3"], ["first-loan-count", "1"], ["first-loan-amount", "100.00"],
    ["first-loan-rate", "33.33"], ["renewal-count", "3"], ["renewal-amount", "10.00"], ["renewal-rate", "62.50"], ["extension-count", "4"],
    ["extension-amount", "40.00"], ["average-rate", "3.5000"], ["approval-rate", "66.67"], ["time-to-money-median", "2"], ["time-to-money-p90", "2"],
    ["unsecured-amount-share", "33.33"], ["unsecured-count-share", "66.67"], ["inclusive-amount", "50.50"],
  ]);
});
