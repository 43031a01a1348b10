import { describe, expect, it } from "vitest";
import { columnOf, compareFigures, grouped } from "./figure-format";

describe("a column of figures", () => {
  it("has one unit, 亿元 as soon as one value reaches it, and keeps unknown apart from zero", () => {
    const { scale, cell } = columnOf(false, "yuan", ["100000000.00", "12345.67", null]);
    expect(scale).toBe("yi");
    expect([cell("100000000.00"), cell("12345.67"), cell("0.00"), cell(null)]).toEqual(["1.00", "0.00", "0.00", "—"]);
  });

  it("is in 万元 below, two decimals half up", () => {
    const { scale, cell } = columnOf(false, "yuan", ["99999999.99", "50.00"]);
    expect(scale).toBe("wan");
    expect([cell("99999999.99"), cell("50.00")]).toEqual(["10,000.00", "0.01"]);
  });

  it("is in millions in English", () => {
    const { scale, cell } = columnOf(true, "yuan", ["236142000000.00"]);
    expect(scale).toBe("million");
    expect(cell("236142000000.00")).toBe("236,142.00");
  });

  it("of rates and counts is as the server said", () => {
    expect(columnOf(false, "rate", ["3.7317"]).cell("3.7317")).toBe("3.7317");
    expect(columnOf(false, "enterprise", ["342600"]).cell("342600")).toBe("342,600");
  });
});

describe("figures", () => {
  it.each([["1234567.80", "1,234,567.80"], ["999", "999"], ["0.00", "0.00"], ["-1234", "-1,234"]])("%s are grouped as %s", (text, expected) => {
    expect(grouped(text)).toBe(expected);
  });

  it("are ordered as numbers, what is unknown first", () => {
    expect(["10.00", null, "9.50", "100.00"].sort(compareFigures)).toEqual([null, "9.50", "10.00", "100.00"]);
  });
});
