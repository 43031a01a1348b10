import type { Need } from "./draft";

const openStates: readonly Need["status"][] = ["published", "matching", "unanswered"];
const bound: readonly Need["cases"][number]["status"][] = ["contracted", "partly_disbursed", "disbursed"];
const endedStates: readonly Need["cases"][number]["status"][] = ["rejected", "returned", "declined", "timed_out", "withdrawn"];

/** Whether the need can still be taken back from all banks: open, and no contract signed. */
export function mayWithdraw(need: Need): boolean {
  return openStates.includes(need.status) && need.cases.every(({ status }) => !bound.includes(status));
}

/** Whether it makes sense to show the need to banks that have not seen it: open, and every bank so far has ended without money. */
export function mayRefer(need: Need): boolean {
  return openStates.includes(need.status) && need.cases.length > 0 && need.cases.every(({ status }) => endedStates.includes(status));
}
