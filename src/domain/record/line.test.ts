import { describe, expect, it } from "vitest";
import { categoryCodes, type CategoryCode } from "@/domain/report/category-code";
import { categories } from "@/domain/report/registry";
import { columnsOf } from "./envelope";
import { readHeader } from "./header";
import { compileLineReader, isRejected, type RecordLine, type RejectedLine } from "./line";

const filled: Readonly<Record<string, string>> = { string: "甲", text: "乙", date: "2026-05-20", month: "2026-05", decimal: "12.50", int: "2025", bool: "true" };

function read(category: CategoryCode, changes: Readonly<Record<string, string>> = {}): RecordLine | RejectedLine {
  const definition = categories[category];
  const columns = columnsOf(definition);
  const header = readHeader(definition, columns.map((column) => column.name));
  if (!header.ok) throw new Error(header.reason);
  const envelope: Readonly<Record<string, string>> = { record_no: "N-1", uscc: "91130102MA07T001X2", as_of: "2026-06-30", op: "" };
  const cells = columns.map((column) => changes[column.name] ?? envelope[column.name] ?? column.enum?.[0] ?? filled[column.type] ?? "");
  return compileLineReader(definition, header.value, "2026-07-15")(cells);
}

const warnings = (category: CategoryCode, changes: Readonly<Record<string, string>>) => {
  const line = read(category, changes);
  return isRejected(line) ? line : line.warnings;
};

describe("reading a line", () => {
  it.each(categoryCodes)("of %s takes a plausible one without a word", (category) => {
    expect(read(category)).toMatchObject({ withdrawal: false, recordNo: "N-1" });
  });

  it.each<[string, Record<string, string>, RejectedLine]>([
    ["a missing required value", { amount_due: " " }, { field: "amount_due", code: "required" }],
    ["a month that is none", { period: "2026-00" }, { field: "period", code: "type" }],
    ["a day that does not exist", { due_on: "2026-02-30" }, { field: "due_on", code: "type" }],
    ["a day in the year 0", { due_on: "0000-02-20" }, { field: "due_on", code: "type" }],
    ["a month in the year 0", { period: "0000-02" }, { field: "period", code: "type" }],
    ["five digits after the point", { usage: "1.00001" }, { field: "usage", code: "type" }],
    ["nineteen digits before it", { usage: "1234567890123456789" }, { field: "usage", code: "type" }],
    ["a thousands separator", { usage: "1,000" }, { field: "usage", code: "type" }],
    ["an exponent", { usage: "1e3" }, { field: "usage", code: "type" }],
    ["201 characters", { account_no: "长".repeat(201) }, { field: "account_no", code: "length" }],
    ["half a character", { account_no: "a\ud800" }, { field: "account_no", code: "type" }],
    ["a value outside the code list", { usage_kind: "居民" }, { field: "usage_kind", code: "code-list" }],
    ["an unknown operation", { op: "UPSERT" }, { field: "op", code: "op" }],
    ["a code in lower case", { uscc: "91130102ma07t001x2" }, { field: "uscc", code: "uscc" }],
    ["a wrong check character", { uscc: "91130102MA07T001X3" }, { field: "uscc", code: "uscc" }],
    ["no enterprise name", { enterprise_name: "" }, { field: "enterprise_name", code: "required" }],
  ])("sets aside %s", (_what, changes, rejected) => {
    expect(read("electricity", changes)).toEqual(rejected);
  });

  it("counts 200 characters as people do, not in UTF-16 units", () => {
    expect(read("electricity", { account_no: "𠮷".repeat(200) })).toMatchObject({ recordNo: "N-1" });
  });

  it("judges a withdrawal by its envelope alone", () => {
    expect(read("electricity", { op: "withdraw", amount_due: "", usage_kind: "?" })).toMatchObject({ withdrawal: true, payload: null, eventDate: null });
    expect(read("electricity", { op: "withdraw", as_of: "" })).toEqual({ field: "as_of", code: "required" });
  });

  it("trims cells, leaves empty ones out, and writes the payload by name", () => {
    const line = read("tax_rating", { year: " 0025 ", grade: " A　", score: "", evaluated_on: "2026-01-02" });
    expect(line).toMatchObject({ payload: '{"evaluated_on":"2026-01-02","grade":"A","year":25}', eventDate: "2026-01-02" });
  });

  it("knows what was set aside from what was read", () => {
    expect([isRejected(read("water")), isRejected(read("water", { usage: "x" }))]).toEqual([false, true]);
  });

  it("of a line that is cut short misses what stood behind, and only what is required", () => {
    const { water } = categories;
    const names = columnsOf(water).map(({ name }) => name);
    const header = readHeader(water, names);
    const reader = header.ok ? compileLineReader(water, header.value, "2026-07-15") : null;
    const cells = ["N-1", "91130102MA07T001X2", "甲公司", "2026-06-30", "", "户1", "2026-05", "3", "9", "9"];
    expect(reader?.(cells)).toMatchObject({ recordNo: "N-1", payload: '{"account_no":"户1","amount_due":"9","amount_paid":"9","period":"2026-05","usage":"3"}' });
    expect(reader?.(cells.slice(0, 9))).toEqual({ field: "amount_paid", code: "required" });
  });

  it("of a record whose own day is left out places it nowhere", () => {
    expect(read("registration", { approved_on: "" })).toMatchObject({ eventDate: null, recordNo: "N-1" });
  });

  it("places a record in time by its day, the end of its month or of its year", () => {
    expect([read("penalty"), read("water"), read("agri_entity")].map((line) => ("eventDate" in line ? line.eventDate : null))).toEqual(["2026-05-20", "2026-05-31", "2025-12-31"]);
    expect(read("agri_entity", { year: "0000" })).toMatchObject({ eventDate: null });
  });
});

describe("a finding", () => {
  it.each<[CategoryCode, Record<string, string>, string[]]>([
    ["penalty", { fine_amount: "-1" }, ["negative:fine_amount"]],
    ["annual_report", { net_profit: "-1" }, []],
    ["ownership", { share_percent: "100.01" }, ["range:share_percent"]],
    ["registration", { district_code: "长安区" }, ["format:district_code"]],
    ["licence", { valid_from: "2026-06-02", valid_to: "2026-06-01" }, ["order:valid_from"]],
    ["water", { amount_due: "99.5", amount_paid: "100" }, ["exceeds:amount_paid"]],
    ["water", { period: "2026-07" }, ["later-than-as-of:period"]],
    ["water", { as_of: "2026-07-16" }, ["as-of-in-future:as_of"]],
  ])("in %s is kept with the record: %j", (category, changes, found) => {
    const quiet: Record<string, string> = category === "registration" ? { industry_code: "C3411" } : {};
    expect(warnings(category, { ...quiet, ...changes })).toEqual(found);
  });
});
