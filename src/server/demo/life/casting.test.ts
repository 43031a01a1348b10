import { describe, expect, it } from "vitest";
import { generateCity } from "@/server/city/generate";
import { Random } from "@/server/city/random";
import { Prisma } from "@/server/platform/db/generated/client";
import type { ProductRow } from "../repository";
import { standingPlan } from "./casting";
import { standings } from "./standing";

const HOUR_MILLISECONDS = 3_600_000;
const product = { amountMinYuan: new Prisma.Decimal("10000.00"), amountMaxYuan: new Prisma.Decimal("5000000.00"), termMinMonths: 3, termMaxMonths: 36 } as ProductRow;

/** Every third hour of some days: an ordinary week with its weekend, the days around the National Day and the Spring Festival. */
const instants = [["2026-11-19", 6], ["2026-09-29", 12], ["2027-02-04", 16]].flatMap(([day, days]) =>
  Array.from({ length: Number(days) * 8 }, (_, nth) => new Date(Date.parse(`${day}T00:15:00+08:00`) + nth * 3 * HOUR_MILLISECONDS)));

describe("an application that is to stand somewhere in the city's present", () => {
  const [enterprise] = generateCity({ enterprises: 16, months: 6, asOf: "2026-11-18", seed: "casting" }).enterprises();

  it.each(standings.map((standing, nth) => [nth, standing.stop, standing.daysAgo, standing] as const))("%i (%s, %i days ago) has begun by then, whatever the hour and day", (_nth, _stop, _days, standing) => {
    if (enterprise === undefined) throw new Error("the city is empty");
    for (const until of instants) {
      const { startsAt } = standingPlan(enterprise, new Random(until.toISOString()), product, until, standing);
      expect(until.getTime() - startsAt.getTime(), until.toISOString()).toBeGreaterThanOrEqual(2 * HOUR_MILLISECONDS);
    }
  });
});
