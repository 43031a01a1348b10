import { describe, expect, it } from "vitest";
import definitions from "./definitions.json";
import { definitionOf } from "./definition";
import { INDICATOR_CODES } from "./registry";

describe("definitions of the figures", () => {
  it("cover every indicator and nothing unknown", () => {
    expect(Object.keys(definitions).sort()).toEqual([...INDICATOR_CODES, "unmet-demand", "case-funnel"].sort());
  });

  it.each(INDICATOR_CODES)("%s has name, definition, formula and unit in both languages", (code) => {
    for (const locale of ["zh-CN", "en"]) {
      const definition = definitionOf(code, locale);
      expect(Object.values(definition).every((text) => text.length > 0)).toBe(true);
    }
    expect(definitionOf(code, "zh-CN").definition).toMatch(/\p{Script=Han}/u);
    expect(definitionOf(code, "en").definition).not.toMatch(/\p{Script=Han}/u);
  });
});
