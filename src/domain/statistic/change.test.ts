import { describe, expect, it } from "vitest";
import { changeOf } from "./change";
import type { Unit } from "./indicator";

describe("the change of a figure", () => {
  it.each<[string, Unit, string | null, string | null, ReturnType<typeof changeOf>]>([
    ["sums move in percent", "yuan", "150.00", "100.00", { unit: "percent", value: "50.00" }],
    ["half a hundredth rounds up", "item", "20001", "20000", { unit: "percent", value: "0.01" }],
    ["a fall is negative", "enterprise", "1", "3", { unit: "percent", value: "-66.67" }],
    ["from zero there is no percentage", "yuan", "1.00", "0.00", null],
    ["shares move in points", "percent", "33.33", "30.00", { unit: "percentage-point", value: "3.33" }],
    ["rates move in basis points", "rate", "3.4500", "3.8575", { unit: "basis-point", value: "-40.75" }],
    ["days move in days", "working-day", "5", "7", { unit: "working-day", value: "-2" }],
    ["from unknown there is none", "rate", "3.4500", null, null],
    ["to unknown there is none", "rate", null, "3.4500", null],
  ])("%s", (_, unit, now, before, expected) => {
    expect(changeOf(unit, now, before)).toEqual(expected);
  });
});
