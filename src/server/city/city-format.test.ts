import { describe, expect, it } from "vitest";
import type { CategoryDefinition } from "@/domain/report/category";
import { categoryList } from "@/domain/report/registry";
import { readHeader } from "@/domain/record/header";
import { compileLineReader, isRejected } from "@/domain/record/line";
import { parseUscc } from "@/domain/uscc/uscc";
import { tellCity, type Told } from "./told-city.fixture";

const asOf = "2026-11-22";
const told = tellCity({ enterprises: 400, months: 36, asOf, seed: "format" });

/** Dates that may lie ahead: until when something holds or by when it is due. */
const ahead = new Set(["valid_to", "term_to", "due_on", "publish_until"]);

function rowsOf(category: CategoryDefinition) {
  return told.flatMap(({ rows }: Told) => rows(category.code));
}

describe.each(categoryList)("the records of $code", (category) => {
  it("exist", () => {
    expect(rowsOf(category).length).toBeGreaterThan(0);
  });

  it("pass every check of the catalogue without a warning", () => {
    const columns = ["record_no", "uscc", "enterprise_name", "as_of", "op", ...category.fields.map((field) => field.name)];
    const places = readHeader(category, columns);
    if (!places.ok) throw new Error(places.reason);
    const read = compileLineReader(category, places.value, asOf);
    for (const row of rowsOf(category)) {
      const line = read(columns.map((column) => row[column] ?? ""));
      expect(line, JSON.stringify(row)).not.toSatisfy(isRejected);
      if (!isRejected(line)) expect(line.warnings, JSON.stringify(row)).toEqual([]);
    }
  });

  it("have no field that the catalogue does not know", () => {
    const known = new Set(["record_no", "uscc", "enterprise_name", "as_of", "op", ...category.fields.map((field) => field.name)]);
    expect(rowsOf(category).flatMap((row) => Object.keys(row)).filter((name) => !known.has(name))).toEqual([]);
  });

  it("have numbers of their own", () => {
    const numbers = rowsOf(category).map((row) => row.record_no);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it("know nothing later than the as-of day", () => {
    const dates = category.fields.filter((field) => (field.type === "date" || field.type === "month") && !ahead.has(field.name)).map((field) => field.name);
    const late = rowsOf(category).filter((row) => [...dates, "as_of"].some((name) => (row[name] ?? "") > asOf));
    expect(late).toEqual([]);
  });

  it("are known to their source only after the event", () => {
    const early = rowsOf(category).filter((row) => (row.as_of ?? "") < (row[category.eventDate] ?? "").slice(0, 10) && !ahead.has(category.eventDate));
    expect(early).toEqual([]);
  });
});

describe("the enterprises", () => {
  it("have valid codes that nobody else has, led by the kind of registrant", () => {
    const codes = told.map(({ enterprise }) => enterprise.uscc);
    expect(new Set(codes).size).toBe(codes.length);
    for (const { enterprise } of told) {
      expect(parseUscc(enterprise.uscc).ok).toBe(true);
      const lead = enterprise.story === "individual-business" ? "92" : enterprise.story === "farm-cooperative" ? "93" : "91";
      expect(enterprise.uscc.slice(0, 2)).toBe(lead);
    }
  });

  it("carry the district of their registration in the code, unless they moved", () => {
    const other = told.filter(({ enterprise }) => enterprise.uscc.slice(2, 8) !== enterprise.districtCode).map(({ enterprise }) => enterprise.story);
    expect(new Set(other)).toEqual(new Set(["moved-district"]));
  });

  it("have names and record names that agree, none twice", () => {
    expect(new Set(told.map(({ enterprise }) => enterprise.name)).size).toBe(told.length);
    for (const { enterprise, rows } of told) {
      expect(rows("registration")).toHaveLength(1);
      expect(rows("registration")[0]).toMatchObject({
        enterprise_name: enterprise.name,
        legal_representative: enterprise.legalRepresentative.name,
        district_code: enterprise.districtCode,
        registration_status: enterprise.registrationStatus,
      });
    }
  });
});
