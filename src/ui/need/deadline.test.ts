import { expect, test } from "vitest";
import { lastDay } from "./deadline";

test("a deadline at midnight in Shanghai belongs to the day that ends with it", () => {
  expect(lastDay(new Date("2026-11-26T16:00:00Z"))).toBe("2026-11-26");
  expect(lastDay(new Date("2026-11-26T16:00:01Z"))).toBe("2026-11-27");
});
