import { describe, expect, it } from "vitest";
import { planMigration, type Applied } from "./plan";
import type { Script } from "./script";

const script = (name: string, checksum = "same"): Script => ({ name, sql: "", checksum });
const applied = (name: string, checksum = "same", finished = true): Applied => ({ name, checksum, finished });

describe("what is left to migrate", () => {
  it("is everything for an empty database, in order", () => {
    expect(planMigration([script("1"), script("2")], [])).toEqual({ ok: true, value: [script("1"), script("2")] });
  });

  it("is what came since", () => {
    expect(planMigration([script("1"), script("2")], [applied("1")])).toEqual({ ok: true, value: [script("2")] });
  });

  it.each([
    ["an applied script was changed", [applied("1", "other")], "migration-changed"],
    ["the database is newer than the program", [applied("1"), applied("3")], "migration-unknown"],
    ["a script was begun and never finished", [applied("1", "same", false)], "migration-half-done"],
  ])("is refused when %s", (_when, rows, reason) => {
    expect(planMigration([script("1"), script("2")], rows)).toMatchObject({ ok: false, reason });
  });
});
