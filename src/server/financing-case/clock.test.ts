import { describe, expect, test } from "vitest";
import { clocksOf, type ClockFacts } from "./clock";

const at = (day: string) => new Date(`${day}T10:00:00+08:00`);

const withdrawn: ClockFacts = {
  status: "withdrawn", acceptDueAt: at("2026-11-25"), acceptedAt: null, contactDueAt: null, contactedAt: null, disburseDueAt: null, closedAt: at("2026-11-24"),
};

describe("the clocks of a case", () => {
  test("one that only stopped because the case was closed is not called done", () => {
    expect(clocksOf(withdrawn, null, at("2026-11-28"))).toMatchObject([{ name: "accept", doneAt: at("2026-11-24"), cutShort: true, state: "ok" }]);
  });

  test("what was done before the case was closed is done", () => {
    const accepted = { ...withdrawn, acceptedAt: at("2026-11-23"), contactDueAt: at("2026-11-26") };
    expect(clocksOf(accepted, null, at("2026-11-28")).map(({ name, cutShort }) => [name, cutShort])).toEqual([["accept", false], ["contact", true]]);
  });

  test("a running one is neither done nor cut short", () => {
    const running = { ...withdrawn, status: "submitted" as const, closedAt: null };
    expect(clocksOf(running, null, at("2026-11-24"))).toMatchObject([{ doneAt: null, cutShort: false }]);
  });
});
