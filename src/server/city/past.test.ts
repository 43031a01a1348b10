import { describe, expect, it } from "vitest";
import type { CategoryCode } from "@/domain/report/category-code";
import { compileLineReader, isRejected } from "@/domain/record/line";
import { readHeader } from "@/domain/record/header";
import { categories } from "@/domain/report/registry";
import type { CityRecord } from "./enterprise";
import { generateCity } from "./generate";
import { tellingsOf } from "./past";

const asOf = "2026-11-22";
const records: CityRecord[] = [];
for (const enterprise of generateCity({ enterprises: 300, months: 18, asOf, seed: "past" }).enterprises()) records.push(...enterprise.records());

/** Days on which something has happened, as opposed to those until which something is valid or due. */
const happened = /^(?!due_on)\w+_on$/;

function tellings(category: CategoryCode) {
  return records.filter((record) => record.category === category).map((record) => tellingsOf(record));
}

describe("what a source has said of a record over time", () => {
  it("ends with what its row says now", () => {
    for (const record of records) expect(tellingsOf(record).at(-1)).toBe(record.row);
  });

  it("is in the order of the days on which it was known, each later than the one before", () => {
    for (const record of records) {
      const days = tellingsOf(record).map((row) => row.as_of ?? "");
      expect(days, record.row.record_no).toEqual([...new Set(days)].sort());
    }
  });

  it("names no day on which something happened after the day on which it was known", () => {
    for (const record of records) {
      for (const row of tellingsOf(record)) {
        const days = Object.entries(row).filter(([field, value]) => happened.test(field) && value !== "");
        for (const [field, value] of days) expect(value <= (row.as_of ?? ""), `${record.category} ${row.record_no} ${field} ${value} ${row.as_of}`).toBe(true);
      }
    }
  });

  it("passes every check that a delivered line passes", () => {
    for (const record of records) {
      const past = tellingsOf(record).slice(0, -1);
      if (past.length === 0) continue;
      const columns = Object.keys(record.row);
      const places = readHeader(categories[record.category], [...columns, ...missing(record.category, columns)]);
      const read = places.ok ? compileLineReader(categories[record.category], places.value, asOf) : undefined;
      for (const row of past) {
        const line = read?.(columns.map((column) => row[column] ?? ""));
        expect(line !== undefined && !isRejected(line) && line.warnings.length === 0, JSON.stringify(row)).toBe(true);
      }
    }
  });
});

function missing(category: CategoryCode, columns: readonly string[]): string[] {
  return categories[category].fields.map((field) => field.name).filter((name) => !columns.includes(name));
}

describe("records that change", () => {
  it.each([
    ["real_estate_encumbrance", "released_on", ""],
    ["chattel_pledge", "status", "有效"],
    ["penalty", "repair_status", "未修复"],
    ["contract_performance", "performance", "履约中"],
    ["intellectual_property", "legal_status", "申请中"],
    ["registration", "registration_status", "存续"],
    ["electricity", "paid_on", ""],
  ] as const)("of %s are told with %s as it was at first", (category, field, first) => {
    const changed = tellings(category).filter((told) => told.length > 1);
    expect(changed.length).toBeGreaterThan(0);
    for (const told of changed) expect(told[0]?.[field]).toBe(first);
  });

  it("of the registers are confirmed as of the present, which changes no field", () => {
    for (const told of tellings("ownership")) {
      const [{ as_of: _first, ...then } = {}, { as_of: _last, ...now } = {}] = [told[0], told.at(-1)];
      expect(then).toEqual(now);
    }
  });
});
