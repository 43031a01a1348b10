import { describe, expect, test } from "vitest";
import { newestMonths, reported } from "../fixture/reported";

const bill = (period: string, usage: string, changes = {}) => ({ account_no: "1", period, usage, amount_due: "9", amount_paid: "9", due_on: `${period}-28`, paid_on: `${period}-28`, ...changes });
const years = (now: string, before: string) => newestMonths.map((period, index) => bill(period, index < 12 ? now : before));

test("a year's use in kilowatt hours is a figure, with its change against the year before", () => {
  expect(reported("electricity", ...years("120.5", "100")).figures).toEqual([
    { code: "electricity_used", value: "1446", unit: "kWh", at: "2026-10", changePercent: "20.5", recordCount: 24 },
  ]);
});

test("the figure speaks of the latest month delivered", () => {
  expect(reported("electricity", bill("2026-08", "3"), bill("2026-07", "4")).figures).toMatchObject([{ value: "7", at: "2026-08", changePercent: null, recordCount: 2 }]);
});

test("without bills there is neither figure nor line", () => {
  const { figures, score } = reported("electricity");
  expect([figures, score]).toEqual([[], []]);
});

test("use is drawn month by month in kilowatt hours", () => {
  const [series] = reported("electricity", bill("2026-10", "3.5")).series;
  expect([series?.code, series?.unit, series?.values.at(-1)]).toEqual(["electricity_used", "kWh", "3.5"]);
});

describe("how bills were paid", () => {
  test.each([
    ["all in time", 0, 5, "none"],
    ["one late", 1, 4, "late"],
    ["six late", 6, 0, "late"],
  ])("%s", (_what, lateCount, points, reason) => {
    const bills = newestMonths.slice(0, 8).map((period, index) => bill(period, "1", index < lateCount ? { paid_on: `${period}-29` } : {}));
    const recordNos = bills.slice(0, lateCount).map((_, index) => `N-${index + 1}`);
    expect(reported("electricity", ...bills).score).toEqual([{ code: "electricity_paid", points, max: 5, bonus: false, reason, particulars: { countLate: String(lateCount) }, recordNos }]);
  });

  test("one unpaid bill costs all points and is a medium flag with what is due", () => {
    const { flags, score } = reported("electricity", bill("2026-09", "1", { amount_paid: "8.99", paid_on: null }));
    expect(flags).toEqual([{ code: "electricity_unpaid", severity: "medium", recordNo: "N-1", date: "2026-09-30", particulars: { amountDue: "9" } }]);
    expect(score).toMatchObject([{ points: 0, reason: "late", recordNos: ["N-1"] }]);
  });
});

test("use that fell by half is a medium flag on the newest bill", () => {
  expect(reported("electricity", ...years("50", "100")).flags).toEqual([
    { code: "electricity_use_fell", severity: "medium", recordNo: "N-1", date: "2026-10-31", particulars: { percentChange: "-50.0" } },
  ]);
  expect(reported("electricity", ...years("50.1", "100")).flags).toEqual([]);
});
