import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FieldDefinition, FieldType } from "@/domain/report/category";
import { checkOf } from "./field-check";

const check = (type: FieldType, text: string) => checkOf({ name: "x", zh: "x", en: "x", type })(text);

describe("a cell fits its field, or the line is set aside", () => {
  test.each<[FieldType, string, string | null]>([
    ["date", "2026-02-28", null], ["date", "2024-02-29", null], ["date", "2026-02-29", "type"], ["date", "2026-2-1", "type"], ["date", "0000-01-01", "type"], ["date", "2026-04-31", "type"],
    ["month", "2026-12", null], ["month", "2026-13", "type"], ["month", "2026-00", "type"], ["month", "0000-05", "type"],
    ["decimal", "0.0001", null], ["decimal", "-5", null], ["decimal", "0.00001", "type"], ["decimal", "1e3", "type"], ["decimal", "+1", "type"], ["decimal", "1,000", "type"], ["decimal", ".5", "type"],
    ["decimal", "123456789012345678.1234", null], ["decimal", "1234567890123456789", "type"],
    ["decimal", "x1", "type"], ["decimal", "1x", "type"], ["decimal", "1.", "type"], ["decimal", "--1", "type"], ["decimal", "-0.5", null],
    ["int", "0", null], ["int", "-1", "type"], ["int", "1.0", "type"], ["int", "x1", "type"], ["int", "1x", "type"],
    ["int", "123456789012345678", null], ["int", "1234567890123456789", "type"],
    ["date", "x2026-02-28", "type"], ["date", "2026-02-28x", "type"], ["date", "2026-02-29x", "type"], ["date", "2026-02-00", "type"], ["date", "2026-10-10", null],
    ["bool", "true", null], ["bool", "false", null], ["bool", "TRUE", "type"], ["bool", "1", "type"],
    ["string", "a\u0000b", "type"], ["text", "\ud800", "type"], ["string", "\ufffd\ufffd", "type"], ["string", "😀", null], ["string", "a\udc00b", "type"],
  ])("%s %j: %s", (type, text, expected) => {
    expect(check(type, text)).toBe(expected);
  });

  test("length is counted in characters, whatever plane they lie in", () => {
    const character = fc.constantFrom("a", "甲", "😀", "𠮷");
    fc.assert(
      fc.property(fc.array(character, { minLength: 195, maxLength: 205 }), (characters) => {
        expect(check("string", characters.join(""))).toBe(characters.length > 200 ? "length" : null);
      }),
    );
    expect([check("text", "甲".repeat(4000)), check("text", "甲".repeat(4001))]).toEqual([null, "length"]);
  });

  test("of a code list only its own values fit, letter by letter", () => {
    const listed = checkOf({ name: "x", zh: "x", en: "x", type: "string", enum: ["A", "乙"] } as unknown as FieldDefinition);
    expect(["A", "乙", "a", "A ", ""].map(listed)).toEqual([null, null, "code-list", "code-list", "code-list"]);
  });

  test("every day of the calendar fits, and the day after a month's last does not", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9998 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const last = new Date(Date.UTC(2000, month, 0));
        last.setUTCFullYear(year, month, 0);
        const day = (date: number) => `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
        expect(check("date", day(last.getUTCDate()))).toBeNull();
        expect(check("date", day(last.getUTCDate() + 1))).toBe("type");
      }),
    );
  });
});
