import { expect, test } from "vitest";
import { reported, type Payload } from "../fixture/reported";

const bill: Payload = { account_no: "1", period: "2026-10", usage: "12.5", amount_due: "80.00", amount_paid: "80.00", due_on: "2026-11-10", paid_on: "2026-11-10" };

test("water is counted in cubic metres and paying in time is worth two points", () => {
  const { figures, series, flags, score } = reported("water", bill);
  expect([figures, flags]).toEqual([[], []]);
  expect(series).toMatchObject([{ code: "water_used", unit: "m3" }]);
  expect(score).toEqual([{ code: "water_paid", points: 2, max: 2, bonus: false, reason: "none", particulars: { countLate: "0" }, recordNos: [] }]);
});

test("an unpaid bill is flagged as water, not as another supply", () => {
  expect(reported("water", { ...bill, amount_paid: "0" }).flags).toMatchObject([{ code: "water_unpaid", particulars: { amountDue: "80" } }]);
});

test("a bill of which no payment is known is not called unpaid", () => {
  expect(reported("water", { ...bill, amount_paid: null, paid_on: null }).flags).toEqual([]);
});

test("a bill of which no amount due is known is not called unpaid", () => {
  expect(reported("water", { ...bill, amount_due: null, amount_paid: "0", paid_on: null }).flags).toEqual([]);
});

test("a bill without a day on which it is due is neither late nor unpaid", () => {
  const { flags, score } = reported("water", { ...bill, due_on: null, amount_paid: "0", paid_on: "2026-11-20" });
  expect([flags, score[0]?.points]).toEqual([[], 2]);
});
