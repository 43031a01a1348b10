import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findUnstorableText } from "./storable-text";

describe("text that no database can keep", () => {
  it.each([
    ["a NUL", "甲\u0000乙", []],
    ["the first half of a character", { name: "x\ud83d" }, ["name"]],
    ["the second half of a character", { items: [{ note: "ok" }, { note: "\ude00x" }] }, ["items", 1, "note"]],
    ["a NUL in the name of a field", { answers: { "a\u0000": "1" } }, ["answers"]],
  ])("is found where it stands: %s", (_, input, path) => {
    expect(findUnstorableText(input)).toEqual(path);
  });

  it.each([["whole characters outside the first plane", "😀𠮷"], ["control characters", "a\u0001\n\t"], ["bytes", new Uint8Array([0, 0])], ["nothing", undefined], ["a date", new Date(0)]])("is not %s", (_, input) => {
    expect(findUnstorableText({ input })).toBeNull();
  });

  it("is exactly what UTF-8 cannot carry back, or what holds a NUL", () => {
    fc.assert(fc.property(fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }), (text) => {
      const survives = new TextDecoder().decode(new TextEncoder().encode(text)) === text.replace(/^\ufeff/, "");
      expect(findUnstorableText(text) === null).toBe(survives && !text.includes("\u0000"));
    }));
  });

  it("is looked for however deep the nonsense is nested", () => {
    let nested: unknown = "\u0000";
    for (let depth = 0; depth < 20_000; depth += 1) nested = [nested];
    expect(findUnstorableText(nested)).toHaveLength(20_000);
  });
});
