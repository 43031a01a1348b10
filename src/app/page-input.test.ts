import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { readSearch, readSegment } from "./page-input";

const schema = z.object({ number: z.string().trim().max(40).optional(), page: z.coerce.number().int().min(1).max(1000).optional(), done: z.enum(["signed", "refused"]).optional() });
const read = (search: Record<string, string | string[] | undefined>) => readSearch(Promise.resolve(search), schema);

describe("the part of an address after the question mark", () => {
  it.each([
    [{ number: "R1", page: "2", done: "signed" }, { number: "R1", page: 2, done: "signed" }],
    [{ number: ["R1", "R2"] }, { number: "R1" }],
    [{ number: [] }, {}],
    [{ number: "R\u0000", page: "2" }, { page: 2 }],
    [{ number: "\ud800" }, {}],
    [{ number: "x".repeat(41), done: "signed" }, { done: "signed" }],
    [{ page: "NaN", done: ["never", "signed"], number: "R1" }, { number: "R1" }],
    [{ "page\u0000": "1", __proto__: "x", toString: "x" }, {}],
    [{ page: "1e9" }, {}],
    [{}, {}],
  ])("%j is read as %j", async (search, meant) => {
    expect(await read(search)).toEqual(meant);
  });

  it("never breaks a page, whatever stands there", async () => {
    const text = fc.oneof(fc.string({ unit: "binary", maxLength: 60 }), fc.constantFrom("signed", "1", "", "x".repeat(5_000)));
    const value = fc.option(fc.oneof(text, fc.array(text, { maxLength: 3 })), { nil: undefined });
    await fc.assert(fc.asyncProperty(fc.record({ number: value, page: value, done: value, other: value }), async (search) => {
      expect(schema.safeParse(await read(search)).success).toBe(true);
    }), { numRuns: 40 });
  });
});

describe("a part of the path", () => {
  it.each([["R20260715-000001", "R20260715-000001"], ["%E7%94%B2", "甲"], ["100%25", "100%"], ["%00", null], ["a%00b", null], ["%E0%A4%A", null], ["%", null], ["%ED%A0%80", null], ["x".repeat(2_001), null]])("%s is read as %j", (segment, meant) => {
    expect(readSegment(segment)).toBe(meant);
  });
});
