import { expect, test } from "vitest";
import { drawdownLifecycle, isLiveLoan, liveLoanStates, loanLifecycle } from "./lifecycle";

test("money is owed in order, overdue and non-performing, and in no other state", () => {
  expect(loanLifecycle.states.filter(isLiveLoan)).toEqual(["normal", "overdue", "non_performing"]);
  expect(liveLoanStates).toEqual(["normal", "overdue", "non_performing"]);
});

test("a loan exists from its contract, a note from its payment, and otherwise they know the same states", () => {
  expect([loanLifecycle.initial, drawdownLifecycle.initial]).toEqual(["contracted", "normal"]);
  expect(loanLifecycle.states).toEqual(["contracted", ...drawdownLifecycle.states]);
});
