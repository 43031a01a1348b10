import { roundHalfUp, type Exact } from "@/domain/money/exact";

const PERCENT_PLACES = 2;

/** A share in percent with 2 decimals, half up; null when there is nothing to take a share of. */
export function percentOf(part: Exact, whole: Exact): Exact | null {
  return whole.isZero() ? null : roundHalfUp(part.times(100).dividedBy(whole), PERCENT_PLACES);
}
