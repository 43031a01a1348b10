import { describe, expect, it } from "vitest";
import { readObject } from "./ndjson";

const titles = new Map([["amount", 0], ["金额", 0], ["note", 1], ["flag", 2]]);
const fault = (field: string) => ({ field, code: "type" });

describe("one NDJSON object", () => {
  it.each([
    ['{"amount": 1.10}', ["1.10"]],
    ['{"金额": 123456789012345678.1250}', ["123456789012345678.1250"]],
    ['{"amount": 1e3}', ["1e3"]],
    ['{"amount": null, "note": "x"}', [undefined, "x"]],
    ['{"flag": true, "unknown": {"a": 1}, "note": ""}', [undefined, "", "true"]],
  ])("%s becomes its cells, numbers by their source text", (text, cells) => {
    expect(Array.from(readObject(text, titles).cells)).toEqual(cells);
  });

  it("is at fault when a known field holds a nested value", () => {
    expect(readObject('{"note": ["a"]}', titles).fault).toEqual(fault("note"));
  });

  it.each([
    ["a hundred thousand levels in a field nobody knows", `{"amount": 1, "x": ${"[".repeat(100_000)}${"]".repeat(100_000)}}`],
    ["a hundred thousand fields", `{${'"x":0,'.repeat(100_000)}"amount": 1}`],
  ])("is no record with %s", (_, text) => {
    expect(readObject(text, titles)).toEqual({ cells: [], raw: text, fault: fault("") });
  });

  it.each(['{"amount": 1', "[1]", '"text"', "null", "5"])("%s is no object", (text) => {
    expect(readObject(text, titles)).toEqual({ cells: [], raw: text, fault: fault("") });
  });
});
