import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { faultIn, inputBounds } from "./foreign-input";

const tooLarge = { kind: "too-large" };
const unreadable = (...path: (string | number)[]) => ({ kind: "unreadable", path });

function nested(depth: number, innermost: unknown = "甲"): unknown {
  let value = innermost;
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { value };
  return value;
}

describe("input with text that no database can keep", () => {
  it.each([
    ["a NUL", "甲\u0000乙", []],
    ["the first half of a character", { name: "x\ud83d" }, ["name"]],
    ["the second half of a character", { items: [{ note: "ok" }, { note: "\ude00x" }] }, ["items", 1, "note"]],
    ["a NUL in the name of a field", { answers: { "a\u0000": "1" } }, ["answers"]],
  ])("is refused where it stands: %s", (_, input, path) => {
    expect(faultIn(input)).toEqual(unreadable(...path));
  });

  it.each([["whole characters outside the first plane", "😀𠮷"], ["control characters", "a\u0001\n\t"], ["bytes", new Uint8Array([0, 0])], ["a stream", Readable.from(["\u0000"])], ["nothing", undefined], ["a date", new Date(0)]])("is not %s", (_, input) => {
    expect(faultIn({ input })).toBeNull();
  });
});

describe("input with the name of something that every object has", () => {
  it.each(["__proto__", "constructor", "prototype"])("is refused at any depth: %s", (name) => {
    const input: unknown = JSON.parse(`{"answers":{"${name}":{"role":"platform.operator"}}}`);
    expect(faultIn(input)).toEqual(unreadable("answers"));
  });

  it("is not a text that says so", () => {
    expect(faultIn({ name: "__proto__", names: ["constructor"] })).toBeNull();
  });
});

describe("the bounds of an input", () => {
  it("let the last level in and not the next", () => {
    expect(faultIn(nested(inputBounds.depth))).toBeNull();
    expect(faultIn(nested(inputBounds.depth + 1))).toEqual(tooLarge);
  });

  it("let the last value in and not the next, in a list or under names", () => {
    const list = Array.from({ length: inputBounds.values - 1 }, () => 0);
    expect(faultIn(list)).toBeNull();
    expect(faultIn([...list, 0])).toEqual(tooLarge);
    const names = Object.fromEntries(list.map((value, place) => [`f${place}`, value]));
    expect(faultIn(names)).toBeNull();
    expect(faultIn({ ...names, more: 0 })).toEqual(tooLarge);
  });

  it("let the last character in and not the next, in texts and names together", () => {
    const { characters } = inputBounds;
    expect(faultIn({ name: "甲".repeat(characters - 4) })).toBeNull();
    expect(faultIn({ name: "甲".repeat(characters - 3) })).toEqual(tooLarge);
    expect(faultIn({ ["n".repeat(characters + 1)]: 1 })).toEqual(tooLarge);
  });

  it.each([
    ["a hundred thousand levels", () => nested(100_000)],
    ["a million values", () => Array.from({ length: 1_000_000 }, () => [])],
    ["a value that holds itself", () => {
      const round: Record<string, unknown> = {};
      round.self = [round, round];
      return round;
    }],
  ])("end the walk over %s", (_, make) => {
    expect(faultIn(make())).toEqual(tooLarge);
  });
});
