import { expect, test } from "vitest";
import { reported } from "../fixture/reported";

const right = (kind: string, legal_status = "有效") => ({ kind, legal_status, registration_no: "1", title: "一种轴承", granted_on: "2022-01-05" });

test.each([
  [["商标"], 1, 0],
  [["实用新型", "软件著作权"], 2, 0],
  [["发明专利"], 3, 1],
  [["发明专利", "商标"], 4, 1],
  [["发明专利", "发明专利"], 4, 2],
  [["商标", "商标", "商标", "商标", "商标"], 4, 0],
])("%j are worth %i bonus points, an invention three times a trade mark, four at most", (kinds, points, inventions) => {
  const rights = kinds.map((kind) => right(kind));
  expect(reported("intellectual_property", ...rights)).toEqual({
    figures: [],
    series: [],
    flags: [],
    score: [
      {
        ...{ code: "intellectual_property", points, max: 4, bonus: true, reason: "valid" },
        particulars: { countValid: String(kinds.length), countInventions: String(inventions) },
        recordNos: kinds.map((_, index) => `N-${index + 1}`),
      },
    ],
  });
});

test.each([
  ["有效", 1],
  ["质押", 1],
  ["申请中", 0],
  ["失效", 0],
])("a right whose status is %s counts: %i", (status, count) => {
  expect(reported("intellectual_property", right("商标", status)).score).toHaveLength(count);
});

test("an invention that lapsed adds nothing to what is valid", () => {
  expect(reported("intellectual_property", right("发明专利", "失效"), right("商标")).score).toMatchObject([{ points: 1, particulars: { countValid: "1", countInventions: "0" }, recordNos: ["N-2"] }]);
});
