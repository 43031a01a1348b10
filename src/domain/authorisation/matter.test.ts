import { describe, expect, test } from "vitest";
import { caseLifecycle, type CaseState } from "@/domain/financing-case/lifecycle";
import { loanLifecycle, type LoanState } from "@/domain/loan/lifecycle";
import { matterLives } from "./matter";
import { purposes } from "./purpose";

const over: readonly CaseState[] = ["disbursed", "rejected", "withdrawn", "declined", "timed_out"];
const watched: readonly LoanState[] = ["contracted", "normal", "overdue", "non_performing"];

describe("a consent for a case alone", () => {
  test.each(purposes.filter((purpose) => purpose !== "P3"))("%s lives as long as the bank works on the case", (purpose) => {
    for (const caseState of caseLifecycle.states) expect([caseState, matterLives(purpose, { caseState, loanState: null })]).toEqual([caseState, !over.includes(caseState)]);
  });

  test("one that a need alone is named for has no case to end with", () => {
    expect(matterLives("P1", { caseState: null, loanState: null })).toBe(true);
  });
});

describe("a consent that names a loan", () => {
  test("to monitor it lives while money is owed or may still be drawn, and never without one", () => {
    for (const loanState of loanLifecycle.states) expect([loanState, matterLives("P3", { caseState: "disbursed", loanState })]).toEqual([loanState, watched.includes(loanState)]);
    expect(matterLives("P3", { caseState: "contracted", loanState: null })).toBe(false);
  });

  test.each(["P4", "P5"] as const)("%s outlives the case, and a renewed or compensated loan too", (purpose) => {
    for (const loanState of loanLifecycle.states) expect(matterLives(purpose, { caseState: "disbursed", loanState })).toBe(true);
  });
});
