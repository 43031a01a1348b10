import { describe, expect, it } from "vitest";
import { SettableClock } from "@/server/platform/clock/clock";
import { liveUntil, together, type Life } from "./schedule";

const day = (n: number) => new Date(Date.UTC(2026, 0, n));

describe("the schedule of the demo city", () => {
  it("lives every moment in the order of time, with the clock set to it", async () => {
    const clock = new SettableClock(day(1));
    const told: string[] = [];
    async function* life(name: string, days: readonly number[]): Life {
      for (const n of days) {
        yield day(n);
        told.push(`${name}${clock.now().getUTCDate()}`);
      }
    }
    const moments = await liveUntil([life("a", [2, 9, 12]), life("b", [3, 4, 10])], clock, day(31));
    expect(told).toEqual(["a2", "b3", "b4", "a9", "b10", "a12"]);
    expect(moments).toBe(6);
  });

  it("leaves what would happen later as it stands", async () => {
    const clock = new SettableClock(day(1));
    let reached = 0;
    async function* life(): Life {
      yield day(5);
      reached = 5;
      yield day(20);
      reached = 20;
    }
    await liveUntil([life()], clock, day(10));
    expect(reached).toBe(5);
    expect(clock.now()).toEqual(day(10));
  });

  it("never sets the clock back for a life that starts in the past", async () => {
    const clock = new SettableClock(day(1));
    const seen: number[] = [];
    async function* life(): Life {
      yield day(8);
      seen.push(clock.now().getUTCDate());
      yield day(3);
      seen.push(clock.now().getUTCDate());
    }
    await liveUntil([life()], clock, day(10));
    expect(seen).toEqual([8, 8]);
  });

  it("lives lives that belong together in the order of their moments, and stops all of them at the present", async () => {
    const clock = new SettableClock(day(1));
    const told: string[] = [];
    async function* life(name: string, days: readonly number[]): Life {
      for (const n of days) {
        yield day(n);
        told.push(`${name}${clock.now().getUTCDate()}`);
      }
    }
    await liveUntil([together([life("a", [2, 9, 20]), life("b", [3, 9, 30])])], clock, day(12));
    expect(told).toEqual(["a2", "b3", "a9", "b9"]);
  });
});
