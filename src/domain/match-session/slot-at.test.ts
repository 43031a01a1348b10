import { expect, test } from "vitest";
import { localDate } from "@/domain/calendar/local-date";
import { isSlotOver, slotAt } from "./slot-at";

const plan = { heldOn: localDate("2026-11-25"), startsAt: "09:30", slotMinutes: 20, slotCount: 3 };

test.each([
  ["2026-11-24T09:30:00+08:00", 0, "before"],
  ["2026-11-25T09:29:59+08:00", 0, "before"],
  ["2026-11-25T09:30:00+08:00", 0, "during"],
  ["2026-11-25T09:49:59+08:00", 0, "during"],
  ["2026-11-25T09:50:00+08:00", 1, "during"],
  ["2026-11-25T10:29:59+08:00", 2, "during"],
  ["2026-11-25T10:30:00+08:00", 2, "after"],
  ["2026-11-26T09:30:00+08:00", 2, "after"],
])("at %s the slot is %i, %s the slots", (now, slot, phase) => {
  expect(slotAt(plan, new Date(now))).toEqual({ slot, phase });
});

test.each([
  ["2026-11-24T23:59:59+08:00", []],
  ["2026-11-25T09:49:59+08:00", []],
  ["2026-11-25T09:50:00+08:00", [1]],
  ["2026-11-25T10:29:59+08:00", [1, 2]],
  ["2026-11-25T10:30:00+08:00", [1, 2, 3]],
])("at %s the slots %j are over", (now, over) => {
  expect([1, 2, 3].filter((slotNo) => isSlotOver(plan, slotNo, new Date(now)))).toEqual(over);
});
