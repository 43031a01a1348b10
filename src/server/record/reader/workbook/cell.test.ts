import { describe, expect, it } from "vitest";
import { textOfCell, type SheetCell } from "./cell";

const book = { texts: ["甲", "乙"], epoch: 1900 } as const;
const number = (text: string): SheetCell => ({ kind: undefined, text, isDate: false });
const date = (text: string): SheetCell => ({ kind: "n", text, isDate: true });

describe("the text of a spreadsheet cell", () => {
  it.each<[SheetCell, string]>([
    [{ kind: "s", text: "1", isDate: false }, "乙"],
    [{ kind: "inlineStr", text: " 甲 ", isDate: false }, " 甲 "],
    [{ kind: "str", text: "a_x000D_b_x005F_x000D_", isDate: false }, "a\rb_x000D_"],
    [{ kind: "b", text: "1", isDate: false }, "true"],
    [{ kind: "b", text: "0", isDate: false }, "false"],
    [{ kind: "d", text: "2026-06-30T00:00:00", isDate: false }, "2026-06-30"],
    [number("0"), "0"],
    [number("-1234.1"), "-1234.1"],
    [number("0.30000000000000004"), "0.3"],
    [number("1E-7"), "0.0000001"],
    [number("123456789012345"), "123456789012345"],
    [number(""), ""],
    [date("46203"), "2026-06-30"],
    [date("46203.75"), "2026-06-30"],
    [date("1"), "1900-01-01"],
    [date("61"), "1900-03-01"],
  ])("%j reads %s", (cell, text) => {
    expect(textOfCell(cell, book)).toBe(text);
  });

  it("counts days from 1904 in a workbook that says so", () => {
    expect(textOfCell(date("44741"), { ...book, epoch: 1904 })).toBe("2026-06-30");
  });

  it.each<[string, SheetCell]>([
    ["a number of more than 15 digits, because its end is not sure", number("1234567890123456")],
    ["an amount of more than 15 digits", number("123456789012.3456")],
    ["an error", { kind: "e", text: "#N/A", isDate: false }],
    ["what is no number", number("12a")],
    ["a day that no spreadsheet has", date("-3")],
  ])("of %s is one that no field takes", (_what, cell) => {
    expect(textOfCell(cell, book)).toContain("\0");
  });
});
