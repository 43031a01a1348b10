import { expect, test } from "vitest";
import { figureParts } from "./public-figure";

test.each([
  ["disbursed-amount", "23614200000.00", "zh-CN", "236.14", "yi"],
  ["disbursed-amount", "99999999.99", "zh-CN", "10,000.00", "wan"],
  ["disbursed-amount", "123456000.00", "en", "CNY 123.46 million", undefined],
  ["funded-enterprises", "342600", "zh-CN", "342,600", "enterprise"],
  ["average-rate", "3.4500", "zh-CN", "3.45", "percent"],
  ["average-rate", "3.4575", "en", "3.46", "percent"],
  ["time-to-money-median", "4", "zh-CN", "4", "workingDay"],
] as const)("%s of %s in %s reads %s", (code, text, locale, value, unit) => {
  expect(figureParts(code, text, locale)).toEqual({ value, unit });
});

test("what is not known has no number", () => {
  expect(figureParts("average-rate", null, "zh-CN")).toEqual({ value: undefined, unit: undefined });
});
