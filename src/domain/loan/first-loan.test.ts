import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { localDate } from "@/domain/calendar/local-date";
import {
  computeFirstLoan,
  countedAfterResolution,
  decideFirstLoan,
  earliestFirstLoan,
  type BorrowingEvidence,
  type FirstLoanAssertion,
  type FirstLoanFacts,
} from "./first-loan";

const drawnOn = localDate("2026-11-20");

function facts(changes: Partial<FirstLoanFacts> = {}): FirstLoanFacts {
  return { drawnOn, lenderIsBank: true, isRenewal: false, evidence: [], ...changes };
}

function assertion(changes: Partial<FirstLoanAssertion> = {}): FirstLoanAssertion {
  return { isFirst: true, scope: "any_bank", recordCheckedOn: localDate("2026-11-18"), overrideReason: "", ...changes };
}

function evidence(on: string, changes: Partial<BorrowingEvidence> = {}): BorrowingEvidence {
  return { kind: "chattel_pledge", reference: "DY-1", on: localDate(on), recordedBefore: false, ...changes };
}

describe("what the platform computes", () => {
  test.each([
    ["no evidence", facts(), true],
    ["a pledge the day before", facts({ evidence: [evidence("2026-11-19")] }), false],
    ["a pledge of the same day, recorded after", facts({ evidence: [evidence("2026-11-20")] }), true],
    ["a loan of the same day, recorded before", facts({ evidence: [evidence("2026-11-20", { recordedBefore: true })] }), false],
    ["a pledge a day later", facts({ evidence: [evidence("2026-11-21", { recordedBefore: true })] }), true],
    ["a renewal", facts({ isRenewal: true }), false],
    ["a lender that is no bank", facts({ lenderIsBank: false }), false],
  ])("%s", (_, given, computed) => {
    expect(computeFirstLoan(given).computed).toBe(computed);
  });
});

describe("the bank's word against the evidence", () => {
  test("an asserted first loan without evidence counts", () => {
    expect(decideFirstLoan(facts(), assertion())).toEqual({ ok: true, value: { computed: true, contradicted: false, counted: true, earlier: [] } });
  });

  test("evidence contradicts it, and until it is resolved it does not count", () => {
    const earlier = evidence("2025-03-01");
    const decision = decideFirstLoan(facts({ evidence: [earlier, evidence("2026-12-01")] }), assertion({ overrideReason: "担保已解除" }));
    expect(decision).toEqual({ ok: true, value: { computed: false, contradicted: true, counted: false, earlier: [earlier] } });
  });

  test("a bank that says not first is believed and contradicts nobody", () => {
    const decision = decideFirstLoan(facts({ evidence: [evidence("2025-03-01")] }), assertion({ isFirst: false, recordCheckedOn: null }));
    expect(decision.ok && [decision.value.contradicted, decision.value.counted]).toEqual([false, false]);
  });

  test.each(["this_bank", "this_platform"] as const)("first at %s is recorded and not counted by the city", (scope) => {
    const decision = decideFirstLoan(facts(), assertion({ scope, recordCheckedOn: null }));
    expect(decision).toEqual({ ok: true, value: { computed: true, contradicted: false, counted: false, earlier: [] } });
  });

  test("a first loan from a lender that is no bank is not counted", () => {
    const decision = decideFirstLoan(facts({ lenderIsBank: false }), assertion({ overrideReason: "首次融资" }));
    expect(decision.ok && [decision.value.counted, decision.value.contradicted]).toEqual([false, false]);
  });
});

describe("what the bank must supply", () => {
  test("a record checked after the drawdown is named with its day; on the day itself it is in time", () => {
    expect(decideFirstLoan(facts(), assertion({ recordCheckedOn: localDate("2026-11-21") }))).toMatchObject({ detail: { recordCheckedOn: "2026-11-21" } });
    expect(decideFirstLoan(facts(), assertion({ recordCheckedOn: drawnOn })).ok).toBe(true);
  });

  test.each([
    ["record-check-missing", facts(), assertion({ recordCheckedOn: null })],
    ["record-check-in-future", facts(), assertion({ recordCheckedOn: localDate("2026-11-21") })],
    ["renewal-is-not-first", facts({ isRenewal: true }), assertion({ overrideReason: "x" })],
    ["override-reason-missing", facts({ evidence: [evidence("2025-03-01")] }), assertion()],
    ["override-reason-missing", facts({ evidence: [evidence("2025-03-01")] }), assertion({ overrideReason: "  " })],
    ["override-reason-missing", facts(), assertion({ isFirst: false })],
  ])("%s", (reason, given, asserted) => {
    const decision = decideFirstLoan(given, asserted);
    expect(decision.ok ? null : decision.reason).toBe(reason);
  });

  test("the record may be checked on the day of the drawdown", () => {
    expect(decideFirstLoan(facts(), assertion({ recordCheckedOn: drawnOn })).ok).toBe(true);
  });

  test("a loan that counts is asserted, uncontradicted, of a bank, in any-bank scope and no renewal", () => {
    const anyFacts = fc.record({
      drawnOn: fc.constant(drawnOn),
      lenderIsBank: fc.boolean(),
      isRenewal: fc.boolean(),
      evidence: fc.array(fc.constantFrom("2025-01-01", "2026-11-20", "2026-12-01").map((on) => evidence(on))),
    });
    const anyAssertion = fc.record({
      isFirst: fc.boolean(),
      scope: fc.constantFrom("any_bank" as const, "this_bank" as const, "this_platform" as const),
      recordCheckedOn: fc.constantFrom(null, localDate("2026-11-01")),
      overrideReason: fc.constantFrom("", "reason"),
    });
    fc.assert(
      fc.property(anyFacts, anyAssertion, (given, asserted) => {
        const decision = decideFirstLoan(given, asserted);
        if (!decision.ok || !decision.value.counted) return;
        expect([asserted.isFirst, asserted.scope, given.lenderIsBank, given.isRenewal]).toEqual([true, "any_bank", true, false]);
        expect(decision.value.contradicted).toBe(false);
        expect(given.evidence.some(({ on }) => on < drawnOn)).toBe(false);
      }),
    );
  });
});

describe("resolving a contradiction", () => {
  const contradicted = { contradicted: true, scope: "any_bank", lenderIsBank: true } as const;

  test("a named person's word decides", () => {
    expect(countedAfterResolution(contradicted, "confirmed_first")).toEqual({ ok: true, value: true });
    expect(countedAfterResolution(contradicted, "not_first")).toEqual({ ok: true, value: false });
  });

  test("it cannot make count what the city does not count", () => {
    expect(countedAfterResolution({ ...contradicted, scope: "this_bank" }, "confirmed_first")).toEqual({ ok: true, value: false });
    expect(countedAfterResolution({ ...contradicted, lenderIsBank: false }, "confirmed_first")).toEqual({ ok: true, value: false });
  });

  test("nothing is resolved where nothing is contradicted", () => {
    expect(countedAfterResolution({ ...contradicted, contradicted: false }, "confirmed_first")).toEqual({ ok: false, reason: "not-contradicted" });
  });
});

describe("once per enterprise, ever", () => {
  const loans = [
    { id: "later", firstDrawnOn: localDate("2026-11-21"), recordedAt: new Date("2026-11-20T01:00:00Z") },
    { id: "recorded-second", firstDrawnOn: localDate("2026-11-20"), recordedAt: new Date("2026-11-20T03:00:00Z") },
    { id: "recorded-first", firstDrawnOn: localDate("2026-11-20"), recordedAt: new Date("2026-11-20T02:00:00Z") },
  ];

  test("the earliest wins, ties by order of recording, whatever the order of the list", () => {
    expect(earliestFirstLoan(loans)?.id).toBe("recorded-first");
    expect(earliestFirstLoan([...loans].reverse())?.id).toBe("recorded-first");
    expect(earliestFirstLoan([])).toBeUndefined();
  });
});
