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

describe("a day that lies after the day it cannot follow", () => {
  test.each<[CategoryCode, string, string]>([
    ["registration", "term_from", "term_to"],
    ["registration", "established_on", "approved_on"],
    ["licence", "valid_from", "valid_to"],
    ["licence", "decided_on", "valid_to"],
    ["penalty", "decided_on", "repaired_on"],
    ["qualification", "issued_on", "valid_to"],
    ["honour", "awarded_on", "valid_to"],
    ["serious_default", "listed_on", "removed_on"],
    ["abnormal_operation", "listed_on", "removed_on"],
    ["judgment", "judged_on", "published_on"],
    ["enforcement", "filed_on", "closed_on"],
    ["tax_violation", "period_from", "period_to"],
    ["real_estate_encumbrance", "registered_on", "released_on"],
    ["intellectual_property", "applied_on", "granted_on"],
    ["intellectual_property", "granted_on", "valid_to"],
    ["contract_performance", "signed_on", "due_on"],
  ])("of %s: %s after %s", (code, first, second) => {
    expect(found(code, { [first]: "2026-02-02", [second]: "2026-02-01" })).toEqual([`order:${first}`]);
    expect(found(code, { [first]: "2026-02-01", [second]: "2026-02-01" })).toEqual([]);
    expect([found(code, { [first]: "2026-02-02" }), found(code, { [second]: "2026-02-01" })]).toEqual([[], []]);
  });
});

describe("an amount that is more than the one that bounds it", () => {
  test.each<[CategoryCode, string, string]>([
    ["registration", "paid_in_capital", "registered_capital"],
    ["ownership", "paid_amount", "subscribed_amount"],
    ["contract_performance", "paid_amount", "amount"],
    ["social_insurance", "amount_paid", "amount_due"],
    ["social_insurance", "deferred_amount", "amount_due"],
    ["housing_fund", "amount_paid", "amount_due"],
    ["gas", "amount_paid", "amount_due"],
  ])("of %s: %s above %s", (code, first, second) => {
    expect(found(code, { [first]: "9.01", [second]: "9" })).toEqual([`exceeds:${first}`]);
    expect(found(code, { [first]: "9.00", [second]: "9" })).toEqual([]);
    expect([found(code, { [first]: "9" }), found(code, { [second]: "9" })]).toEqual([[], []]);
  });
});

describe("a value that is odd by itself", () => {
  test.each<[CategoryCode, string, string, string | null]>([
    ["registration", "district_code", "130102", null],
    ["registration", "district_code", "13010", "format"],
    ["registration", "district_code", "1301020", "format"],
    ["registration", "district_code", "x130102", "format"],
    ["registration", "industry_code", "C3311", null],
    ["registration", "industry_code", "33", null],
    ["registration", "industry_code", "C3", "format"],
    ["registration", "industry_code", "C33111", "format"],
    ["registration", "industry_code", "U3311", "format"],
    ["registration", "industry_code", "xC3311", "format"],
    ["tax_rating", "year", "1999", null],
    ["tax_rating", "year", "2099", null],
    ["tax_rating", "year", "1899", "format"],
    ["tax_rating", "year", "2100", "format"],
    ["tax_rating", "year", "20251", "format"],
    ["tax_rating", "year", "12025", "format"],
    ["ownership", "share_percent", "0", null],
    ["ownership", "share_percent", "100.00", null],
    ["ownership", "share_percent", "100.0001", "range"],
    ["ownership", "share_percent", "-0.01", "range"],
    ["annual_report", "net_profit", "-1", null],
    ["annual_report", "total_assets", "-1", "negative"],
    ["tax_payment", "taxable_sales", "-1", null],
    ["tax_payment", "tax_due", "-1", null],
    ["tax_payment", "tax_paid", "-1", null],
    ["annual_report", "tax_paid", "-1", null],
    ["annual_report", "employees", "-1", null],
    ["customs", "export_amount", "-0.01", "negative"],
    ["customs", "export_amount", "0", null],
  ])("%s: %s of %s: %s", (code, name, value, kind) => {
    expect(found(code, { [name]: value })).toEqual(kind === null ? [] : [`${kind}:${name}`]);
  });

  test("a year is compared with the year of the data date, a month with its month", () => {
    expect(found("agri_entity", { year: "2026" })).toEqual([]);
    expect(found("agri_entity", { year: "2027" })).toEqual(["later-than-as-of:year"]);
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
