import { describe, expect, it } from "vitest";
import { isHung, watchUntilHung, type Asked, type LivenessRule } from "./liveness";

const rule: LivenessRule = { everyMs: 5_000, patienceMs: 5_000, misses: 3 };
const answered: Asked = { answered: true, lateMs: 0 };
const missed: Asked = { answered: false, lateMs: 0 };
const missedLate: Asked = { answered: false, lateMs: 2_500 };

describe("a server", () => {
  it.each<[string, Asked[], boolean]>([
    ["was never asked", [], false],
    ["missed fewer questions than it may", [missed, missed], false],
    ["missed as many as it may not", [missed, missed, missed], true],
    ["missed them after many answers", [answered, answered, missed, missed, missed], true],
    ["answered between", [missed, missed, answered, missed, missed], false],
    ["answered at last", [missed, missed, missed, answered], false],
    ["missed what we asked late, for the whole machine stood still", [missed, missed, missedLate, missedLate], false],
    ["missed on, once the machine goes on", [missed, missedLate, missed, missedLate, missed], true],
  ])("that %s: hung %s", (_, asked, hung) => {
    expect(isHung(asked, rule)).toBe(hung);
  });
});

describe("watching", () => {
  const quick: LivenessRule = { everyMs: 1, patienceMs: 10_000, misses: 3 };

  it("tells of a hang once the questions are missed in a row", async () => {
    const answers = [true, false, false, true];
    let count = 0;
    // A miss takes all our patience; this one is told at once, which makes us early and never late.
    expect(await watchUntilHung(() => Promise.resolve(answers[count++] ?? false), new AbortController().signal, quick)).toBe(true);
    expect(count).toBe(7);
  });

  it("ends when there is nobody to ask any more", async () => {
    const over = new AbortController();
    const watching = watchUntilHung(() => Promise.resolve(true), over.signal, quick);
    over.abort();
    expect(await watching).toBe(false);
  });
});
