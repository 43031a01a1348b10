import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Exact } from "@/domain/money/exact";
import type { DrawdownFact, Fact } from "./fact";
import { shown as shownBetween } from "./fixture/shown";

const MONTHS = ["2026-01", "2026-02", "2026-03"] as const;
const lending = { districtCode: "130102", institutionId: "bank-1", institutionKind: "bank" } as const;

interface Drawn extends Omit<DrawdownFact, "amountYuan" | "annualRatePercent"> {
  readonly fen: bigint;
  /** Ten-thousandths of a percent. */
  readonly rateUnits: bigint;
}

const text = (units: bigint, places: number) => new Exact(units.toString()).dividedBy(10 ** places).toFixed(places);
const factOf = ({ fen, rateUnits, ...rest }: Drawn, kind: "drawdown-recorded" | "drawdown-reversed" = "drawdown-recorded"): Fact => ({ ...rest, kind, amountYuan: text(fen, 2), annualRatePercent: text(rateUnits, 4) });

const drawn: fc.Arbitrary<Drawn> = fc.record({
  uscc: fc.constantFrom("E1", "E2", "E3", "E4"),
  districtCode: fc.constant(lending.districtCode), institutionId: fc.constant(lending.institutionId), institutionKind: fc.constant(lending.institutionKind),
  drawdownId: fc.uuid(),
  drawnOn: fc.constantFrom(...MONTHS).map((month) => `${month}-15`),
  fen: fc.bigInt({ min: 1n, max: 99_999_999_999n }),
  rateUnits: fc.bigInt({ min: 1n, max: 240_000n }),
  maturityOn: fc.constantFrom("2026-02-28", "2026-03-31", "2027-01-31"),
  unsecured: fc.boolean(), inclusive: fc.boolean(),
  renewal: fc.constantFrom(null, "new_for_old" as const, "repaid_first" as const),
  firstOfLoan: fc.boolean(), countedFirstLoan: fc.boolean(),
  workingDaysToMoney: fc.option(fc.integer({ min: 0, max: 40 })),
});
const ledger = fc.array(drawn, { maxLength: 25 });

const shown = (facts: readonly Fact[], from: string = MONTHS[0], to: string = MONTHS[2]) => shownBetween(facts, from, to);

// The definitions of the figures once more, in whole numbers alone.
const sum = (values: readonly bigint[]) => values.reduce((total, value) => total + value, 0n);
const halfUp = (part: bigint, whole: bigint) => (2n * part + whole) / (2n * whole);
const yuan = (rows: readonly Drawn[]) => text(sum(rows.map(({ fen }) => fen)), 2);
const share = (part: bigint, whole: bigint) => (whole === 0n ? null : text(halfUp(part * 10_000n, whole), 2));

function rank(days: readonly number[], percent: number): string | null {
  const sorted = [...days].sort((first, second) => first - second);
  return sorted.length === 0 ? null : String(sorted[Math.ceil((percent * sorted.length) / 100) - 1]);
}

describe("the figures of a ledger are what its rows come to", () => {
  test("to the fen, in whole numbers counted by hand", () => {
    fc.assert(
      fc.property(ledger, (rows) => {
        const figures = shown(rows.map((row) => factOf(row)));
        const money = sum(rows.map(({ fen }) => fen));
        const unsecured = rows.filter((row) => row.unsecured);
        const renewed = rows.filter(({ renewal }) => renewal !== null);
        const days = rows.flatMap(({ workingDaysToMoney }) => (workingDaysToMoney === null ? [] : [workingDaysToMoney]));
        expect(figures).toMatchObject({
          "disbursed-amount": yuan(rows),
          "disbursed-count": String(rows.length),
          "funded-enterprises": String(new Set(rows.map(({ uscc }) => uscc)).size),
          "average-rate": money === 0n ? null : text(halfUp(sum(rows.map(({ fen, rateUnits }) => fen * rateUnits)), money), 4),
          "unsecured-amount-share": share(sum(unsecured.map(({ fen }) => fen)), money),
          "unsecured-count-share": share(BigInt(unsecured.length), BigInt(rows.length)),
          "inclusive-amount": yuan(rows.filter(({ inclusive }) => inclusive)),
          "first-loan-amount": yuan(rows.filter(({ countedFirstLoan }) => countedFirstLoan)),
          "renewal-amount": yuan(renewed),
          "renewal-count": String(renewed.filter(({ firstOfLoan }) => firstOfLoan).length),
          "time-to-money-median": rank(days, 50),
          "time-to-money-p90": rank(days, 90),
        });
      }),
    );
  });

  test("whatever order they are recorded in", () => {
    fc.assert(fc.property(ledger, fc.integer(), (rows, by) => {
      const turned = rows.length === 0 ? rows : [...rows.slice(Math.abs(by) % rows.length), ...rows.slice(0, Math.abs(by) % rows.length)].reverse();
      expect(shown(turned.map((row) => factOf(row)))).toEqual(shown(rows.map((row) => factOf(row))));
    }));
  });

  test("and as if a drawdown had never been, once it is taken back", () => {
    fc.assert(fc.property(ledger, ledger, (kept, mistaken) => {
      const history = [...kept.map((row) => factOf(row)), ...mistaken.map((row) => factOf(row)), ...mistaken.map((row) => factOf(row, "drawdown-reversed"))];
      expect(shown(history)).toEqual(shown(kept.map((row) => factOf(row))));
    }));
  });

  test("months add up to their quarter in money and loans, never in enterprises", () => {
    fc.assert(fc.property(ledger, (rows) => {
      const facts = rows.map((row) => factOf(row));
      const months = MONTHS.map((month) => shown(facts, month, month));
      const quarter = shown(facts);
      const total = (code: "disbursed-amount" | "disbursed-count" | "renewal-amount" | "funded-enterprises") => months.reduce((all, month) => all.plus(new Exact(month[code] ?? "0")), new Exact(0));
      for (const code of ["disbursed-amount", "disbursed-count", "renewal-amount"] as const) expect(total(code).equals(new Exact(quarter[code] ?? "0"))).toBe(true);
      expect(total("funded-enterprises").greaterThanOrEqualTo(new Exact(quarter["funded-enterprises"] ?? "0"))).toBe(true);
    }));
  });
});

describe("the rate of renewal", () => {
  const note = (index: number) => ({ ...lending, uscc: "E1", noteId: `note-${index}`, maturityOn: "2026-02-28" });
  const fates = ["left", "settled", "renewed", "repaid-and-renewed"] as const;

  test("is renewed notes among those that matured, without those settled early for good", () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...fates), { minLength: 1, maxLength: 30 }), drawn, (all, row) => {
      const facts = all.flatMap((fate, index): Fact[] => {
        const lent = factOf({ ...row, maturityOn: "2026-02-28", drawnOn: "2025-02-28" });
        const settled: Fact = { ...note(index), kind: "note-settled-early" };
        const renewed = (settledEarlyBefore: boolean): Fact => ({ ...note(index), kind: "note-renewed", settledEarlyBefore });
        if (fate === "left") return [lent];
        if (fate === "settled") return [lent, settled];
        return fate === "renewed" ? [lent, renewed(false)] : [lent, settled, renewed(true)];
      });
      const matured = all.filter((fate) => fate !== "settled").length;
      const again = all.filter((fate) => fate === "renewed" || fate === "repaid-and-renewed").length;
      expect(shown(facts)["renewal-rate"]).toBe(share(BigInt(again), BigInt(matured)));
    }));
  });
});

describe("the rate of approval", () => {
  test("counts each enterprise once in its cohort, however many needs and cases it has", () => {
    const step = fc.record({ uscc: fc.constantFrom("E1", "E2", "E3"), approved: fc.boolean() });
    fc.assert(fc.property(fc.array(step, { maxLength: 20 }), (applications) => {
      const facts = applications.flatMap(({ uscc, approved }, index): Fact[] => [
        { kind: "need-published", needId: `n-${index}`, uscc, districtCode: lending.districtCode, publishedOn: "2026-01-10" },
        ...(approved ? [{ ...lending, kind: "case-moved", uscc, caseId: `c-${index}`, state: "approved", submittedOn: "2026-01-10", needPublishedOn: "2026-01-10" } as const] : []),
      ]);
      const applied = new Set(applications.map(({ uscc }) => uscc));
      const agreed = new Set(applications.filter(({ approved }) => approved).map(({ uscc }) => uscc));
      expect(shown(facts)["approval-rate"]).toBe(share(BigInt(agreed.size), BigInt(applied.size)));
    }));
  });
});
