import { expect, test } from "vitest";
import type { FieldDefinition, FieldType } from "@/domain/report/category";
import { jsonOf, writingOrder } from "./payload";

const field = (type: FieldType, name = "x"): FieldDefinition => ({ name, zh: name, en: name, type });

test.each<[FieldType, string, string]>([
  ["bool", "true", "true"],
  ["bool", "false", "false"],
  ["int", "0", "0"],
  ["int", "007", "7"],
  ["int", "000", "0"],
  ["int", "100", "100"],
  ["decimal", "007.50", '"007.50"'],
  ["date", "2026-02-28", '"2026-02-28"'],
  ["month", "2026-02", '"2026-02"'],
  ["string", 'a"b\\c', '"a\\"b\\\\c"'],
  ["text", "一\n二", '"一\\n二"'],
])("%s %j is written %s", (type, text, json) => {
  expect(jsonOf(field(type))(text)).toBe(json);
  expect(() => JSON.parse(json) as unknown).not.toThrow();
});

test("fields are written by name, whatever their order in the catalogue", () => {
  const fields = ["b", "a_b", "c", "a"].map((name) => field("string", name));
  expect(writingOrder(fields).map((place) => fields[place]?.name)).toEqual(["a", "a_b", "b", "c"]);
  expect(writingOrder([])).toEqual([]);
});
