import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, localDate, type LocalDate } from "@/domain/calendar/local-date";
import { AnnualRate } from "./annual-rate";
import { lprInForce, lprTenorFor, lprTenors, type LprPublication } from "./lpr";

const start = localDate("2024-01-20");
const day = fc.integer({ min: 0, max: 1000 }).map((days) => addDays(start, days));

/** A series as operators may leave it: in any order, at most one publication a tenor and day. */
const series = fc.uniqueArray(
  fc.record({
    tenor: fc.constantFrom(...lprTenors),
    publishedOn: day,
    rate: fc.integer({ min: 200, max: 500 }).map((basisPoints) => AnnualRate.of("0").plusBasisPoints(basisPoints)),
  }),
  { maxLength: 20, selector: ({ tenor, publishedOn }) => `${tenor} ${publishedOn}` },
);

function publishedUntil(list: readonly LprPublication[], tenor: string, on: LocalDate): LprPublication[] {
  return list.filter((entry) => entry.tenor === tenor && entry.publishedOn <= on);
}

test("in force is a publication of the tenor, not after the day, with none between", () => {
  fc.assert(
    fc.property(series, fc.constantFrom(...lprTenors), day, (list, tenor, on) => {
      const found = lprInForce(list, tenor, on);
      const candidates = publishedUntil(list, tenor, on);
      if (!found.ok) {
        expect(candidates).toEqual([]);
        return;
      }
      expect(candidates).toContain(found.value);
      expect(candidates.every(({ publishedOn }) => publishedOn <= found.value.publishedOn)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test("a publication of tomorrow, or of the other tenor, changes nothing today", () => {
  fc.assert(
    fc.property(series, day, (list, on) => {
      const before = lprInForce(list, "1Y", on);
      const rate = AnnualRate.of("9.99");
      const later: LprPublication = { tenor: "1Y", publishedOn: addDays(on, 1), rate };
      const other: LprPublication = { tenor: "5Y", publishedOn: on, rate };
      expect(lprInForce([later, ...list, other], "1Y", on)).toEqual(before);
    }),
  );
});

test("a publication of today is in force today", () => {
  fc.assert(
    fc.property(series, day, (list, on) => {
      const others = list.filter(({ publishedOn }) => publishedOn !== on);
      const today: LprPublication = { tenor: "1Y", publishedOn: on, rate: AnnualRate.of("9.99") };
      expect(lprInForce([...others, today], "1Y", on)).toEqual({ ok: true, value: today });
    }),
  );
});

test("the tenor changes once, after five years", () => {
  const tenors = Array.from({ length: 360 }, (_, index) => lprTenorFor(index + 1));
  expect(tenors.lastIndexOf("1Y")).toBe(59);
  expect(tenors.indexOf("5Y")).toBe(60);
});
