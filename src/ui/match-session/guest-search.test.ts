import { expect, test } from "vitest";
import { matchGuests } from "./guest-search";

const guests = [
  { name: "石家庄恒远机械有限公司", initials: "sjzhyjxyxgs", passCode: "123456", phoneEnds: ["0001", "7788"] },
  { name: "石家庄新叶农业合作社", initials: "sjzxynyhzs", passCode: "778812", phoneEnds: ["4321"] },
];

test.each([
  ["", [0, 1]],
  ["123456", [0]],
  ["4321", [1]],
  ["7788", [0, 1]],
  ["０００１", [0]],
  ["778", [1]],
  ["HYJX", [0]],
  ["新叶", [1]],
  ["石家庄 新叶", [1]],
  ["9999", []],
])("%s finds the right guests", (typed, expected) => {
  expect(matchGuests(guests, typed).map((guest) => guests.indexOf(guest))).toEqual(expected);
});
