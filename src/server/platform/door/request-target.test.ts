import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { refuseTarget } from "./request-target";

describe("an address that is asked for", () => {
  it.each(["/verify/%00", "/verify/R1?h=%00", "/%", "/%E4%B8", "/verify?h=%zz", "//host", "/a\\b", "*", "", "http://host/", undefined])("is refused before anybody decodes it: %s", (target) => {
    expect(refuseTarget(target)).toBe("address-malformed");
  });

  it.each(["/", "/products?x=a+b%20c", "/%E4%BF%A1%E6%A1%A5", "/search?q=100%25", "/a?b=?c", "/_next/static/chunks/[id].js"])("is let through: %s", (target) => {
    expect(refuseTarget(target)).toBeNull();
  });

  it("is refused when nothing on earth is that long", () => {
    expect(refuseTarget(`/${"a".repeat(8_192)}`)).toBe("address-too-long");
  });

  it("is let through exactly when its parts can be decoded to text without NUL", () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom("%", "0", "4", "1", "e", "a", "/", "?", "+") }), (rest) => {
      const decoded = () => decodeURIComponent(`/x${rest}`.replaceAll("+", " "));
      let readable = true;
      try { readable = !decoded().includes("\0"); } catch { readable = false; }
      expect(refuseTarget(`/x${rest}`) === null).toBe(readable);
    }));
  });
});
