import { defineLifecycle, type EventOf, type StateOf, type Transition } from "@/domain/lifecycle/lifecycle";

const states = ["normal", "overdue", "non_performing", "settled", "settled_early", "renewed", "written_off", "compensated"] as const;
type State = (typeof states)[number];

// A note that was repaid first and lent again within 30 days is renewed too, so settled ones may still become `renewed`.
const serviced = {
  mark_overdue: { from: ["normal"], to: "overdue" },
  mark_non_performing: { from: ["normal", "overdue"], to: "non_performing" },
  cure: { from: ["overdue", "non_performing"], to: "normal" },
  settle: { from: ["normal", "overdue", "non_performing"], to: "settled" },
  settle_early: { from: ["normal"], to: "settled_early" },
  renew: { from: ["normal", "overdue", "settled", "settled_early"], to: "renewed" },
  write_off: { from: ["overdue", "non_performing"], to: "written_off" },
  compensate: { from: ["overdue", "non_performing"], to: "compensated" },
} as const satisfies Record<string, Transition<State>>;

/**
 * The life of a loan 贷款: the contract opens it, the first `draw` makes money owed, a later one adds a drawdown to a loan in order,
 * also to one whose notes so far are all repaid.
 */
export const loanLifecycle = defineLifecycle({
  states: ["contracted", ...states],
  initial: "contracted",
  begin: "contract",
  terminal: ["renewed", "written_off", "compensated"],
  events: { draw: { from: ["contracted", "normal", "settled", "settled_early"], to: "normal" }, ...serviced },
});

/** The life of one drawdown's note 借据; an extension 展期 makes no new loan, it moves the note's maturity. */
export const drawdownLifecycle = defineLifecycle({
  states,
  initial: "normal",
  begin: "draw",
  terminal: ["renewed", "written_off", "compensated"],
  events: { extend: { from: ["normal", "overdue"], to: "normal" }, ...serviced },
});

export type LoanState = StateOf<typeof loanLifecycle>;
export type LoanEvent = EventOf<typeof loanLifecycle>;
export type DrawdownState = StateOf<typeof drawdownLifecycle>;
export type DrawdownEvent = EventOf<typeof drawdownLifecycle>;

/** States in which money is still owed; post-loan monitoring (P3) may only read while the loan is in one of them. */
export const liveLoanStates = ["normal", "overdue", "non_performing"] as const satisfies readonly LoanState[];

/** Whether money is still owed in this state. */
export function isLiveLoan(state: LoanState): boolean {
  return liveLoanStates.some((live) => live === state);
}
