import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { localDate } from "@/domain/calendar/local-date";
import { Money } from "@/domain/money/money";
import { decideDrawdown, drawableAmount, maturityOf, type DrawdownRequest, type LoanLimitFacts } from "./drawdown-rule";

function loan(changes: Partial<LoanLimitFacts> = {}): LoanLimitFacts {
  return {
    approved: Money.of("1000000.00"),
    drawn: Money.of("400000.00"),
    repaid: Money.of("100000.00"),
    revolving: false,
    contractedOn: localDate("2026-11-01"),
    drawUntil: localDate("2026-12-31"),
    termMonths: 12,
    ...changes,
  };
}

function request(changes: Partial<DrawdownRequest> = {}): DrawdownRequest {
  return { amount: Money.of("600000.00"), drawnOn: localDate("2026-11-20"), today: localDate("2026-11-22"), ...changes };
}

describe("the limit", () => {
  test.each([
    ["599999.99", "draw_partly", "0.01"],
    ["600000.00", "draw_fully", "0.00"],
  ])("drawing %s is %s and leaves %s", (amount, event, remaining) => {
    const decision = decideDrawdown(loan(), request({ amount: Money.of(amount) }));
    expect(decision.ok && [decision.value.event, decision.value.remaining.toString()]).toEqual([event, remaining]);
  });

  test("a fen too much is refused with what may be drawn", () => {
    expect(decideDrawdown(loan(), request({ amount: Money.of("600000.01") }))).toEqual({
      ok: false,
      reason: "limit-exceeded",
      detail: { drawable: "600000.00" },
    });
  });

  test("what was repaid may be drawn again only under a revolving loan", () => {
    expect(drawableAmount(loan()).toString()).toBe("600000.00");
    expect(drawableAmount(loan({ revolving: true })).toString()).toBe("700000.00");
    expect(decideDrawdown(loan({ revolving: true }), request({ amount: Money.of("700000.00") })).ok).toBe(true);
  });

  test("a ledger beyond its approval leaves nothing, not less than nothing", () => {
    expect(drawableAmount(loan({ drawn: Money.of("1000000.01") })).toString()).toBe("0.00");
  });

  test.each(["0.00", "-1.00"])("%s yuan is no drawdown", (amount) => {
    expect(decideDrawdown(loan(), request({ amount: Money.of(amount) }))).toEqual({ ok: false, reason: "amount-not-positive" });
  });

  test("however money is drawn and repaid, what is owed never exceeds the approval, and of a plain loan what was ever drawn", () => {
    const step = fc.record({ draw: fc.boolean(), fen: fc.integer({ min: 1, max: 60_000_000 }) });
    fc.assert(
      fc.property(fc.boolean(), fc.array(step, { maxLength: 30 }), (revolving, steps) => {
        let facts = loan({ drawn: Money.zero, repaid: Money.zero, revolving });
        for (const { draw, fen } of steps) {
          const amount = Money.zero.plus(Money.of(`${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, "0")}`));
          const owed = facts.drawn.minus(facts.repaid);
          if (!draw) facts = { ...facts, repaid: facts.repaid.plus(Money.min(amount, owed)) };
          else if (decideDrawdown(facts, request({ amount })).ok) facts = { ...facts, drawn: facts.drawn.plus(amount) };
          const measured = revolving ? facts.drawn.minus(facts.repaid) : facts.drawn;
          expect(measured.exceeds(facts.approved)).toBe(false);
        }
      }),
    );
  });
});

describe("the dates", () => {
  test.each([
    ["2026-10-31", "drawdown-before-contract"],
    ["2026-11-01", null],
    ["2026-12-31", null],
    ["2027-01-01", "drawdown-after-validity"],
  ])("drawn %s: %s", (drawnOn, reason) => {
    const decision = decideDrawdown(loan(), request({ drawnOn: localDate(drawnOn), today: localDate("2027-02-01") }));
    expect(decision.ok ? null : decision.reason).toBe(reason);
  });

  test("a day refused is named beside the day that bounds it", () => {
    const later = { today: localDate("2027-02-01") };
    expect(decideDrawdown(loan(), request({ drawnOn: localDate("2026-10-31"), ...later }))).toMatchObject({ detail: { drawnOn: "2026-10-31", contractedOn: "2026-11-01" } });
    expect(decideDrawdown(loan(), request({ drawnOn: localDate("2027-01-01"), ...later }))).toMatchObject({ detail: { drawnOn: "2027-01-01", drawUntil: "2026-12-31" } });
    expect(decideDrawdown(loan(), request({ drawnOn: localDate("2026-11-23") }))).toMatchObject({ detail: { drawnOn: "2026-11-23" } });
  });

  test.each([
    ["2026-11-21", true],
    ["2026-11-22", true],
    ["2026-11-23", false],
  ])("recorded on 22 November, a drawdown of %s is accepted: %s", (drawnOn, accepted) => {
    const decision = decideDrawdown(loan(), request({ drawnOn: localDate(drawnOn) }));
    expect(decision.ok).toBe(accepted);
    if (!decision.ok) expect(decision.reason).toBe("drawdown-in-future");
  });

  test.each([
    ["2026-11-20", 12, "2027-11-20"],
    ["2026-08-31", 6, "2027-02-28"],
    ["2026-11-30", 3, "2027-02-28"],
  ])("drawn %s for %i months falls due %s", (drawnOn, months, maturity) => {
    expect(maturityOf(localDate(drawnOn), months)).toBe(maturity);
  });

  test("the decision carries the maturity by the loan's term", () => {
    const decision = decideDrawdown(loan({ termMonths: 6 }), request());
    expect(decision.ok && decision.value.maturityOn).toBe("2027-05-20");
  });
});
