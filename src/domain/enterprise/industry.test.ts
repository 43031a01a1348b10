import { describe, expect, test } from "vitest";
import { industryName, industrySections, readIndustryCode, sectionName, sizeIndustryOf } from "./industry";
import { divisions } from "./industry-division";

describe("reading a code", () => {
  test.each([
    ["C3311", { section: "C", division: "33", rest: "11" }],
    ["3311", { section: "C", division: "33", rest: "11" }],
    ["33", { section: "C", division: "33", rest: "" }],
    ["c331", { section: "C", division: "33", rest: "1" }],
    [" A0111 ", { section: "A", division: "01", rest: "11" }],
    ["97", { section: "T", division: "97", rest: "" }],
  ])("%j", (code, read) => {
    expect(readIndustryCode(code)).toEqual(read);
  });

  test.each(["", "C", "3", "A3311", "98", "00", "C33111", "制造业", "U12"])("%j is none", (code) => {
    expect(readIndustryCode(code)).toBe(null);
    expect(industryName(code)).toBe(null);
    expect(sizeIndustryOf(code)).toBe("other");
  });
});

describe("names", () => {
  test("every division from 01 to 97 has a Chinese and an English name and lies in a section", () => {
    const all = Array.from({ length: 97 }, (_, index) => String(index + 1).padStart(2, "0"));
    expect(Object.keys(divisions).sort()).toEqual(all);
    for (const division of all) {
      const name = industryName(division);
      expect(name?.zh).toMatch(/^\p{Script=Han}/u);
      expect(name?.en).toMatch(/^[A-Z][\x20-\x7e]+$/);
      expect(industrySections()).toContain(readIndustryCode(division)?.section);
    }
  });

  test("twenty sections in order, each named", () => {
    expect(industrySections().join("")).toBe("ABCDEFGHIJKLMNOPQRST");
    for (const section of industrySections()) expect(sectionName(section).zh.length).toBeGreaterThan(1);
    expect(sectionName("C")).toEqual({ zh: "制造业", en: "Manufacturing" });
    expect(industryName("C3311")).toEqual({ zh: "金属制品业", en: "Metal products" });
  });

  test.each([
    ["A", "01", "05"],
    ["B", "06", "12"],
    ["C", "13", "43"],
    ["D", "44", "46"],
    ["E", "47", "50"],
    ["F", "51", "52"],
    ["G", "53", "60"],
    ["H", "61", "62"],
    ["I", "63", "65"],
    ["J", "66", "69"],
    ["K", "70", "70"],
    ["L", "71", "72"],
    ["M", "73", "75"],
    ["N", "76", "79"],
    ["O", "80", "82"],
    ["P", "83", "83"],
    ["Q", "84", "85"],
    ["R", "86", "90"],
    ["S", "91", "96"],
    ["T", "97", "97"],
  ])("section %s runs from %s to %s", (section, first, last) => {
    expect([readIndustryCode(first)?.section, readIndustryCode(last)?.section]).toEqual([section, section]);
  });
});

test.each([
  ["A0111", "agriculture"],
  ["B0610", "industry"],
  ["C3311", "industry"],
  ["D4411", "industry"],
  ["E4710", "construction"],
  ["F5111", "wholesale"],
  ["F5211", "retail"],
  ["G5311", "other"],
  ["G5411", "transport"],
  ["G5512", "transport"],
  ["G5611", "transport"],
  ["G5711", "transport"],
  ["G5821", "transport"],
  ["G5910", "transport"],
  ["G5930", "storage"],
  ["G59", "storage"],
  ["G6010", "post"],
  ["H6110", "hotels"],
  ["H6210", "catering"],
  ["I6311", "information_transmission"],
  ["I6421", "information_transmission"],
  ["I6510", "software"],
  ["J6621", "other"],
  ["K7010", "real_estate_development"],
  ["K7020", "property_management"],
  ["K7030", "other"],
  ["L7111", "leasing_and_business"],
  ["L7211", "leasing_and_business"],
  ["M7310", "other"],
  ["R9011", "other"],
])("%s is measured as %s", (code, industry) => {
  expect(sizeIndustryOf(code)).toBe(industry);
});
