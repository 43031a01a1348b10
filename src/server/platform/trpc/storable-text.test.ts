import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isStorableText } from "./storable-text";

describe("text that a database can keep", () => {
  it("is exactly what UTF-8 carries back and what holds no NUL", () => {
    fc.assert(fc.property(fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }), (text) => {
      const survives = new TextDecoder().decode(new TextEncoder().encode(text)) === text.replace(/^\ufeff/, "");
      expect(isStorableText(text)).toBe(survives && !text.includes("\u0000"));
    }));
  });
});
