import { expect, test } from "vitest";
import { reported } from "../fixture/reported";

const month = (period: string, outbound: string | null) => ({ period, warehouse: "一号库", inbound: "900", outbound, waybills: 12 });

test("what left the warehouses is drawn month by month in tonnes, all warehouses together", () => {
  const said = reported("logistics", month("2026-10", "10.5"), month("2026-10", "0.5"), month("2026-09", null), month("2024-11", "3"));
  const gap = Array.from({ length: 22 }, () => null);
  expect(said).toEqual({ figures: [], series: [{ code: "outbound", unit: "t", values: ["3", ...gap, "11"] }], flags: [], score: [] });
});

test("a firm without warehouses has no values to draw", () => {
  expect(reported("logistics").series).toEqual([{ code: "outbound", unit: "t", values: [] }]);
});
