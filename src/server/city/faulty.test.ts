import { describe, expect, it } from "vitest";
import { categories } from "@/domain/report/registry";
import { readHeader } from "@/domain/record/header";
import { compileLineReader, isRejected } from "@/domain/record/line";
import { spoil, spoiledCategories } from "./faulty";
import { tellCity } from "./told-city.fixture";

const told = tellCity({ enterprises: 60, months: 12, asOf: "2026-11-22", seed: "faulty" });

describe.each(spoiledCategories)("a delivery of %s with mistakes", (code) => {
  const rows = told.flatMap((one) => one.rows(code)).slice(0, 24);
  const [head = "", ...lines] = spoil(categories[code], rows).trimEnd().split("\n");
  const places = readHeader(categories[code], head.split(","));
  const read = places.ok ? compileLineReader(categories[code], places.value, "2026-11-22") : undefined;
  const outcomes = lines.map((line) => read?.(line.split(",")));

  it("has lines set aside for every reason that a single line can show", () => {
    const reasons = outcomes.flatMap((outcome) => (outcome && isRejected(outcome) ? [outcome.code] : []));
    expect(new Set(reasons)).toEqual(new Set(["required", "type", "code-list", "uscc", "length", "op"]));
  });

  it("withdraws one record that was never delivered", () => {
    const withdrawals = outcomes.filter((outcome) => outcome && !isRejected(outcome) && outcome.withdrawal);
    expect(withdrawals).toHaveLength(1);
  });

  it("repeats good lines in between", () => {
    const good = outcomes.filter((outcome) => outcome && !isRejected(outcome) && !outcome.withdrawal);
    expect(good.length).toBeGreaterThanOrEqual(Math.floor((rows.length * 2) / 3));
  });
});
