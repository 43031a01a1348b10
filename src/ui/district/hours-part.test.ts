import { expect, test } from "vitest";
import { hoursParts } from "./hours-part";

test.each([
  ["周一至周五 9:00–12:00，13:00–17:00", [["周一至周五", false], ["9:00–12:00", true], ["13:00–17:00", false]]],
  ["周一至周五", [["周一至周五", false]]],
  ["周一至周五， 9:00-17:00 ", [["周一至周五", true], ["9:00-17:00", false]]],
  ["", []],
])("%s may end a line only between days and times", (hours, parts) => {
  expect(hoursParts(hours).map(({ text, comma }) => [text, comma])).toEqual(parts);
});
