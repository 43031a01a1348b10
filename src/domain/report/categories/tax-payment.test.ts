import { describe, expect, test } from "vitest";
import { newestMonths, reported } from "../fixture/reported";

const vat = (period: string, changes = {}) => ({ period, tax_kind: "增值税", taxable_sales: "1000.50", tax_due: "30.00", tax_paid: "30.25", on_time: true, ...changes });
const withheld = (period: string) => vat(period, { tax_kind: "个人所得税(代扣)", taxable_sales: "77", tax_paid: "1" });
const years = (now: string, before: string) => newestMonths.map((period, index) => vat(period, { taxable_sales: index < 12 ? now : before }));

test("sales are those declared with value-added tax, tax paid is that of every kind; both over the last twelve months", () => {
  const { figures } = reported("tax_payment", vat("2026-10"), withheld("2026-10"), vat("2026-09"));
  expect(figures).toEqual([
    { code: "taxable_sales", value: "2001.00", unit: "CNY", at: "2026-10", changePercent: null, recordCount: 3 },
    { code: "tax_paid", value: "61.50", unit: "CNY", at: "2026-10", changePercent: null, recordCount: 3 },
  ]);
});

test("both are drawn month by month in yuan", () => {
  const { series } = reported("tax_payment", vat("2026-10"), withheld("2026-10"), withheld("2026-09"));
  const empty = Array.from({ length: 22 }, () => null);
  expect(series).toEqual([
    { code: "taxable_sales", unit: "CNY", values: [...empty, null, "1000.5"] },
    { code: "tax_paid", unit: "CNY", values: [...empty, "1", "31.25"] },
  ]);
});

test("who pays no value-added tax has no sales figure, but a tax figure", () => {
  expect(reported("tax_payment", withheld("2026-10")).figures.map(({ code }) => code)).toEqual(["tax_paid"]);
});

describe("paying late within the last twelve months", () => {
  const paid = (lateCount: number) => reported("tax_payment", ...newestMonths.slice(0, 6).map((period, index) => vat(period, { on_time: index >= lateCount })));

  test.each([
    [0, 10, null],
    [1, 7, null],
    [2, 4, "medium"],
    [3, 1, "medium"],
    [4, 0, "high"],
    [6, 0, "high"],
  ])("%i times leaves %i points, flag: %s", (count, points, severity) => {
    const { flags, score } = paid(count);
    const recordNos = Array.from({ length: count }, (_, index) => `N-${index + 1}`);
    expect(score).toEqual([{ code: "tax_on_time", points, max: 10, bonus: false, reason: count === 0 ? "none" : "late", particulars: { countLate: String(count) }, recordNos }]);
    expect(flags).toEqual(severity === null ? [] : [{ code: "tax_late", severity, recordNo: "N-1", date: "2026-10-31", particulars: { countLate: String(count) } }]);
  });

  test.each([
    ["2025-11", 7],
    ["2025-10", 10],
  ])("counts from the twelfth month back: late in %s leaves %i points", (period, points) => {
    expect(reported("tax_payment", vat(period, { on_time: false })).score).toMatchObject([{ points }]);
  });

  test.each([undefined, null, true, "true"])("a payment of which the source says %j is not late", (on_time) => {
    expect(reported("tax_payment", vat("2026-10", { on_time })).score).toMatchObject([{ points: 10 }]);
  });

  test("lateness of a record without a month is not counted", () => {
    expect(reported("tax_payment", vat("", { on_time: false })).score).toMatchObject([{ points: 10 }]);
  });
});

describe("the year's sales against the year before", () => {
  test.each([
    ["70", "-30.0", 0, true],
    ["70.1", "-29.9", 3, false],
    ["90", "-10.0", 3, false],
    ["90.1", "-9.9", 6, false],
    ["99.9", "-0.1", 6, false],
    ["100", "0.0", 10, false],
    ["250", "150.0", 10, false],
  ])("%s after 100 a month is %s percent: %i points, flag: %s", (now, percentChange, points, flagged) => {
    const { flags, score } = reported("tax_payment", ...years(now, "100"));
    expect(score[1]).toMatchObject({ code: "sales_trend", points, max: 10, bonus: false, reason: "change", particulars: { percentChange } });
    expect(flags).toEqual(flagged ? [{ code: "sales_fell", severity: "medium", recordNo: "N-1", date: "2026-10-31", particulars: { percentChange } }] : []);
  });

  test("a fall too small to show counts as none", () => {
    expect(reported("tax_payment", ...years("99.99", "100")).score[1]).toMatchObject({ points: 10, particulars: { percentChange: "0.0" } });
  });

  test("names twelve records as evidence", () => {
    expect(reported("tax_payment", ...years("100", "100")).score[1]?.recordNos).toEqual(Array.from({ length: 12 }, (_, index) => `N-${index + 1}`));
  });
});

test("a firm without payments has neither figure, flag nor line", () => {
  const { figures, flags, score } = reported("tax_payment");
  expect([figures, flags, score]).toEqual([[], [], []]);
});
