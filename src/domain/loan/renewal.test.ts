import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, daysBetween, localDate } from "@/domain/calendar/local-date";
import { decideRenewal, fallsDueWithin, renewalKinds, type OldNote } from "./renewal";

function note(changes: Partial<OldNote> = {}): OldNote {
  return { maturityOn: localDate("2026-11-30"), settledOn: null, alreadyRenewed: false, ...changes };
}

function reasonOf(decision: ReturnType<typeof decideRenewal>) {
  if (decision.ok) expect(decision.value).toBe(true);
  return decision.ok ? null : decision.reason;
}

describe.each(["without_repayment", "new_for_old"] as const)("%s", (kind) => {
  test.each([
    ["2026-10-01", null],
    ["2026-11-30", null],
    ["2026-12-01", "renewal-after-maturity"],
  ])("contracted %s: %s", (contractedOn, reason) => {
    expect(reasonOf(decideRenewal(kind, note(), localDate(contractedOn)))).toBe(reason);
  });

  test("too late names the day on which the note fell due", () => {
    expect(decideRenewal(kind, note(), localDate("2026-12-01"))).toMatchObject({ detail: { maturityOn: "2026-11-30" } });
  });

  test("a note already repaid names the day of its repayment", () => {
    expect(decideRenewal(kind, note({ settledOn: localDate("2026-11-10") }), localDate("2026-11-11"))).toMatchObject({ detail: { settledOn: "2026-11-10" } });
  });

  test("a note repaid before the contract is no longer there to be replaced", () => {
    const settled = note({ settledOn: localDate("2026-11-10") });
    expect(reasonOf(decideRenewal(kind, settled, localDate("2026-11-11")))).toBe("note-already-settled");
    expect(reasonOf(decideRenewal(kind, settled, localDate("2026-11-10")))).toBe(null);
  });
});

describe("repaid first", () => {
  const settled = note({ settledOn: localDate("2026-11-28") });

  test.each([
    ["2026-11-27", "renewal-before-repayment"],
    ["2026-11-28", null],
    ["2026-12-28", null],
    ["2026-12-29", "renewal-too-late"],
  ])("repaid 28 November, contracted %s: %s", (contractedOn, reason) => {
    expect(reasonOf(decideRenewal("repaid_first", settled, localDate(contractedOn)))).toBe(reason);
  });

  test("a note still owed was not repaid first", () => {
    expect(reasonOf(decideRenewal("repaid_first", note(), localDate("2026-11-28")))).toBe("renewal-before-repayment");
  });

  test("too late says until when it would have been in time", () => {
    expect(decideRenewal("repaid_first", settled, localDate("2027-01-01"))).toMatchObject({ detail: { latest: "2026-12-28" } });
  });
});

test.each(["without_repayment", "new_for_old", "repaid_first"] as const)("a note is renewed once, not again by %s", (kind) => {
  const renewed = note({ alreadyRenewed: true, settledOn: localDate("2026-11-20") });
  expect(reasonOf(decideRenewal(kind, renewed, localDate("2026-11-20")))).toBe("note-already-renewed");
});

test.each([
  ["2026-11-21", false],
  ["2026-11-22", true],
  ["2027-02-20", true],
  ["2027-02-21", false],
])("on 22 November a note due %s is on the 90-day radar: %s", (maturityOn, shown) => {
  expect(fallsDueWithin(localDate(maturityOn), localDate("2026-11-22"), 90)).toBe(shown);
});

describe("any note and any contract", () => {
  const day = fc.integer({ min: 0, max: 200 }).map((days) => addDays(localDate("2026-06-01"), days));
  const anyNote = fc.record({ maturityOn: day, settledOn: fc.option(day, { nil: null }), alreadyRenewed: fc.constant(false) });

  test("a renewal that replaces a note is contracted no later than its maturity", () => {
    fc.assert(
      fc.property(fc.constantFrom("without_repayment" as const, "new_for_old" as const), anyNote, day, (kind, old, contractedOn) => {
        const isAccepted = decideRenewal(kind, old, contractedOn).ok;
        expect(isAccepted).toBe(contractedOn <= old.maturityOn && (old.settledOn === null || contractedOn <= old.settledOn));
      }),
      { numRuns: 300 },
    );
  });

  test("a note repaid first is lent again within 30 days of its repayment, whatever its maturity", () => {
    fc.assert(
      fc.property(anyNote, day, (old, contractedOn) => {
        const waited = old.settledOn === null ? -1 : daysBetween(old.settledOn, contractedOn);
        expect(decideRenewal("repaid_first", old, contractedOn).ok).toBe(waited >= 0 && waited <= 30);
      }),
      { numRuns: 300 },
    );
  });

  test("there are three kinds, and an extension is none of them", () => {
    expect(renewalKinds).toEqual(["without_repayment", "new_for_old", "repaid_first"]);
  });
});
