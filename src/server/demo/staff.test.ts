import { expect, it } from "vitest";
import { cityInstitutions } from "@/server/city/institution/registry";
import { officersAt } from "./staff";

it("puts two or three officers where the large banks lend most, and one elsewhere", () => {
  const [first, , , , fifth] = cityInstitutions;
  const at = (institution = first) => institution?.branches.map(({ districtCode }) => officersAt(institution.code, districtCode)) ?? [];
  expect(officersAt("D01", "130102")).toBe(3);
  expect([1, 2, 3].map((officers) => at().filter((count) => count === officers).length)).toEqual([8, 10, 5]);
  expect(new Set(at(fifth))).toEqual(new Set([1]));
});
