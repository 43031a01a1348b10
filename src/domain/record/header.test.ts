import { describe, expect, it } from "vitest";
import { categories } from "@/domain/report/registry";
import { columnsOf } from "./envelope";
import { readHeader } from "./header";

const { water } = categories;
const names = columnsOf(water).map((column) => column.name);

describe("a file's header", () => {
  it("may be in field names, in Chinese labels or in both, in any order and with strange columns between", () => {
    const mixed = columnsOf(water).map((column, index) => (index % 2 === 0 ? column.zh : ` ${column.name} `)).reverse();
    const header = readHeader(water, ["备注", ...mixed]);
    expect(header.ok && header.value.get("record_no")).toBe(mixed.length);
  });

  it("may leave out what is optional", () => {
    expect(readHeader(water, names.filter((name) => !["op", "due_on", "paid_on"].includes(name))).ok).toBe(true);
  });

  it.each(["record_no", "uscc", "enterprise_name", "as_of", "period", "amount_paid"])("is refused without %s", (missing) => {
    expect(readHeader(water, names.filter((name) => name !== missing))).toEqual({ ok: false, reason: "missing-column", detail: { columns: missing } });
  });

  it("is refused with every missing column named, in the order of the catalogue", () => {
    expect(readHeader(water, names.filter((name) => name !== "usage" && name !== "as_of"))).toMatchObject({ detail: { columns: "as_of, usage" } });
  });

  it("is refused when a column stands twice, once under each name", () => {
    expect(readHeader(water, [...names, "户号"])).toEqual({ ok: false, reason: "repeated-column", detail: { columns: "account_no" } });
  });

  it("of a file that can only withdraw is the envelope with its operation", () => {
    expect(readHeader(water, names.slice(0, 5)).ok).toBe(true);
    expect(readHeader(water, names.slice(0, 4)).ok).toBe(false);
  });
});
