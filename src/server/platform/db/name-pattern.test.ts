import { describe, expect, it } from "vitest";
import { namePatterns } from "./name-pattern";

describe("the patterns of a search by name", () => {
  it.each([
    ["王", ["王%"]],
    ["小明", ["小明%", "%小明"]],
    ["王小明", ["%王小明%"]],
    ["bank-officer", ["%bank-officer%"]],
    ["𠮷田", ["𠮷田%", "%𠮷田"]],
    ["5%_\\", ["%5\\%\\_\\\\%"]],
  ])("of %s are what an index answers", (search, patterns) => {
    expect(namePatterns(search)).toEqual(patterns);
  });
});
