import { describe, expect, test } from "vitest";
import { dataNote, isFresh } from "./data-note";
import { asOf, record } from "./fixture/fact";
import { categories } from "./registry";
import { wholeMonthsBefore } from "./window";

const months = wholeMonthsBefore(asOf, 24);
const facts = { granted: true, windowFrom: "2024-11-22", sourceDate: "2026-11-20", records: [] };

describe("why a chapter is empty", () => {
  test.each([
    ["the source delivered and knows nothing", facts, "no-record"],
    ["the source has not delivered", { ...facts, sourceDate: null }, "not-delivered"],
    ["the enterprise did not consent", { ...facts, granted: false }, "not-authorised"],
  ])("%s", (_what, given, state) => expect(dataNote(categories.penalty, given, asOf, months).state).toBe(state));

  test("what was not authorised tells nothing of the source or of records either", () => {
    const records = [record("penalty", "P", { decided_on: "2026-01-05" })];
    expect(dataNote(categories.penalty, { ...facts, records, granted: false }, asOf, months)).toEqual({
      code: "penalty", state: "not-authorised", recordCount: 0, windowFrom: null, sourceDate: null, fresh: null, filledPercent: null, monthsCovered: null,
    });
  });

  test("records prove that a source delivered, also where its date is unknown", () => {
    const records = [record("penalty", "P", { decided_on: "2026-01-05" })];
    expect(dataNote(categories.penalty, { ...facts, records, sourceDate: null }, asOf, months)).toMatchObject({ state: "records", sourceDate: null, fresh: null });
  });

  test("a source that knows nothing says from when, how fresh, and no completeness", () => {
    expect(dataNote(categories.water, facts, asOf, months)).toEqual({
      code: "water", state: "no-record", recordCount: 0, windowFrom: "2024-11-22", sourceDate: "2026-11-20", fresh: true, filledPercent: null, monthsCovered: null,
    });
  });
});

test("completeness is the share of fields filled, and for monthly data the months covered", () => {
  const bill = (period: string) => record("water", period, { account_no: "1", period, usage: "1", amount_due: "1", amount_paid: "1", due_on: null, paid_on: "" });
  const note = dataNote(categories.water, { ...facts, records: [bill("2026-10"), bill("2026-09"), bill("2024-01")] }, asOf, months);
  expect(note).toMatchObject({ state: "records", recordCount: 3, filledPercent: 71, monthsCovered: 2 });
  expect(dataNote(categories.penalty, { ...facts, records: [record("penalty", "P", { decided_on: "2026-01-05" })] }, asOf, months)).toMatchObject({ filledPercent: 10, monthsCovered: null });
});

test.each([
  ["T+1", "2026-11-17", true],
  ["T+1", "2026-11-16", false],
  ["7 working days", "2026-11-08", true],
  ["7 working days", "2026-11-07", false],
  ["weekly", "2026-11-10", true],
  ["weekly", "2026-11-09", false],
  ["quarterly", "2026-07-15", true],
  ["quarterly", "2026-07-14", false],
  ["monthly", "2026-10-03", true],
  ["monthly", "2026-10-02", false],
  ["yearly", "2025-05-21", true],
  ["yearly", "2025-05-20", false],
  ["yearly", null, null],
] as const)("a source that delivers %s and vouched last for %s is fresh: %s", (cadence, date, fresh) => {
  expect(isFresh(cadence, date, asOf)).toBe(fresh);
});
