import { EventEmitter } from "node:events";
import { describe, expect, it } from "vitest";
import { WorkerPool, type Worker } from "./worker-pool";

/** A hand that answers when it is told to. */
class SlowHand extends EventEmitter implements Worker {
  readonly asked: object[] = [];
  postMessage(question: object): void {
    this.asked.push(question);
  }
  ref(): void {}
  unref(): void {}
}

function poolOf(size: { hands: number; waiting: number }) {
  const hands: SlowHand[] = [];
  const pool = new WorkerPool(() => {
    const hand = new SlowHand();
    hands.push(hand);
    return hand;
  }, size);
  return { pool, hands };
}

/** What a promise has come to by now. */
const settled = (promise: Promise<unknown>) => Promise.race([promise, new Promise((resolve) => setImmediate(() => { resolve("waits"); }))]);

describe("few hands for much work", () => {
  it("never starts more of them than it may", async () => {
    const { pool, hands } = poolOf({ hands: 2, waiting: 10 });
    const asked = Array.from({ length: 6 }, (_, nth) => pool.ask({ nth }, "stranger"));
    expect(hands.map((hand) => hand.asked)).toEqual([[{ nth: 0 }], [{ nth: 1 }]]);
    for (let round = 0; round < 3; round += 1) hands.forEach((hand) => hand.emit("message", "done"));
    expect(await Promise.all(asked)).toEqual(Array.from({ length: 6 }, () => ({ ok: true, value: "done" })));
    expect(hands).toHaveLength(2);
  });

  it("tells the first one who finds the line full when to come again, and goes on with the others", async () => {
    const { pool, hands } = poolOf({ hands: 1, waiting: 2 });
    const taken = [0, 1, 2].map((nth) => pool.ask({ nth }, "stranger"));
    expect(await pool.ask({ nth: 3 }, "stranger")).toMatchObject({ ok: false, reason: "busy", detail: { seconds: expect.stringMatching(/^[1-9]\d*$/) as string } });
    for (let round = 0; round < 3; round += 1) hands[0]?.emit("message", round);
    expect(await Promise.all(taken)).toMatchObject([{ value: 0 }, { value: 1 }, { value: 2 }]);
  });

  it("has a place for whom it knows while strangers fill their line, and takes them first", async () => {
    const { pool, hands } = poolOf({ hands: 1, waiting: 1 });
    void pool.ask({ who: "stranger 1" }, "stranger");
    void pool.ask({ who: "stranger 2" }, "stranger");
    const known = pool.ask({ who: "known" }, "known");
    expect(await settled(known)).toBe("waits");
    hands[0]?.emit("message", "first done");
    hands[0]?.emit("message", "known done");
    expect(await known).toEqual({ ok: true, value: "known done" });
    expect(hands[0]?.asked).toEqual([{ who: "stranger 1" }, { who: "known" }, { who: "stranger 2" }]);
  });

  it("replaces a hand that breaks; only the one it worked for learns of it", async () => {
    const { pool, hands } = poolOf({ hands: 1, waiting: 5 });
    const [first, second] = [pool.ask({ nth: 1 }, "known"), pool.ask({ nth: 2 }, "known")];
    hands[0]?.emit("error", new Error("out of memory"));
    await expect(first).rejects.toThrow("out of memory");
    hands[1]?.emit("message", "done");
    expect(await second).toEqual({ ok: true, value: "done" });
  });
});
