import { describe, expect, it } from "vitest";
import { textOfCell } from "./xlsx-cell";

describe("the text of a spreadsheet cell", () => {
  it.each<[unknown, string]>([
    [null, ""],
    [" 甲 ", " 甲 "],
    [true, "true"],
    [1234.1, "1234.1"],
    [0.1 + 0.2, "0.3"],
    [0.0000001, "0.0000001"],
    [123456789012345, "123456789012345"],
    [new Date("2026-06-30T00:00:00Z"), "2026-06-30"],
    [{ formula: "A1*2", result: 24.5 }, "24.5"],
    [{ richText: [{ text: "石家庄" }, { text: "市" }] }, "石家庄市"],
    [{ text: "链接", hyperlink: "https://example.org" }, "链接"],
    [{ error: "#N/A" }, "#N/A"],
  ])("%j reads %s", (value, text) => {
    expect(textOfCell(value)).toBe(text);
  });

  it.each([1234567890123456, 123456789012.3456])("of the number %d is one that no field takes, because its end is not sure", (value) => {
    expect(textOfCell(value)).toContain("\0");
  });
});
