import { expect, test } from "vitest";
import { findMeetings } from "./meeting-search";

const hall = {
  guests: [
    { uscc: "A", name: "恒远机械", initials: "hyjx", passCode: "123456", phoneEnds: ["7671"] },
    { uscc: "B", name: "新叶合作社", initials: "xyhzs", passCode: "654321", phoneEnds: [] },
  ],
  meetings: [
    { uscc: "A", tableNo: 1, status: "booked" as const },
    { uscc: "A", tableNo: 2, status: "met" as const },
    { uscc: "B", tableNo: 1, status: "no_show" as const },
  ],
};
const all = { typed: "", tableNo: null, openOnly: false };

test.each([
  ["everything when nothing is wished", all, ["A1", "A2", "B1"]],
  ["one guest by its pass", { ...all, typed: "654321" }, ["B1"]],
  ["one guest by initials", { ...all, typed: "hyjx" }, ["A1", "A2"]],
  ["one table", { ...all, tableNo: 1 }, ["A1", "B1"]],
  ["what has no outcome", { ...all, openOnly: true }, ["A1"]],
  ["nothing where no guest is meant", { ...all, typed: "没有" }, []],
])("finds %s", (_, wish, found) => {
  expect(findMeetings(hall, wish).map(({ uscc, tableNo }) => `${uscc}${tableNo}`)).toEqual(found);
});
