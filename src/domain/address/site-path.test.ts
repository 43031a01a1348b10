import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { onwardPath, readSitePath } from "./site-path";

const bases = ["https://credit.example.org", "http://localhost:3000", "http://127.0.0.1:8080", "https://[::1]:8443"];

/** What redirections have been fooled with; put together in any order. */
const pieces = ["/", "//", "\\", "/\\", "\t", "\n", "\r", "\u0000", " ", "\u0085", "\u2028", ".", "..", "/..", "@", ":", "?", "#", "&", "%", "%00", "%09", "%0a", "%0D", "%20", "%2e", "%2E%2e", "%2f", "%2F", "%5c", "%252f", "%25252F", "%255c", "host", "host.example", "javascript:", "data:", "https:", "http://", "／", "。", "bank", "api", "甲", "\ud800", "%E0%A4%A"];
const wild = fc.oneof(fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((parts) => parts.join("")), fc.string({ unit: "binary" }), fc.webUrl(), fc.webPath());
const wildPath = fc.oneof(wild, wild.map((text) => `/${text}`));

describe("a page to go on to", () => {
  it("is never on another host, whatever the text and whatever the public address", () => {
    fc.assert(fc.property(wildPath, fc.constantFrom(...bases), (text, base) => {
      const path = onwardPath(text, "/enterprise");
      expect(new URL(path, base).origin).toBe(base);
      // The same once more: what comes out may pass another redirection, which may have decoded it.
      expect(path.startsWith("//") || /[\\\p{Cc}\s]/u.test(path)).toBe(false);
      expect(new URL(decodeURI(new URL(path, base).pathname), base).origin).toBe(base);
    }), { numRuns: 20_000 });
  });

  it("comes out as it would again", () => {
    fc.assert(fc.property(wildPath, (text) => {
      const path = readSitePath(text);
      expect(path === null ? null : readSitePath(path)).toBe(path);
    }), { numRuns: 5_000 });
  });

  it.each([
    "/\t/host", "/%09/host", "/%0a/host", "/%2509/host", "//host", "///host", "/\\host", "\\\\host", "/%5chost/..//host", "/..//host", "/.//host", "/%2e%2e//host", "/%2f/host", "/%2fhost/", "/%252f%252fhost", "/a/..//host",
    "javascript:alert(1)", "JAVASCRIPT:alert(1)", "data:text/html,x", "https://host", "https:host", "host", "", " /bank", "/bank ", "/\u0000", "/bank%00", "/bank%E0%A4%A", "/api/auth/signout", "/%61pi/auth/signout",
    `/${"a".repeat(2_000)}`, 5, undefined, null, ["/bank", "/bank"], { toString: () => "/bank" },
  ])("is not %j", (text) => {
    expect(readSitePath(text)).toBeNull();
    expect(onwardPath(text, "/enterprise")).toBe("/enterprise");
  });

  it.each([
    ["/", "/"],
    ["/bank", "/bank"],
    ["/bank/cases/01900000-0000-7000-8000-000000000001", "/bank/cases/01900000-0000-7000-8000-000000000001"],
    ["/bank?status=submitted&text=a%2Fb%20c", "/bank?status=submitted&text=a%2Fb%20c"],
    ["/centres#centre-130102", "/centres#centre-130102"],
    ["/bank/../enterprise", "/enterprise"],
    ["/products?text=甲", "/products?text=%E7%94%B2"],
    ["/sign-in?next=//host", "/sign-in?next=//host"],
  ])("may be %s", (text, path) => {
    expect(readSitePath(text)).toBe(path);
  });
});
