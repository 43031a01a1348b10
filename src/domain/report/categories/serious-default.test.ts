import { expect, test } from "vitest";
import { endOf, reported } from "../fixture/reported";

const listed = { listed_on: "2026-01-05", list_name: "拖欠农民工工资失信联合惩戒对象名单", authority: "人力资源和社会保障局" };
const line = { code: "serious_default", max: 12, bonus: false, particulars: {} };

test("a standing entry is a high flag that names list and authority, and takes all points", () => {
  expect(reported("serious_default", listed)).toEqual({
    figures: [],
    series: [],
    flags: [{ code: "on_serious_default_list", severity: "high", recordNo: "N-1", date: "2026-01-05", particulars: { valueList: listed.list_name, valueAuthority: listed.authority } }],
    score: [{ ...line, points: 0, reason: "listed", recordNos: ["N-1"] }],
  });
});

test("what the source left out of an entry stays empty", () => {
  expect(reported("serious_default", { listed_on: "2026-01-05" }).flags).toMatchObject([{ particulars: { valueList: "", valueAuthority: "" } }]);
});

test("an entry removed is no flag and leaves eight points of twelve", () => {
  const { flags, score } = reported("serious_default", { ...listed, removed_on: "2026-03-01" });
  expect([flags, score]).toEqual([[], [{ ...line, points: 8, reason: "removed", recordNos: ["N-1"] }]]);
});

test("one standing entry outweighs any number of removed ones", () => {
  const { flags, score } = reported("serious_default", listed, { ...listed, removed_on: "2026-03-01" }, { ...listed, removed_on: "2026-04-01" });
  expect([flags.length, score[0]?.points]).toEqual([1, 0]);
});

test("never listed is worth all twelve points", () => {
  expect(reported("serious_default").score).toEqual([{ ...line, points: 12, reason: "none", recordNos: [] }]);
});

test("the conduct ends on the day of removal and goes on until then", () => {
  expect([endOf("serious_default", { ...listed, removed_on: "2026-03-01" }), endOf("serious_default", listed)]).toEqual(["2026-03-01", null]);
});
