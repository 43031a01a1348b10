import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, addMonths, daysBetween, lastDayOf, localDate, localDateOf, localMonth, monthOf, parseLocalDate, startOfDay } from "./local-date";

/** The Gregorian calendar from its rules, without the platform's date type. */
function daysInMonth(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function written(year: number, month: number, day: number): string {
  return [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
}

const year = fc.integer({ min: 1900, max: 2199 });
const month = fc.integer({ min: 1, max: 12 });
const anyDay = fc.tuple(year, month, fc.integer({ min: 1, max: 31 })).filter(([y, m, d]) => d <= daysInMonth(y, m));

describe("against the calendar's own rules", () => {
  test("a day exists exactly when its month is long enough", () => {
    fc.assert(
      fc.property(year, month, fc.integer({ min: 0, max: 32 }), (y, m, d) => {
        expect(parseLocalDate(written(y, m, d)).ok).toBe(d >= 1 && d <= daysInMonth(y, m));
      }),
      { numRuns: 500 },
    );
  });

  test("a month ends on its last day", () => {
    fc.assert(
      fc.property(year, month, (y, m) => {
        expect(lastDayOf(localMonth(written(y, m, 1).slice(0, 7)))).toBe(written(y, m, daysInMonth(y, m)));
      }),
    );
  });

  test("tomorrow is the next day of the month, or the first of the next one", () => {
    fc.assert(
      fc.property(anyDay, ([y, m, d]) => {
        const isLast = d === daysInMonth(y, m);
        const expected = !isLast ? written(y, m, d + 1) : m === 12 ? written(y + 1, 1, 1) : written(y, m + 1, 1);
        expect(addDays(localDate(written(y, m, d)), 1)).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });

  test("months later is the same day, or the month's last where it is too short", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -240, max: 240 }), ([y, m, d], count) => {
        const total = y * 12 + (m - 1) + count;
        const [ty, tm] = [Math.floor(total / 12), (total % 12) + 1];
        expect(addMonths(localDate(written(y, m, d)), count)).toBe(written(ty, tm, Math.min(d, daysInMonth(ty, tm))));
      }),
      { numRuns: 500 },
    );
  });

  test("text order is time order", () => {
    fc.assert(
      fc.property(anyDay, anyDay, (left, right) => {
        const [a, b] = [localDate(written(...left)), localDate(written(...right))];
        expect(Math.sign(daysBetween(a, b))).toBe(a === b ? 0 : a < b ? 1 : -1);
      }),
    );
  });
});

test("a year of due dates: a note drawn on any day of 2026 for twelve months falls due on the same day of 2027", () => {
  for (let day = localDate("2026-01-01"); day <= "2026-12-31"; day = addDays(day, 1)) {
    expect(addMonths(day, 12)).toBe(`2027${day.slice(4)}`);
  }
});

test("month-end drawdowns never fall due in the wrong month", () => {
  for (const drawn of ["2026-01-29", "2026-01-30", "2026-01-31", "2026-08-31", "2026-10-31", "2026-12-31"]) {
    for (const count of [1, 2, 3, 6, 13, 25]) {
      const due = addMonths(localDate(drawn), count);
      const total = 2026 * 12 + Number.parseInt(drawn.slice(5, 7), 10) - 1 + count;
      expect(monthOf(due)).toBe(written(Math.floor(total / 12), (total % 12) + 1, 1).slice(0, 7));
    }
  }
});

test("every instant belongs to exactly one day in Shanghai", () => {
  const instant = fc.date({ min: new Date("2000-01-01T00:00:00Z"), max: new Date("2099-12-31T00:00:00Z"), noInvalidDate: true });
  fc.assert(
    fc.property(instant, (now) => {
      const day = localDateOf(now);
      expect(startOfDay(day) <= now && now < startOfDay(addDays(day, 1))).toBe(true);
    }),
    { numRuns: 500 },
  );
});
