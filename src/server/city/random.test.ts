import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Random } from "./random";

describe("a source of chance", () => {
  it("gives the same numbers for the same key, for ever", () => {
    const draw = () => {
      const random = new Random("xinqiao");
      return [random.between(0, 999_999), random.between(0, 999_999), random.digits(8)];
    };
    expect(draw()).toEqual(draw());
    expect(draw()).toMatchInlineSnapshot(`
      [
        220953,
        446537,
        "88719048",
      ]
    `);
  });

  it("draws within its range, both ends included", () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: -50, max: 50 }), fc.nat(60), (key, low, width) => {
        const value = new Random(key).between(low, low + width);
        expect(value).toBeGreaterThanOrEqual(low);
        expect(value).toBeLessThanOrEqual(low + width);
      }),
    );
    const seen = new Set(Array.from({ length: 200 }, (_, index) => new Random(`key ${index}`).between(1, 3)));
    expect([...seen].sort()).toEqual([1, 2, 3]);
  });

  it("has forks that do not move when more is drawn beside them", () => {
    const one = new Random("city");
    const other = new Random("city");
    other.digits(20);
    expect(one.fork("tax").digits(10)).toBe(other.fork("tax").digits(10));
    expect(one.fork("tax").digits(10)).not.toBe(one.fork("water").digits(10));
  });

  it("chooses by weight", () => {
    const random = new Random("weights");
    const picks = Array.from({ length: 4000 }, () => random.weighted([{ name: "rare", weight: 1 }, { name: "usual", weight: 9 }]).name);
    const rare = picks.filter((name) => name === "rare").length;
    expect(rare).toBeGreaterThan(300);
    expect(rare).toBeLessThan(500);
  });

  it("never picks one thing twice when it picks some", () => {
    fc.assert(
      fc.property(fc.string(), fc.uniqueArray(fc.integer()), fc.nat(20), (key, choices, count) => {
        const some = new Random(key).some(choices, count);
        expect(new Set(some).size).toBe(some.length);
        expect(some.length).toBe(Math.min(count, choices.length));
      }),
    );
  });

  it("cannot pick from nothing", () => {
    expect(() => new Random("empty").pick([])).toThrow();
  });
});
