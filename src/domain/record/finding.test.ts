import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { categoryList, categories } from "@/domain/report/registry";
import type { CategoryCode } from "@/domain/report/category-code";
import { findersOf, findingCodes } from "./finding";

const today = "2026-07-15";

/** What is found wrong about a line of the category that holds these values and nothing else. */
function found(code: CategoryCode, values: Readonly<Record<string, string>>, asOf = "2026-07-01"): string[] {
  const definition = categories[code];
  return findersOf(definition, today)(definition.fields.map(({ name }) => values[name] ?? ""), asOf);
}

describe("a line that looks wrong", () => {
  test.each<[string, CategoryCode, Record<string, string>, string[]]>([
    ["a fine below zero", "penalty", { fine_amount: "-0.01" }, ["negative:fine_amount"]],
    ["a loss, which is nothing wrong", "annual_report", { net_profit: "-100.00" }, []],
    ["a licence that ends before it begins", "licence", { valid_from: "2026-02-01", valid_to: "2026-01-31" }, ["order:valid_from"]],
    ["a licence of one day", "licence", { valid_from: "2026-02-01", valid_to: "2026-02-01" }, []],
    ["more paid than is due", "electricity", { amount_due: "80.00", amount_paid: "80.01" }, ["exceeds:amount_paid"]],
    ["as much paid as is due, written otherwise", "electricity", { amount_due: "80", amount_paid: "80.00" }, []],
    ["an event after the date it was true at", "penalty", { decided_on: "2026-07-02" }, ["later-than-as-of:decided_on"]],
    ["an event on that date", "penalty", { decided_on: "2026-07-01" }, []],
    ["a month that has only begun", "electricity", { period: "2026-07" }, []],
    ["a month that had not begun", "electricity", { period: "2026-08" }, ["later-than-as-of:period"]],
    ["half of a pair", "licence", { valid_from: "2026-02-01" }, []],
  ])("%s", (_, code, values, expected) => {
    expect(found(code, values)).toEqual(expected);
  });

  test("data that claims to be of tomorrow", () => {
    expect(found("penalty", {}, "2026-07-15")).toEqual([]);
    expect(found("penalty", {}, "2026-07-16")).toEqual(["as-of-in-future:as_of"]);
  });
});

describe("whatever stands in a line", () => {
  test.each(categoryList.map(({ code }) => code))("of %s, an empty one is found in order, and every finding names a known code and an own field", (code) => {
    const definition = categories[code];
    const names = new Set([...definition.fields.map(({ name }) => name), "as_of"]);
    expect(found(code, {})).toEqual([]);
    const text = fc.constantFrom("", "-1", "0", "12.5", "101", "2026-07-01", "2030-01-01", "2026-13", "x", "9999");
    const line = fc.array(text, { minLength: definition.fields.length, maxLength: definition.fields.length });
    const numeric = new Set(["decimal", "int"]);
    fc.assert(
      fc.property(line, (texts) => {
        // A cell that is no number never comes this far: the line's own check has set it aside.
        const checked = texts.map((cell, place) => (numeric.has(definition.fields[place]?.type ?? "") && !/^-?\d+(\.\d+)?$/.test(cell) ? "" : cell));
        for (const finding of findersOf(definition, today)(checked, "2026-07-01")) {
          const [kind, name] = finding.split(":");
          expect(findingCodes).toContain(kind);
          expect(names).toContain(name);
        }
      }),
      { numRuns: 30 },
    );
  });
});
