import { rejectionCodes, type RejectionCode } from "@/domain/financing-case/rejection-reason";
import type { CaseState } from "@/domain/financing-case/lifecycle";

/** How an unfunded need stands beside its reason: still open, or ended, and by what. */
export const UNMET_ENDS = ["open", "withdrawn", "expired", "unanswered"] as const;
export type UnmetEnd = (typeof UNMET_ENDS)[number];

/** Why a need is unmet where no bank has given a coded reason: what ended it, or how its last case stands. */
export const UNCODED_REASONS = ["withdrawn", "expired", "unanswered", "declined", "returned", "in-progress", "no-institution"] as const;

/** Everything that a need can be filed under in unmet demand. */
export const UNMET_REASONS = [...rejectionCodes, ...UNCODED_REASONS] as const;
export type UnmetReason = (typeof UNMET_REASONS)[number];

export interface UnmetCase {
  readonly status: CaseState;
  readonly rejectionCode: RejectionCode | null;
  /** Null while the case goes on. */
  readonly closedAt: Date | null;
  /** In which order closings of one moment were recorded. */
  readonly recorded: number;
}

/** How a need that nobody has funded stands. */
export function unmetEnd(needStatus: string): UnmetEnd {
  return UNMET_ENDS.find((end) => end === needStatus) ?? "open";
}

/**
 * Why a need is unmet: the coded reason of the bank that rejected it last, by date and then by order of recording, whatever
 * became of the need afterwards; where no bank gave one, what ended the need, else how its last case stands (domain §6).
 */
export function unmetReason(needStatus: string, cases: readonly UnmetCase[]): UnmetReason {
  const rejected = cases.filter(({ status, rejectionCode }) => status === "rejected" && rejectionCode !== null).sort(lastFirst)[0];
  if (rejected?.rejectionCode != null) return rejected.rejectionCode;
  const end = unmetEnd(needStatus);
  if (end !== "open") return end;
  const last = [...cases].sort(lastFirst)[0];
  return last === undefined ? "no-institution" : standingOf(last.status);
}

const standings: Readonly<Partial<Record<CaseState, UnmetReason>>> = { declined: "declined", withdrawn: "withdrawn", returned: "returned", timed_out: "unanswered" };

function standingOf(status: CaseState): UnmetReason {
  return standings[status] ?? "in-progress";
}

/** A case that goes on comes before all that have closed. */
function lastFirst(one: UnmetCase, other: UnmetCase): number {
  const closed = ({ closedAt }: UnmetCase) => closedAt?.getTime() ?? Number.POSITIVE_INFINITY;
  if (closed(one) !== closed(other)) return closed(one) > closed(other) ? -1 : 1;
  return other.recorded - one.recorded;
}
