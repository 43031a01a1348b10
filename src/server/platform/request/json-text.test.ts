import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exceedsBounds } from "./json-text";

function depthOf(value: unknown): number {
  return typeof value !== "object" || value === null ? 0 : 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

function separatorsOf(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  const parts: unknown[] = Object.values(value);
  return 1 + Math.max(0, parts.length - 1) + parts.map(separatorsOf).reduce((sum, count) => sum + count, 0);
}

const none = { depth: Number.POSITIVE_INFINITY, values: Number.POSITIVE_INFINITY };

describe("the bounds of JSON text", () => {
  it("count the levels of the value, however its texts are quoted", () => {
    fc.assert(fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
      const text = JSON.stringify(value);
      const depth = depthOf(value);
      expect(exceedsBounds(text, { ...none, depth })).toBe(false);
      if (depth > 0) expect(exceedsBounds(text, { ...none, depth: depth - 1 })).toBe(true);
    }));
  });

  it("count no fewer values than the separators between them", () => {
    fc.assert(fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
      const text = JSON.stringify(value, null, 1);
      const values = 1 + separatorsOf(value);
      expect(exceedsBounds(text, { ...none, values })).toBe(false);
      expect(exceedsBounds(text, { ...none, values: values - 1 })).toBe(true);
    }));
  });

  it.each([
    ["levels without end", "[".repeat(1_000_000)],
    ["a million values", `[${"0,".repeat(1_000_000)}0]`],
  ])("stop at %s", (_, text) => {
    expect(exceedsBounds(text, { depth: 12, values: 10_000 })).toBe(true);
  });

  it.each([["a text that never ends", '{"a":"[[[[[[['], ["a text that ends with a backslash", '"[[[[\\'], ["nothing", ""], ["brackets in a text", '"[[[[\\"[[[["']])("leave to the parser %s", (_, text) => {
    expect(exceedsBounds(text, { depth: 2, values: 5 })).toBe(false);
  });
});
