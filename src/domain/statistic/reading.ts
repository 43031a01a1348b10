import { Exact } from "@/domain/money/exact";
import type { Measure } from "./measure";

/** The measures of one scope and window, as an indicator asks for them. A measure without rows is zero. */
export type Reading = {
  /** All buckets together. */
  readonly total: (measure: Measure) => Exact;
  readonly part: (measure: Measure, bucket: string) => Exact;
  /** Buckets in their order with their values; what is zero is left out. */
  readonly histogram: (measure: Measure) => readonly { readonly bucket: string; readonly value: Exact }[];
};

/** Builds a reading from [measure, bucket, exact decimal text]; buckets of one measure come once each. */
export function readingOf(rows: Iterable<readonly [measure: string, bucket: string, value: string]>): Reading {
  const byMeasure = new Map<string, Map<string, Exact>>();
  for (const [measure, bucket, value] of rows) {
    const buckets = byMeasure.get(measure) ?? new Map<string, Exact>();
    byMeasure.set(measure, buckets.set(bucket, new Exact(value)));
  }
  return {
    total: (measure) => sum(byMeasure.get(measure)?.values() ?? []),
    part: (measure, bucket) => byMeasure.get(measure)?.get(bucket) ?? new Exact(0),
    histogram: (measure) =>
      [...(byMeasure.get(measure) ?? [])]
        .filter(([, value]) => !value.isZero())
        .sort(([first], [second]) => (first < second ? -1 : 1))
        .map(([bucket, value]) => ({ bucket, value })),
  };
}

function sum(values: Iterable<Exact>): Exact {
  let total = new Exact(0);
  for (const value of values) total = total.plus(value);
  return total;
}
