import { describe, expect, it } from "vitest";
import { classesOf, NO_DATA_SHADE, shadeOf, SHADES } from "./shade";

describe("the shades of a map", () => {
  it("rise with the value, compared as numbers", () => {
    const classes = classesOf(["9", "10", "100", "2", "30"]);
    expect(classes.map(({ most }) => most)).toEqual(["2", "9", "10", "30", "100"]);
    expect(shadeOf(classes, "100")).toBe(SHADES[4]);
    expect(shadeOf(classes, "2")).toBe(SHADES[0]);
  });

  it("are the same for equal values", () => {
    const classes = classesOf(["0", "0", "0", "0", "0", "0", "5"]);
    expect(classes).toHaveLength(2);
    expect(shadeOf(classes, "0")).toBe(SHADES[0]);
    expect(shadeOf(classes, "5")).toBe(SHADES[1]);
  });

  it("tell unknown from zero", () => {
    const classes = classesOf([null, "0"]);
    expect(shadeOf(classes, null)).toBe(NO_DATA_SHADE);
    expect(shadeOf(classes, "0")).toBe(SHADES[0]);
    expect(classesOf([null])).toEqual([]);
  });
});
