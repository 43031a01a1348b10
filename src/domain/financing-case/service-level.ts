import { deadlineInstant, addWorkingDays, workingDaysBetween } from "@/domain/calendar/working-day";
import { localDateOf } from "@/domain/calendar/local-date";

/** How many working days each step may take; operators edit it, the "1-3-5" rule is the default. */
export interface ServiceLevelRule {
  readonly acceptWorkingDays: number;
  readonly reReferralWorkingDays: number;
  readonly contactWorkingDays: number;
  readonly disburseWorkingDays: number;
  /** How long a claim 抢单 keeps other banks out. */
  readonly claimWorkingDays: number;
  /** How long a published need may stay without a bank before the district's centre takes it. */
  readonly answerWorkingDays: number;
}

export const oneThreeFive: ServiceLevelRule = {
  acceptWorkingDays: 1,
  reReferralWorkingDays: 1,
  contactWorkingDays: 3,
  disburseWorkingDays: 5,
  claimWorkingDays: 3,
  answerWorkingDays: 3,
};

/** When the bank must have accepted, counted from submission; a re-referred case has its own measure. */
export function acceptDue(submittedAt: Date, isReReferral: boolean, rule: ServiceLevelRule = oneThreeFive): Date {
  return dueAfter(submittedAt, isReReferral ? rule.reReferralWorkingDays : rule.acceptWorkingDays);
}

/** When the officer must have contacted the enterprise, counted from acceptance. */
export function contactDue(acceptedAt: Date, rule: ServiceLevelRule = oneThreeFive): Date {
  return dueAfter(acceptedAt, rule.contactWorkingDays);
}

/** When the money must have arrived, counted from the day the documents were complete. */
export function disburseDue(documentsCompleteAt: Date, rule: ServiceLevelRule = oneThreeFive): Date {
  return dueAfter(documentsCompleteAt, rule.disburseWorkingDays);
}

/** When a claim ends and the market may claim again. */
export function claimExpiry(claimedAt: Date, rule: ServiceLevelRule = oneThreeFive): Date {
  return dueAfter(claimedAt, rule.claimWorkingDays);
}

/** When a need without a bank goes to its district's centre, counted from publication. */
export function answerDue(publishedAt: Date, rule: ServiceLevelRule = oneThreeFive): Date {
  return dueAfter(publishedAt, rule.answerWorkingDays);
}

export type ClockState = "ok" | "soon" | "breached";

/**
 * How a clock stands: `soon` on the last day, `breached` from the deadline on.
 * With `doneAt` the clock has stopped and stays `ok` or `breached`.
 */
export function clockState(due: Date, doneAt: Date | null, now: Date): ClockState {
  if (doneAt !== null) return doneAt < due ? "ok" : "breached";
  if (now >= due) return "breached";
  return workingDaysLeft(due, now) === 0 ? "soon" : "ok";
}

/** Working days after today in which the work is still in time; 0 on the last day and when it is over. */
export function workingDaysLeft(due: Date, now: Date): number {
  return workingDaysBetween(localDateOf(now), lastDayOf(due));
}

/** Working days by which the work is late, today included; 0 while it is in time, and until the first working day after. */
export function workingDaysOver(due: Date, now: Date): number {
  return workingDaysBetween(lastDayOf(due), localDateOf(now));
}

export type Escalation = "none" | "bank" | "centre" | "bureau";

/** Who hears of a breach: the bank's manager at once, the district's centre a working day later, the bureau after another. */
export function escalationOf(due: Date, doneAt: Date | null, now: Date): Escalation {
  if (clockState(due, doneAt, now) !== "breached" || doneAt !== null) return "none";
  const overdueWorkingDays = workingDaysBetween(localDateOf(due), localDateOf(now));
  if (overdueWorkingDays === 0) return "bank";
  return overdueWorkingDays === 1 ? "centre" : "bureau";
}

function dueAfter(start: Date, workingDays: number): Date {
  return deadlineInstant(addWorkingDays(localDateOf(start), workingDays));
}

/** A deadline is the first instant after its last day. */
function lastDayOf(due: Date) {
  return localDateOf(new Date(due.getTime() - 1));
}
