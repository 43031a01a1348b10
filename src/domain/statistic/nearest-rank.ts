import { Exact } from "@/domain/money/exact";

/**
 * The smallest value whose cumulative count reaches percent % of all (nearest rank, domain §6), from a histogram in
 * ascending order of value; null when it is empty. The median is the 50th percentile.
 */
export function nearestRank(histogram: readonly { readonly bucket: string; readonly value: Exact }[], percent: number): Exact | null {
  const total = histogram.reduce((sum, { value }) => sum.plus(value), new Exact(0));
  const rank = total.times(percent).dividedBy(100).ceil();
  let reached = new Exact(0);
  for (const { bucket, value } of histogram) {
    reached = reached.plus(value);
    if (reached.greaterThanOrEqualTo(rank)) return new Exact(bucket);
  }
  return null;
}
