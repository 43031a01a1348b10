import { describe, expect, test } from "vitest";
import { Exact } from "@/domain/money/exact";
import { asOf, record } from "./fixture/fact";
import { changePercent, fellBy, latestMonth, peakByMonth, seriesValues, sumByMonth, yearToLatest } from "./monthly";
import { wholeMonthsBefore } from "./window";

const reading = { asOf, months: wholeMonthsBefore(asOf, 24) };
const bill = (period: string, usage: string) => record("water", `W-${period}-${usage}`, { period, usage });
const bills = (usages: readonly (string | null)[]) => usages.flatMap((usage, index) => (usage === null ? [] : [bill(reading.months[index] ?? "", usage)]));
const constant = (count: number, value: string) => Array.from({ length: count }, () => value);

describe("the last twelve months", () => {
  test("are added up, and compared with the twelve before", () => {
    const sums = sumByMonth(bills([...constant(12, "10"), ...constant(12, "11")]), "usage");
    const year = yearToLatest(sums, reading);
    expect([year?.total.toFixed(), year?.latest, year?.change]).toEqual(["132", "2026-10", "10.0"]);
  });

  test("end with the latest month delivered; the comparison takes the same months of the year before", () => {
    const year = yearToLatest(sumByMonth(bills([...constant(12, "10"), ...constant(10, "20"), null, null]), "usage"), reading);
    expect([year?.total.toFixed(), year?.latest, year?.change]).toEqual(["220", "2026-08", "100.0"]);
  });

  test("are not compared when a month is missing: a gap is not a fall", () => {
    expect(yearToLatest(sumByMonth(bills([...constant(3, "10"), null, ...constant(20, "10")]), "usage"), reading)?.change).toBeNull();
  });

  test("are not compared with less than six months of the year before", () => {
    expect(yearToLatest(sumByMonth(bills([...Array.from({ length: 7 }, () => null), ...constant(17, "10")]), "usage"), reading)?.change).toBeNull();
    expect(yearToLatest(sumByMonth(bills([...constant(18, "10"), ...Array.from({ length: 6 }, () => null)]), "usage"), reading)?.change).toBe("0.0");
  });

  test("are added up from what is there when the reading begins later", () => {
    const year = yearToLatest(sumByMonth(bills(constant(5, "10")), "usage"), reading);
    expect([year?.total.toFixed(), year?.latest, year?.change]).toEqual(["50", "2025-03", null]);
  });

  test("leave the thirteenth month out", () => {
    const year = yearToLatest(sumByMonth(bills([...constant(11, "0"), "1000", ...constant(12, "1")]), "usage"), reading);
    expect(year?.total.toFixed()).toBe("12");
  });

  test("are nothing when nothing was delivered", () => expect(yearToLatest(sumByMonth([], "usage"), reading)).toBeNull());
});

test("the latest month is nothing when nothing was delivered, and compared with nothing when the year before is missing", () => {
  expect(latestMonth(new Map(), reading)).toBeNull();
  const month = latestMonth(peakByMonth(bills([null, ...constant(10, "1"), null, ...constant(11, "2"), "3"]), "usage"), reading);
  expect([month?.value.toFixed(), month?.latest, month?.change]).toEqual(["3", "2026-10", null]);
  const early = latestMonth(peakByMonth(bills(["7"]), "usage"), reading);
  expect([early?.value.toFixed(), early?.latest, early?.change]).toEqual(["7", "2024-11", null]);
});

test("a month before the reading is no month of it", () => {
  expect(yearToLatest(sumByMonth([bill("2024-10", "5")], "usage"), reading)).toBeNull();
});

test("the latest month is compared with the same month a year before", () => {
  const month = latestMonth(peakByMonth(bills([...constant(11, "1"), "40", ...constant(11, "1"), "50"]), "usage"), reading);
  expect([month?.value.toFixed(), month?.latest, month?.change]).toEqual(["50", "2026-10", "25.0"]);
});

test("several values of a month are added, or the largest is kept", () => {
  const two = [bill("2026-10", "3"), bill("2026-10", "5")];
  expect([sumByMonth(two, "usage").get("2026-10")?.toFixed(), peakByMonth(two, "usage").get("2026-10")?.toFixed()]).toEqual(["8", "5"]);
});

test("records are added up anew for another field and another condition", () => {
  const taxes = ["增值税", "城建税"].map((tax_kind) => record("tax_payment", tax_kind, { period: "2026-10", tax_kind, taxable_sales: "100", tax_paid: "3" }));
  const onlyVat = { field: "tax_kind", is: "增值税" };
  const sums = [sumByMonth(taxes, "taxable_sales"), sumByMonth(taxes, "taxable_sales", onlyVat), sumByMonth(taxes, "tax_paid"), peakByMonth(taxes, "taxable_sales"), sumByMonth(taxes, "taxable_sales", { ...onlyVat, is: "城建税" })];
  expect(sums.map((sum) => sum.get("2026-10")?.toFixed())).toEqual(["200", "100", "6", "100", "100"]);
  expect(sumByMonth(taxes, "taxable_sales", onlyVat)).toBe(sums[1]);
  expect([...sumByMonth(taxes, "taxable_sales", { ...onlyVat, is: "其他" })]).toEqual([]);
});

test("a record without a month or without a value is no month's", () => {
  expect([...sumByMonth([record("water", "W-1", { period: "", usage: "5" }), record("water", "W-2", { period: "2026-10", usage: null })], "usage")]).toEqual([]);
});

test("a series has a gap, not a zero, where nothing was sent, and none at all when every month is empty", () => {
  const values = seriesValues(sumByMonth(bills([...constant(23, "1"), null]), "usage"), reading);
  expect(values.slice(-2)).toEqual(["1", null]);
  expect(seriesValues(new Map(), reading)).toEqual([]);
});

test("a change from nothing says nothing; halves round up", () => {
  expect(changePercent(new Exact(0), new Exact(5))).toBeNull();
  expect(changePercent(null, new Exact(5))).toBeNull();
  expect(changePercent(new Exact(2000), new Exact(2001))).toBe("0.1");
  expect(changePercent(new Exact(-4), new Exact(-2))).toBe("50.0");
});

test("a fall of exactly the limit counts", () => {
  expect([fellBy("-30.0", 30), fellBy("-29.9", 30), fellBy(null, 30), fellBy(undefined, 30), fellBy("30.0", 30)]).toEqual([true, false, false, false, false]);
});
