import { describe, expect, it } from "vitest";
import { decodedText, plainText } from "./address-text";
import { sitePath } from "./site-path";

describe("a text of the address", () => {
  it.each([
    ["BG-1", "BG-1"],
    ["甲乙丙", "甲乙丙"],
    ["a".repeat(39) + "😀", "a".repeat(39) + "😀"],
    ["a".repeat(40) + "😀", "a".repeat(40)],
    ["\ud83d", ""],
    ["a\u0000", ""],
    [undefined, ""],
  ])("is as much of it as may be, in whole characters: %j", (text, read) => {
    expect(plainText(text, 40)).toBe(read);
  });

  it.each([["BG%2D1", "BG-1"], ["%E7%94%B2", "甲"], ["%zz", ""], ["%", ""], ["%ED%A0%80", ""], ["%00", ""]])("is decoded, or nothing: %s", (part, read) => {
    expect(decodedText(part, 40)).toBe(read);
  });
});

describe("a page to go on to", () => {
  it.each(["/", "/bank?x=1", "/verify/甲"])("may be %s", (path) => {
    expect(sitePath.safeParse(path).success).toBe(true);
  });

  it.each(["//elsewhere", "/\\elsewhere", "/\t/elsewhere", "/\n/elsewhere", "/a\r\nset-cookie: x", "elsewhere", `/${"a".repeat(2001)}`])("cannot be %j", (path) => {
    expect(sitePath.safeParse(path).success).toBe(false);
  });
});
