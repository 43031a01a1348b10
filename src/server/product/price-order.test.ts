import { describe, expect, it } from "vitest";
import { cheapestFirst } from "./price-order";

const primeRates = [
  { tenor: "1Y", publishedOn: "2026-11-20", rate: "3.0000" },
  { tenor: "5Y", publishedOn: "2026-11-20", rate: "3.5000" },
] as const;

function price(id: string, spreadMinBp: number, change: { spreadMaxBp?: number; termMaxMonths?: number; kind?: "bank" | "guarantee" } = {}) {
  return { id, spreadMinBp, spreadMaxBp: change.spreadMaxBp ?? 200, termMaxMonths: change.termMaxMonths ?? 12, product: { institution: { kind: change.kind ?? "bank" } } };
}

describe("products in the order of their cost", () => {
  it("compares rates, not spreads over unlike tenors", () => {
    expect(cheapestFirst([price("long", 5, { termMaxMonths: 120 }), price("short", 40)], primeRates)).toEqual(["short", "long"]);
  });

  it("breaks a tie by the highest rate", () => {
    expect(cheapestFirst([price("wide", 10, { spreadMaxBp: 300 }), price("narrow", 10)], primeRates)).toEqual(["narrow", "wide"]);
  });

  it("puts guarantees, which have no interest, last", () => {
    expect(cheapestFirst([price("guarantee", 0, { kind: "guarantee" }), price("loan", 500)], primeRates)).toEqual(["loan", "guarantee"]);
  });

  it("still orders while no prime rate is known", () => {
    expect(cheapestFirst([price("dear", 90), price("cheap", 20)], [])).toEqual(["cheap", "dear"]);
  });
});
