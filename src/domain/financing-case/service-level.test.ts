import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  acceptDue,
  answerDue,
  claimExpiry,
  clockState,
  contactDue,
  disburseDue,
  escalationOf,
  oneThreeFive,
  workingDaysLeft,
  workingDaysOver,
} from "./service-level";

const at = (shanghai: string) => new Date(`${shanghai}+08:00`);
const instant2026 = fc.integer({ min: 0, max: 365 * 24 * 60 }).map((minutes) => new Date(at("2026-01-01T00:00:00").getTime() + minutes * 60_000));

describe("1-3-5 on working days", () => {
  test.each([
    ["2026-11-20T09:00:00", "2026-11-24T00:00:00", "a Friday morning leaves until the end of Monday"],
    ["2026-11-20T23:59:59", "2026-11-24T00:00:00", "a Friday night leaves no less"],
    ["2026-11-21T10:00:00", "2026-11-24T00:00:00", "a Saturday counts from Monday"],
    ["2026-09-30T10:00:00", "2026-10-09T00:00:00", "the National Day week does not count"],
    ["2026-10-09T10:00:00", "2026-10-11T00:00:00", "a make-up Saturday counts"],
  ])("submitted %s is due %s: %s", (submitted, due) => {
    expect(acceptDue(at(submitted), false)).toEqual(at(due));
  });

  test("contact is due after 3, money after 5, a claim after 3, an answer after 3 working days", () => {
    const monday = at("2026-11-23T10:00:00");
    expect(contactDue(monday)).toEqual(at("2026-11-27T00:00:00"));
    expect(disburseDue(monday)).toEqual(at("2026-12-01T00:00:00"));
    expect(claimExpiry(monday)).toEqual(at("2026-11-27T00:00:00"));
    expect(answerDue(monday)).toEqual(at("2026-11-27T00:00:00"));
  });

  test("a re-referral is due the next working day, whatever acceptance allows", () => {
    const rule = { ...oneThreeFive, acceptWorkingDays: 4 };
    expect(acceptDue(at("2026-11-23T10:00:00"), true, rule)).toEqual(at("2026-11-25T00:00:00"));
    expect(acceptDue(at("2026-11-23T10:00:00"), false, rule)).toEqual(at("2026-11-28T00:00:00"));
  });

  test("an edited rule moves each clock of its own", () => {
    const rule = { acceptWorkingDays: 2, reReferralWorkingDays: 1, contactWorkingDays: 1, disburseWorkingDays: 2, claimWorkingDays: 1, answerWorkingDays: 2 };
    const monday = at("2026-11-23T10:00:00");
    const wednesday = at("2026-11-25T00:00:00");
    const thursday = at("2026-11-26T00:00:00");
    expect([acceptDue(monday, false, rule), contactDue(monday, rule), disburseDue(monday, rule), claimExpiry(monday, rule), answerDue(monday, rule)]).toEqual([
      thursday,
      wednesday,
      thursday,
      wednesday,
      thursday,
    ]);
  });

  test("a deadline is never less than a whole working day away", () => {
    fc.assert(
      fc.property(instant2026, (start) => {
        expect(acceptDue(start, false).getTime() - start.getTime()).toBeGreaterThan(24 * 3_600_000 - 1);
      }),
    );
  });
});

describe("how a clock stands", () => {
  const due = at("2026-11-24T00:00:00");

  test.each([
    ["2026-11-20T18:00:00", "ok", 1],
    ["2026-11-22T23:59:59", "ok", 1],
    ["2026-11-23T00:00:00", "soon", 0],
    ["2026-11-23T23:59:59", "soon", 0],
    ["2026-11-24T00:00:00", "breached", 0],
    ["2026-11-30T00:00:00", "breached", 0],
  ])("at %s it is %s with %i working days left", (now, state, left) => {
    expect(clockState(due, null, at(now))).toBe(state);
    expect(workingDaysLeft(due, at(now))).toBe(left);
  });

  test.each([
    ["2026-11-23T23:59:59", 0, "on the last day"],
    ["2026-11-24T00:00:00", 1, "on the working day after it"],
    ["2026-11-27T18:00:00", 4, "on the Friday"],
    ["2026-11-29T12:00:00", 4, "on the Sunday, which is none"],
    ["2026-11-30T08:00:00", 5, "on the next Monday"],
  ])("at %s it is late by %i working days, %s", (now, over) => {
    expect(workingDaysOver(due, at(now))).toBe(over);
  });

  test("a stopped clock keeps what it was when it stopped", () => {
    const later = at("2026-12-24T00:00:00");
    expect(clockState(due, at("2026-11-23T23:59:59"), later)).toBe("ok");
    expect(clockState(due, due, later)).toBe("breached");
  });
});

describe("who hears of a breach", () => {
  const due = at("2026-11-21T00:00:00");

  test.each([
    ["2026-11-20T23:59:59", "none"],
    ["2026-11-21T00:00:00", "bank"],
    ["2026-11-22T23:59:59", "bank"],
    ["2026-11-23T00:00:00", "centre"],
    ["2026-11-23T23:59:59", "centre"],
    ["2026-11-24T00:00:00", "bureau"],
    ["2027-01-24T00:00:00", "bureau"],
  ])("at %s: %s", (now, escalation) => {
    expect(escalationOf(due, null, at(now))).toBe(escalation);
  });

  test("nobody once it is done, even late", () => {
    expect(escalationOf(due, at("2026-11-23T00:00:00"), at("2026-11-24T00:00:00"))).toBe("none");
  });
});
