import { describe, expect, it } from "vitest";
import { Turns } from "./turn";

const turns = (atOnce: number, mostWaiting: number, patienceMs = 60_000) => new Turns({ atOnce, mostWaiting, patienceMs });

describe("turns", () => {
  it("are had at once while there are any, and then in the order of asking", async () => {
    const place = turns(1, 2);
    const leave = await place.enter();
    const order: string[] = [];
    const second = place.enter().then((way) => { order.push("second"); way?.(); });
    const third = place.enter().then((way) => { order.push("third"); way?.(); });
    leave?.();
    await Promise.all([second, third]);
    expect(order).toEqual(["second", "third"]);
  });

  it("are refused at once when the line is full", async () => {
    const place = turns(1, 1);
    const leave = await place.enter();
    const waiting = place.enter();
    expect(await place.enter()).toBeNull();
    leave?.();
    expect(await waiting).not.toBeNull();
  });

  it("are refused to whoever waited too long, whose place another may then take", async () => {
    const place = turns(1, 1, 1);
    const leave = await place.enter();
    expect(await place.enter()).toBeNull();
    const later = place.enter();
    leave?.();
    expect(await later).not.toBeNull();
  });

  it("are not multiplied by leaving twice", async () => {
    const place = turns(1, 0);
    const leave = await place.enter();
    leave?.();
    leave?.();
    expect(await place.enter()).not.toBeNull();
    expect(await place.enter()).toBeNull();
  });
});
