import { expect, test } from "vitest";
import { departmentInEnglish } from "./department";
import { categoryList } from "./registry";

test("every department of the catalogue has an English name", () => {
  for (const { department, departmentEn } of categoryList) expect(departmentInEnglish(department)).toBe(departmentEn);
});

test("a department that the catalogue does not know keeps its name", () => {
  expect(departmentInEnglish("气象局")).toBe("气象局");
});
