import { expect, test } from "vitest";
import { newestMonths, reported } from "../fixture/reported";

const bill = { account_no: "1", period: "2026-10", usage: "12.5", amount_due: "80.00", amount_paid: "80.00", due_on: "2026-11-10", paid_on: "2026-11-11" };

test("gas is counted in cubic metres; a bill paid a day late costs one of two points", () => {
  const { figures, series, flags, score } = reported("gas", bill);
  expect([figures, flags]).toEqual([[], []]);
  expect(series).toMatchObject([{ code: "gas_used", unit: "m3" }]);
  expect(score).toEqual([{ code: "gas_paid", points: 1, max: 2, bonus: false, reason: "late", particulars: { countLate: "1" }, recordNos: ["N-1"] }]);
});

test("a fall in use is flagged as gas, not as another supply", () => {
  const bills = newestMonths.map((period, index) => ({ ...bill, period, usage: index < 12 ? "10" : "40" }));
  expect(reported("gas", ...bills).flags).toMatchObject([{ code: "gas_use_fell", severity: "medium", recordNo: "N-1", particulars: { percentChange: "-75.0" } }]);
});
