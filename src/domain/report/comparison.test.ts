import fc from "fast-check";
import { expect, test } from "vitest";
import { compareSnapshots } from "./comparison";
import { someFacts } from "./fixture/arbitrary";
import { factsWith, granted, onlyWith, record } from "./fixture/fact";
import { assembleSnapshot } from "./snapshot";

const nothing = { figures: [], records: [], newFlags: [], clearedFlags: [], score: null };

test("a report compared with itself has not changed", () => {
  fc.assert(fc.property(someFacts, (facts) => {
    const snapshot = assembleSnapshot(onlyWith(...facts));
    expect(compareSnapshots(snapshot, snapshot)).toEqual(nothing);
  }));
});

test("what appears one way is gone the other way", () => {
  fc.assert(fc.property(someFacts, someFacts, (some, others) => {
    const [before, after] = [assembleSnapshot(onlyWith(...some)), assembleSnapshot(onlyWith(...others))];
    const [there, back] = [compareSnapshots(before, after), compareSnapshots(after, before)];
    const sorted = (list: readonly string[]) => list.toSorted();
    expect(sorted(there.records.flatMap((change) => change.appeared))).toEqual(sorted(back.records.flatMap((change) => change.gone)));
    expect(there.newFlags).toEqual(back.clearedFlags);
  }));
});

test("a repaired penalty clears its red flag, changes its record and the figure, and lifts the score", () => {
  const penalty = (repair: string) => granted("penalty", [record("penalty", "PEN-1", { decided_on: "2026-01-05", penalty_kind: "罚款", repair_status: repair })]);
  const change = compareSnapshots(assembleSnapshot(factsWith(penalty("未修复"))), assembleSnapshot(factsWith(penalty("已修复"))));
  expect(change.clearedFlags.map((flag) => flag.code)).toEqual(["penalty_open"]);
  expect(change.newFlags).toEqual([]);
  expect(change.records).toEqual([{ category: "penalty", appeared: [], changed: ["PEN-1"], gone: [] }]);
  expect(change.figures).toEqual([{ code: "penalties_open", before: "1", after: "0" }]);
  expect(change.score && (change.score.after ?? 0) > (change.score.before ?? 0)).toBe(true);
});
