import { expect, test } from "vitest";
import { reported } from "../fixture/reported";

const held = (title: string, valid_to: string | null = null) => ({ title, year: 2025, valid_to });

test.each(["高新技术企业", "科技型中小企业", "专精特新中小企业", "专精特新小巨人"])("the title %s is worth two bonus points", (title) => {
  expect(reported("tech_innovation", held(title))).toEqual({
    figures: [],
    series: [],
    flags: [],
    score: [{ code: "innovation_title", points: 2, max: 4, bonus: true, reason: "held", particulars: { countTitles: "1" }, recordNos: ["N-1"] }],
  });
});

test.each(["研发费用归集", "技术合同登记"])("%s is a filing, no title", (title) => {
  expect(reported("tech_innovation", held(title)).score).toEqual([]);
});

test.each([
  ["2026-11-21", 0],
  ["2026-11-22", 1],
])("a title valid to %s counts on 22 November 2026: %i", (valid_to, count) => {
  expect(reported("tech_innovation", held("高新技术企业", valid_to)).score).toHaveLength(count);
});

test("several titles earn four points at most; what ran out or is none is not named", () => {
  const { score } = reported("tech_innovation", held("高新技术企业"), held("研发费用归集"), held("科技型中小企业"), held("专精特新小巨人", "2026-01-01"), held("专精特新中小企业"));
  expect(score).toMatchObject([{ points: 4, particulars: { countTitles: "3" }, recordNos: ["N-1", "N-3", "N-5"] }]);
});
