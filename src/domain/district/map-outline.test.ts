import { describe, expect, test } from "vitest";
import cityMap from "./city-map.json";
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

  /** Every corner that is drawn, beside the place on the ground that it stands for. */
  const corners = cityMap.features.flatMap((feature) => {
    const drawn = /^(?:M[^MZ]+Z)+$/.exec(map.shapes.find(({ code }) => code === feature.properties.adcode)?.path ?? "")?.[0] ?? "";
    const points = drawn.split(/[MLZ]+/).filter((point) => point !== "").map((point) => point.split(" ").map(Number));
    const places = feature.geometry.coordinates.flat(2);
    expect(points).toHaveLength(places.length);
    return places.map(([longitude = NaN, latitude = NaN], index) => ({ longitude, latitude, x: points[index]?.[0] ?? NaN, y: points[index]?.[1] ?? NaN }));
  });
  const span = (of: "longitude" | "latitude" | "x" | "y") => Math.max(...corners.map((corner) => corner[of])) - Math.min(...corners.map((corner) => corner[of]));

  test("fills the paper: the westernmost and northernmost corners lie on its edges, and so do the opposite ones", () => {
    expect([Math.min(...corners.map(({ x }) => x)), Math.min(...corners.map(({ y }) => y))]).toEqual([0, 0]);
    expect(span("x")).toBe(map.width);
    expect(map.height - span("y")).toBeGreaterThanOrEqual(0);
    expect(map.height - span("y")).toBeLessThan(1.1);
  });

  test("keeps the city's proportions: a kilometre is as long from west to east as from north to south", () => {
    const middle = (Math.max(...corners.map(({ latitude }) => latitude)) + Math.min(...corners.map(({ latitude }) => latitude))) / 2;
    const shorter = Math.cos((middle / 180) * Math.PI);
    expect(span("x") / span("y")).toBeCloseTo((span("longitude") * shorter) / span("latitude"), 2);
  });

  test("draws every corner, name and pin where it lies, east to the right and north up", () => {
    const [west, north] = [Math.min(...corners.map(({ longitude }) => longitude)), Math.max(...corners.map(({ latitude }) => latitude))];
    const [perLongitude, perLatitude] = [map.width / span("longitude"), span("y") / span("latitude")];
    const at = (longitude: number, latitude: number) => [(longitude - west) * perLongitude, (north - latitude) * perLatitude] as const;
    for (const { longitude, latitude, x, y } of corners) {
      const [right, down] = at(longitude, latitude);
      expect(Math.hypot(x - right, y - down)).toBeLessThan(0.2);
    }
    for (const { properties } of cityMap.features) {
      const shape = map.shapes.find(({ code }) => code === properties.adcode);
      const [right, down] = at(properties.center[0] ?? NaN, properties.center[1] ?? NaN);
      expect(Math.hypot((shape?.labelX ?? NaN) - right, (shape?.labelY ?? NaN) - down)).toBeLessThan(0.2);
    }
  });
});
