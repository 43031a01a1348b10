import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decideRestart, type Cause, type Ending, type RestartRule } from "./restart-policy";

const rule: RestartRule = { firstPauseMs: 100, longestPauseMs: 1_000, servedPauseMs: 500, soundMs: 5_000, neverServed: 3, neverSound: 6, killedUnserved: 8 };
const end = (servedMs: number | undefined, cause: Cause = "ended"): Ending => ({ cause, servedMs });
const times = (count: number, ending: Ending): Ending[] => Array.from({ length: count }, () => ending);

describe("after an end", () => {
  it.each<[string, Ending[], number]>([
    ["the first of all", [end(20)], 100],
    ["a sound while", [end(5_000)], 100],
    ["a sound while that followed many quick ends", [...times(5, end(20)), end(5_000)], 100],
    ["the second quick one", times(2, end(20)), 200],
    ["the first quick one after a sound while", [end(5_000), end(4_999)], 100],
    ["the fourth quick one", times(4, end(20)), 800],
    ["more than double up to the bound", times(5, end(20)), 1_000],
    ["many kills of somebody who served", times(50, end(20, "killed")), 500],
    ["a kill of somebody who served, after own failures", [...times(4, end(20)), end(20, "killed")], 500],
    ["an own failure after many kills", [...times(50, end(20, "killed")), end(20)], 1_000],
    ["the second that never served", times(2, end(undefined)), 200],
    ["kills that let nobody serve", times(7, end(undefined, "killed")), 1_000],
    ["own failures that were parted by serving", [...times(2, end(undefined)), end(20), ...times(2, end(undefined))], 1_000],
    ["own failures that were parted by a sound while", [...times(5, end(20)), end(5_000), ...times(2, end(undefined))], 200],
  ])("%s, it starts again after the pause", (_, endings, afterMs) => {
    expect(decideRestart(endings, rule)).toEqual({ kind: "restart", afterMs });
  });

  it.each<[string, Ending[], number]>([
    ["own failures in a row that never served", times(3, end(undefined)), 3],
    ["hangs among them", [end(undefined), end(undefined, "hung"), end(undefined)], 3],
    ["kills between them", [end(undefined), end(undefined, "killed"), end(undefined), end(undefined)], 4],
    ["own failures in a row that served shortly", times(6, end(20)), 6],
    ["own failures that served shortly, with kills between them", [...times(5, end(20)), end(20, "killed"), end(20, "hung")], 7],
    ["kills in a row that let nobody serve", times(8, end(undefined, "killed")), 8],
  ])("that makes a loop of %s, it gives up", (_, endings, ends) => {
    expect(decideRestart(endings, rule)).toEqual({ kind: "give-up", ends });
  });
});

const anyEnding = fc.record({ cause: fc.constantFrom<Cause>("ended", "hung", "killed"), servedMs: fc.option(fc.nat(10_000), { nil: undefined }) });

describe("whatever the ends", () => {
  it("the pause stays within its bounds", () => {
    fc.assert(fc.property(fc.array(anyEnding, { minLength: 1, maxLength: 80 }), (endings) => {
      const verdict = decideRestart(endings, rule);
      return verdict.kind === "give-up" || (verdict.afterMs >= rule.firstPauseMs && verdict.afterMs <= rule.longestPauseMs);
    }));
  });

  it("what was before a sound while changes nothing", () => {
    fc.assert(fc.property(fc.array(anyEnding, { maxLength: 40 }), fc.array(anyEnding, { minLength: 1, maxLength: 40 }), (before, after) => {
      expect(decideRestart([...before, end(rule.soundMs), ...after], rule)).toEqual(decideRestart(after, rule));
    }));
  });

  it("kills of somebody who serves are never a loop", () => {
    fc.assert(fc.property(fc.array(fc.nat(10_000), { minLength: 1, maxLength: 200 }), (served) => {
      expect(decideRestart(served.map((servedMs) => end(servedMs, "killed")), rule).kind).toBe("restart");
    }));
  });
});
