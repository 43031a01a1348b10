import { describe, expect, test } from "vitest";
import { diligenceChecklist, diligenceItems, diligenceProgress } from "./diligence";

describe("progress", () => {
  test("counts what is done out of all ten items", () => {
    expect(diligenceProgress({})).toEqual({ done: 0, total: 10 });
    expect(diligenceProgress({ identity: { done: true }, debts: { done: false, note: "等对账单" }, site_visit: { done: true, note: "已去" } })).toEqual({ done: 2, total: 10 });
  });

  test("is complete when every item is done", () => {
    const all = Object.fromEntries(diligenceItems.map((item) => [item, { done: true }]));
    expect(diligenceProgress(diligenceChecklist.parse(all))).toEqual({ done: 10, total: 10 });
  });
});

describe("the checklist", () => {
  test("is kept as far as it was filled, with notes trimmed", () => {
    expect(diligenceChecklist.parse({ revenue: { done: true, note: "  与纳税一致 " } })).toEqual({ revenue: { done: true, note: "与纳税一致" } });
  });

  test.each([
    ["an item nobody asks about", false, { weather: { done: true } }],
    ["an item that does not say whether it is done", false, { revenue: { note: "x" } }],
    ["a note of five hundred characters", true, { revenue: { done: false, note: "长".repeat(500) } }],
    ["a note one character longer", false, { revenue: { done: false, note: "长".repeat(501) } }],
    ["a note whose blanks alone make it longer", true, { revenue: { done: false, note: ` ${"长".repeat(500)} ` } }],
  ])("with %s is taken: %s", (_what, taken, checklist) => {
    expect(diligenceChecklist.safeParse(checklist).success).toBe(taken);
  });
});
