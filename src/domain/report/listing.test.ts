import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asOf, record } from "./fixture/fact";
import { listContribution } from "./listing";
import type { Reading } from "./contribution";

const reading: Reading = { asOf, months: [] };
const list = listContribution({ code: "no_default", flag: "on_list", never: 10, removed: 4, particulars: ({ list_name }) => ({ valueName: String(list_name) }) });

const entry = fc.record({ listed: fc.constantFrom("2024-01-05", "2025-06-30", "2026-11-22"), removed: fc.constantFrom(null, "", "2026-03-01") });
const recordsOf = (all: readonly { listed: string; removed: string | null }[]) => all.map(({ listed, removed }, index) => record("serious_default", `D-${index}`, { listed_on: listed, removed_on: removed, list_name: `名单${index}` }));

describe("an official list of defaulters", () => {
  test("every entry that stands is a high flag of its own, and one that was removed is none", () => {
    fc.assert(fc.property(fc.array(entry, { maxLength: 15 }), (all) => {
      const standing = all.flatMap(({ removed }, index) => (removed === null || removed === "" ? [index] : []));
      const flags = list.flags(recordsOf(all), reading);
      expect(flags.map(({ recordNo }) => recordNo)).toEqual(standing.map((index) => `D-${index}`));
      expect(flags.map(({ particulars }) => particulars.valueName)).toEqual(standing.map((index) => `名单${index}`));
      expect(new Set(flags.map(({ severity }) => severity)).size).toBeLessThanOrEqual(1);
    }));
  });

  test("never listed gives all points, removed some, and one standing entry none, whatever else was removed", () => {
    fc.assert(fc.property(fc.array(entry, { maxLength: 15 }), (all) => {
      const stands = all.some(({ removed }) => removed === null || removed === "");
      const expected = stands ? { points: 0, reason: "listed" } : all.length > 0 ? { points: 4, reason: "removed" } : { points: 10, reason: "none" };
      expect(list.score(recordsOf(all), reading)).toMatchObject([{ code: "no_default", max: 10, bonus: false, ...expected }]);
    }));
  });

  test("names its evidence, but not a whole ledger of it", () => {
    const many = recordsOf(Array.from({ length: 30 }, () => ({ listed: "2026-01-05", removed: null })));
    expect(list.score(many, reading)[0]?.recordNos).toEqual(Array.from({ length: 12 }, (_, index) => `D-${index}`));
  });

  test.each([["2026-03-01", "2026-03-01"], [null, null], ["", null]])("removed on %j it ended on %j", (removed_on, ended) => {
    expect(list.endedOn({ removed_on })).toBe(ended);
  });
});
