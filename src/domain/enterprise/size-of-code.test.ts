import { describe, expect, test } from "vitest";
import { Money } from "@/domain/money/money";
import { sizeIndustryOf } from "./industry";
import { sizeClass, type SizeClass } from "./size-class";

const wan = (amount: number) => Money.of(String(amount * 10_000));

/** Enterprises of the city as their annual reports describe them, judged from the industry code on. */
const enterprises: readonly (readonly [string, string, number, number, number, SizeClass])[] = [
  ["a metal works with 45 people and 12 million in revenue", "C3311", 45, 1200, 900, "small"],
  ["a metal works with 45 people and 2.9 million in revenue", "C3311", 45, 290, 900, "micro"],
  ["a machine builder with 320 people and 60 million", "C3411", 320, 6000, 5000, "medium"],
  ["a drug maker with 1,200 people and 900 million", "C2710", 1200, 90_000, 120_000, "large"],
  ["a drug maker with 1,200 people and 390 million", "C2710", 1200, 39_000, 120_000, "medium"],
  ["a grain cooperative with 5.2 million in revenue, whatever its staff", "A0111", 3, 520, 100, "medium"],
  ["a vegetable grower with 490,000", "A0141", 30, 49, 100, "micro"],
  ["a software firm of 12 with 500,000", "I6513", 12, 50, 30, "small"],
  ["a software firm of 9 with 20 million", "I6513", 9, 2000, 30, "micro"],
  ["a corner shop of 4", "F5211", 4, 80, 20, "micro"],
  ["a wholesaler of 6 with 10 million", "F5162", 6, 1000, 500, "small"],
  ["a wholesaler of 6 with 9.99 million", "F5162", 6, 999, 500, "micro"],
  ["a haulier of 25 with 2 million", "G5430", 25, 200, 500, "small"],
  ["a cold store of 25 with 2 million", "G5930", 25, 200, 500, "small"],
  ["a restaurant of 15 with 1.2 million", "H6210", 15, 120, 60, "small"],
  ["a builder with 70 million and assets of 55 million", "E4710", 0, 7000, 5500, "medium"],
  ["a builder with 70 million and assets of 2.9 million", "E4710", 0, 7000, 290, "micro"],
  ["a property manager of 120 with 6 million", "K7020", 120, 600, 100, "small"],
  ["a temporary-work agency of 400 with assets of 2 million", "L7263", 400, 5000, 200, "small"],
  ["a laboratory of 101", "M7452", 101, 0, 0, "medium"],
  ["a private school of 99", "P8334", 99, 0, 0, "small"],
];

describe("from industry code and annual report to size class", () => {
  test.each(enterprises)("%s", (_, code, staff, revenueWan, assetsWan, expected) => {
    expect(sizeClass(sizeIndustryOf(code), { staff, revenue: wan(revenueWan), assets: wan(assetsWan) })).toEqual({ ok: true, value: expected });
  });
});
