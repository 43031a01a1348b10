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

  test("are nothing when nothing was delivered", () => expect(yearToLatest(sumByMonth([], "usage"), reading)).toBeNull());
});

test("the latest month is compared with the same month a year before", () => {
  const month = latestMonth(peakByMonth(bills([...constant(11, "1"), "40", ...constant(11, "1"), "50"]), "usage"), reading);
  expect([month?.value.toFixed(), month?.latest, month?.change]).toEqual(["50", "2026-10", "25.0"]);
});

test("several values of a month are added, or the largest is kept", () => {
  const two = [bill("2026-10", "3"), bill("2026-10", "5")];
  expect([sumByMonth(two, "usage").get("2026-10")?.toFixed(), peakByMonth(two, "usage").get("2026-10")?.toFixed()]).toEqual(["8", "5"]);
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
