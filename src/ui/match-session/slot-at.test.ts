import { expect, test } from "vitest";
import { localDate } from "@/domain/calendar/local-date";
import { slotAt } from "./slot-at";

const plan = { heldOn: localDate("2026-11-25"), startsAt: "09:30", slotMinutes: 20, slotCount: 3 };

test.each([
  ["2026-11-24T09:30:00+08:00", 0],
  ["2026-11-25T09:30:00+08:00", 0],
  ["2026-11-25T09:49:59+08:00", 0],
  ["2026-11-25T09:50:00+08:00", 1],
  ["2026-11-25T10:29:59+08:00", 2],
  ["2026-11-25T18:00:00+08:00", 2],
])("at %s slot %i runs", (now, slot) => {
  expect(slotAt(plan, new Date(now))).toBe(slot);
});
