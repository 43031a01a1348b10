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

  it.each(['{"amount": 1', "[1]", '"text"', "null", "5"])("%s is no object", (text) => {
    expect(readObject(text, titles)).toEqual({ cells: [], raw: text, fault: fault("") });
  });
});
