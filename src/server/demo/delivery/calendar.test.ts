import { describe, expect, it } from "vitest";
import { daysBetween, localDate, monthOf } from "@/domain/calendar/local-date";
import { deliveryDays, deliveryFinder } from "./calendar";

const [from, today] = [localDate("2025-09-24"), localDate("2026-11-18")];
const days = deliveryDays(from, today);

describe("the days of the departments' deliveries", () => {
  it("begin with the city and end today, each later than the one before", () => {
    expect([days[0], days.at(-1)]).toEqual([from, today]);
    expect(days).toEqual([...new Set(days)].sort());
  });

  it("come in every month, closer together the nearer they are, and daily at last", () => {
    expect(new Set(days.map((day) => monthOf(day))).size).toBe(15);
    const gaps = days.slice(1).map((day, index) => daysBetween(days[index] ?? day, day));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(31);
    expect(gaps.slice(-7)).toEqual([1, 1, 1, 1, 1, 1, 1]);
  });

  it("are still a beginning and an end when the city is days old", () => {
    expect(deliveryDays(localDate("2026-11-16"), today)).toEqual(["2026-11-16", "2026-11-17", "2026-11-18"]);
  });
});

describe("a record's delivery", () => {
  const find = deliveryFinder(days);

  it("is the first one that is not before the day on which it was known", () => {
    expect(days[find("2019-01-01")]).toBe(from);
    expect(days[find("2025-10-03")]).toBe("2025-10-03");
    expect(days[find("2025-10-04")]).toBe("2025-11-03");
    expect(days[find("2026-11-18")]).toBe(today);
  });
});
