import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addToMonth, localMonthOf } from "@/domain/calendar/local-date";
import type { Reading } from "./contribution";
import { asOf, record } from "./fixture/fact";
import type { CreditRecord } from "./record";
import { utilityContribution } from "./utility";

const thisMonth = localMonthOf(new Date(`${asOf}T04:00:00Z`));
const reading: Reading = { asOf, months: Array.from({ length: 24 }, (_, index) => addToMonth(thisMonth, index - 24)) };
const water = utilityContribution("water", "m3", 2);

interface Bill {
  readonly monthsAgo: number;
  readonly usage: number;
  readonly fate: "in-time" | "late" | "unpaid";
}

/** Bills as the source sends them, newest first. */
function billsOf(all: readonly Bill[]): CreditRecord[] {
  return [...all].sort((first, second) => first.monthsAgo - second.monthsAgo).map(({ monthsAgo, usage, fate }, index) => {
    const period = addToMonth(thisMonth, -monthsAgo);
    const due = `${addToMonth(period, 1)}-10`;
    return record("water", `W-${index}`, { account_no: "1", period, usage: String(usage), amount_due: "80.00", amount_paid: fate === "unpaid" ? "79.99" : "80.00", due_on: due, paid_on: fate === "late" ? `${due.slice(0, 8)}11` : fate === "in-time" ? due : null });
  });
}

const bill = fc.record({ monthsAgo: fc.integer({ min: 2, max: 24 }), usage: fc.integer({ min: 1, max: 500 }), fate: fc.constantFrom("in-time" as const, "late" as const, "unpaid" as const) });
const bills = fc.uniqueArray(bill, { maxLength: 20, selector: ({ monthsAgo }) => monthsAgo });

describe("what bills say of how an enterprise pays", () => {
  test.each<[string, Bill["fate"][], number, string]>([
    ["all in time", ["in-time", "in-time"], 2, "none"],
    ["one a day late", ["in-time", "late"], 1, "late"],
    ["two late", ["late", "late"], 0, "late"],
    ["three late, never below nothing", ["late", "late", "late"], 0, "late"],
    ["a fen short is not paid", ["in-time", "unpaid"], 0, "late"],
  ])("%s", (_, fates, points, reason) => {
    expect(water.score(billsOf(fates.map((fate, index) => ({ monthsAgo: index + 2, usage: 10, fate }))), reading)).toMatchObject([{ code: "water_paid", points, max: 2, reason }]);
  });

  test("without bills there is nothing to score, which is not zero points", () => {
    expect(water.score([], reading)).toEqual([]);
  });

  test("only the last twelve months count", () => {
    const old: Bill = { monthsAgo: 13, usage: 10, fate: "unpaid" };
    expect(water.score(billsOf([old]), reading)).toMatchObject([{ points: 2, reason: "none" }]);
    expect(water.flags(billsOf([old]), reading)).toEqual([]);
    expect(water.flags(billsOf([{ ...old, monthsAgo: 12 }]), reading)).toMatchObject([{ code: "water_unpaid", severity: "medium", particulars: { amountDue: "80" } }]);
  });

  test("what is not yet due is not unpaid", () => {
    const open = record("water", "W-1", { account_no: "1", period: addToMonth(thisMonth, -1), usage: "1", amount_due: "80.00", amount_paid: "0.00", due_on: asOf, paid_on: null });
    expect(water.flags([open], reading)).toEqual([]);
    expect(water.flags([{ ...open, payload: { ...open.payload, due_on: "2026-11-21" } }], reading)).toMatchObject([{ code: "water_unpaid" }]);
  });

  test("points lie between none and all, and a bill of the past year that goes wrong never adds any", () => {
    fc.assert(fc.property(bills, fc.constantFrom("late" as const, "unpaid" as const), (all, fate) => {
      const score = (some: readonly Bill[]) => water.score(billsOf(some), reading)[0]?.points ?? 2;
      expect(score(all)).toBeGreaterThanOrEqual(0);
      expect(score(all)).toBeLessThanOrEqual(2);
      const [first, ...rest] = all;
      if (first !== undefined) expect(score([{ ...first, fate }, ...rest])).toBeLessThanOrEqual(score([{ ...first, fate: "in-time" }, ...rest]));
    }));
  });

  test("a flag names a bill that is there and open", () => {
    fc.assert(fc.property(bills, (all) => {
      const records = billsOf(all);
      for (const flag of water.flags(records, reading).filter(({ code }) => code === "water_unpaid")) {
        expect(records.find(({ recordNo }) => recordNo === flag.recordNo)?.payload.amount_paid).toBe("79.99");
      }
    }));
  });
});

describe("what bills say of how much is used", () => {
  const year = (usage: number, from: number): Bill[] => Array.from({ length: 12 }, (_, index) => ({ monthsAgo: from + index, usage, fate: "in-time" }));

  test.each([
    [100, 50, true],
    [100, 51, false],
    [100, 200, false],
  ])("from %i a month to %i: a flag is raised %s", (before, now, raised) => {
    const flags = water.flags(billsOf([...year(now, 1), ...year(before, 13)]), reading).map(({ code }) => code);
    expect(flags.includes("water_use_fell")).toBe(raised);
  });

  test("a month without a bill is a gap, not a fall", () => {
    expect(water.flags(billsOf([...year(10, 1).filter(({ monthsAgo }) => monthsAgo !== 5), ...year(100, 13)]), reading)).toEqual([]);
  });

  test("the chart has a place for every month, and what was billed in it", () => {
    fc.assert(fc.property(bills, (all) => {
      const [series] = water.series(billsOf(all), reading);
      const expected = reading.months.map((month) => {
        const found = all.find(({ monthsAgo }) => addToMonth(thisMonth, -monthsAgo) === month);
        return found === undefined ? null : String(found.usage);
      });
      expect(series).toMatchObject({ code: "water_used", unit: "m3", values: all.length === 0 ? [] : expected });
    }));
  });
});
