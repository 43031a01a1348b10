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

const fine = (recordNo: string, changes = {}) => record("penalty", recordNo, { decided_on: "2026-01-05", penalty_kind: "罚款", repair_status: "未修复", ...changes });
const judged = (recordNo: string) => record("judgment", recordNo, { judged_on: "2026-01-05", case_kind: "民事", role: "被告", amount: "1" });

test("a record that came or went is named under its category, and so is its flag", () => {
  const before = assembleSnapshot(factsWith(granted("penalty", [fine("P-1"), fine("P-2")])));
  const after = assembleSnapshot(factsWith(granted("penalty", [fine("P-2"), fine("P-3")]), granted("judgment", [judged("P-1")])));
  const change = compareSnapshots(before, after);
  expect(change.records).toEqual([
    { category: "penalty", appeared: ["P-3"], changed: [], gone: ["P-1"] },
    { category: "judgment", appeared: ["P-1"], changed: [], gone: [] },
  ]);
  expect(change.newFlags.map((flag) => [flag.category, flag.recordNo])).toEqual([["penalty", "P-3"], ["judgment", "P-1"]]);
  expect(change.clearedFlags.map((flag) => [flag.category, flag.recordNo])).toEqual([["penalty", "P-1"]]);
  expect(change.figures).toEqual([]);
});

test("a flag of another code on the same record is a new one", () => {
  const change = compareSnapshots(assembleSnapshot(factsWith(granted("penalty", [fine("P-1")]))), assembleSnapshot(factsWith(granted("penalty", [fine("P-1", { repair_status: "修复中" })]))));
  expect([change.newFlags.map(({ code }) => code), change.clearedFlags.map(({ code }) => code)]).toEqual([["penalty_under_repair"], ["penalty_open"]]);
});

test("a figure that one report has and the other has not is a change from or to nothing", () => {
  const [without, having] = [assembleSnapshot(onlyWith()), assembleSnapshot(onlyWith(granted("penalty", [])))];
  expect(compareSnapshots(without, having).figures).toEqual([{ code: "penalties_open", before: null, after: "0" }]);
  expect(compareSnapshots(having, without).figures).toEqual([{ code: "penalties_open", before: "0", after: null }]);
});

test("the score is compared only where a report carries one", () => {
  const rated = assembleSnapshot(factsWith());
  const unrated = assembleSnapshot({ ...factsWith(), rated: false });
  expect(compareSnapshots(unrated, unrated).score).toBeNull();
  expect(compareSnapshots(unrated, rated).score).toEqual({ before: null, after: rated.scorecard?.total });
  expect(rated.scorecard?.total).toEqual(expect.any(Number));
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
