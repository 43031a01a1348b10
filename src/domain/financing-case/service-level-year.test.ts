import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, localDate, localDateOf, startOfDay } from "@/domain/calendar/local-date";
import { isWorkingDay } from "@/domain/calendar/working-day";
import { acceptDue, clockState, contactDue, disburseDue, escalationOf, workingDaysLeft } from "./service-level";

const HOUR = 3_600_000;
const instant = fc.integer({ min: 0, max: 365 * 24 * 60 - 1 }).map((minute) => new Date(startOfDay(localDate("2026-01-01")).getTime() + minute * 60_000));

/** The rule counted on fingers: walk from the next day, count worked days, stop at the end of the n-th. */
function dueByHand(start: Date, workingDays: number): Date {
  let day = localDateOf(start);
  for (let left = workingDays; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) left -= 1;
  }
  return startOfDay(addDays(day, 1));
}

test("all through the year the clocks are due when counting by hand says", () => {
  fc.assert(
    fc.property(instant, (start) => {
      expect(acceptDue(start, false)).toEqual(dueByHand(start, 1));
      expect(acceptDue(start, true)).toEqual(dueByHand(start, 1));
      expect(contactDue(start)).toEqual(dueByHand(start, 3));
      expect(disburseDue(start)).toEqual(dueByHand(start, 5));
    }),
    { numRuns: 300 },
  );
});

test("a running clock only ever goes from ok to soon to breached, and its days left never grow", () => {
  const order = ["ok", "soon", "breached"];
  fc.assert(
    fc.property(instant, fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 2, maxLength: 6 }), (start, hours) => {
      const due = disburseDue(start);
      const moments = [...hours].sort((a, b) => a - b).map((hour) => new Date(start.getTime() + hour * HOUR));
      const states = moments.map((now) => order.indexOf(clockState(due, null, now)));
      const left = moments.map((now) => workingDaysLeft(due, now));
      expect(states).toEqual([...states].sort((a, b) => a - b));
      expect(left).toEqual([...left].sort((a, b) => b - a));
    }),
  );
});

test("a clock is escalated exactly when it is breached, and ever higher", () => {
  const order = ["none", "bank", "centre", "bureau"];
  fc.assert(
    fc.property(instant, fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 2, maxLength: 6 }), (start, hours) => {
      const due = acceptDue(start, false);
      const moments = [...hours].sort((a, b) => a - b).map((hour) => new Date(start.getTime() + hour * HOUR));
      const levels = moments.map((now) => order.indexOf(escalationOf(due, null, now)));
      expect(levels).toEqual([...levels].sort((a, b) => a - b));
      moments.forEach((now, index) => {
        expect(levels[index] === 0).toBe(clockState(due, null, now) !== "breached");
      });
    }),
  );
});

test("what is submitted on a day off is due like what is submitted on the first working day's eve", () => {
  fc.assert(
    fc.property(instant, (start) => {
      const day = localDateOf(start);
      fc.pre(!isWorkingDay(addDays(day, 1)));
      expect(acceptDue(start, false)).toEqual(acceptDue(new Date(start.getTime() + 24 * HOUR), false));
    }),
  );
});
