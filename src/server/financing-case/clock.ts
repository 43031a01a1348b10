import { clockState, workingDaysLeft, workingDaysOver, type ClockState } from "@/domain/financing-case/service-level";
import { caseLifecycle, type CaseState } from "@/domain/financing-case/lifecycle";
import { isTerminal } from "@/domain/lifecycle/lifecycle";

export type ClockName = "accept" | "contact" | "disburse";

/** One service-level clock of a case: what is due when, and how it stands. */
export interface ClockView {
  readonly name: ClockName;
  readonly due: Date;
  readonly doneAt: Date | null;
  /** Whether it stopped because the case was closed, with what it waited for not done. */
  readonly cutShort: boolean;
  readonly state: ClockState;
  readonly workingDaysLeft: number;
  readonly workingDaysOver: number;
}

export interface ClockFacts {
  readonly status: CaseState;
  readonly acceptDueAt: Date;
  readonly acceptedAt: Date | null;
  readonly contactDueAt: Date | null;
  readonly contactedAt: Date | null;
  readonly disburseDueAt: Date | null;
  readonly closedAt: Date | null;
}

/** The clocks that have started, in their order. A clock of a closed case has stopped at its closing; money ends the last one. */
export function clocksOf(facts: ClockFacts, firstDrawnAt: Date | null, now: Date): ClockView[] {
  const stoppedAt = isTerminal(caseLifecycle, facts.status) ? (facts.closedAt ?? now) : null;
  const started: [ClockName, Date | null, Date | null][] = [
    ["accept", facts.acceptDueAt, facts.acceptedAt],
    ["contact", facts.contactDueAt, facts.contactedAt],
    ["disburse", facts.disburseDueAt, firstDrawnAt],
  ];
  return started.flatMap(([name, due, done]) => {
    if (due === null) return [];
    const doneAt = done ?? stoppedAt;
    return [{ name, due, doneAt, cutShort: done === null && stoppedAt !== null, state: clockState(due, doneAt, now), workingDaysLeft: workingDaysLeft(due, now), workingDaysOver: workingDaysOver(due, now) }];
  });
}
