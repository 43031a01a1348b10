import { describe, expect, test } from "vitest";
import districts from "./districts.json";
import { cityMapOutline, outsideCode } from "./map-outline";

describe("the map of the city", () => {
  const map = cityMapOutline();

  test("shows every one of the 23 districts once, zones as pins", () => {
    const drawn = [...map.shapes.map(({ code }) => code).filter((code) => code !== outsideCode), ...map.pins.map(({ code }) => code)];
    expect(drawn.toSorted()).toEqual(districts.districts.map(({ code }) => code).toSorted());
  });

  test("keeps every name and pin on the paper", () => {
    const points = [...map.shapes.map(({ labelX, labelY }) => [labelX, labelY] as const), ...map.pins.map(({ x, y }) => [x, y] as const)];
    for (const [x, y] of points) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(map.width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(map.height);
    }
  });
});
