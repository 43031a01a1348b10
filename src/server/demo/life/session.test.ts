import { expect, test } from "vitest";
import { beganBefore } from "./session";

test.each([
  ["in the morning", "2026-11-18T11:00:00+08:00", "10:00"],
  ["just before the next half hour would do", "2026-11-18T11:14:59+08:00", "10:00"],
  ["as soon as it does", "2026-11-18T11:15:00+08:00", "10:30"],
  ["in the night", "2026-11-18T00:10:00+08:00", "00:00"],
  ["late, when it must still end on that day", "2026-11-18T23:50:00+08:00", "21:30"],
])("a session of the present day is in full swing %s", (_, now, startsAt) => {
  expect(beganBefore(new Date(now))).toBe(startsAt);
});
