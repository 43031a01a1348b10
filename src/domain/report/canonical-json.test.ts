import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson, type Json } from "./canonical-json";

test("the order of keys changes nothing", () => {
  expect(canonicalJson({ b: 1, a: { d: [1, { z: 1, y: 2 }], c: null } })).toBe('{"a":{"c":null,"d":[1,{"y":2,"z":1}]},"b":1}');
});

test("keys without a value are left out", () => {
  expect(canonicalJson({ a: undefined, b: "" })).toBe('{"b":""}');
});

test("what was written reads back the same, and writes the same again", () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => {
    const text = canonicalJson(value);
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
    expect(canonicalJson(JSON.parse(text) as Json)).toBe(text);
  }));
});
