import { describe, expect, it } from "vitest";
import { comesFromOwnPage } from "./origin";

const city = { origin: "https://city.example", anyHost: false };
const demo = { origin: "http://localhost:3000", anyHost: true };
const cookie = "next-auth.session-token=x";

describe("a request that changes something", () => {
  it.each([
    ["from the public address", { origin: "https://city.example", cookie }, city, true],
    ["typed into the browser by its owner", { cookie, "sec-fetch-site": "none" }, city, true],
    ["whose browser says that it came from the same page", { cookie, "sec-fetch-site": "same-origin" }, city, true],
    ["from the host of a demo city that was asked", { origin: "http://192.0.2.1:3000", host: "192.0.2.1:3000", cookie }, demo, true],
    ["from another host than was asked of the demo city", { origin: "http://evil.example", host: "192.0.2.1:3000", cookie }, demo, false],
    ["from another host", { origin: "https://evil.example", cookie }, city, false],
    ["from another host, without cookies", { origin: "https://evil.example" }, city, false],
    ["from the asked host that is not the public address", { origin: "http://evil.example", host: "evil.example", cookie }, city, false],
    ["from the public host without https", { origin: "http://city.example", cookie }, city, false],
    ["from a sandboxed page", { origin: "null", cookie }, city, false],
    ["from a program, which has no origin", { cookie }, city, true],
    ["from a page of a sister site by the browser's own word", { cookie, "sec-fetch-site": "same-site" }, city, false],
    ["from another site by the browser's own word", { origin: "https://city.example", cookie, "sec-fetch-site": "cross-site" }, city, false],
  ])("%s: %#", (_, headers, own, allowed) => {
    for (const method of ["POST", "PUT", "PATCH", "DELETE"]) expect(comesFromOwnPage(method, headers, own)).toBe(allowed);
  });

  it("is not one that only reads", () => {
    for (const method of ["GET", "HEAD", undefined]) expect(comesFromOwnPage(method, { origin: "https://evil.example", cookie }, city)).toBe(true);
  });
});
