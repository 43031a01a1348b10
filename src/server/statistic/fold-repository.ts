import type { Tx } from "@/server/platform/db/client";

/**
 * Lets the database move up to so many deltas into the sums; answers how many, 0 also while another process folds. The sums are
 * nobody's to write but that function's.
 */
export async function foldDeltas(tx: Tx, limit: number): Promise<number> {
  const [row] = await tx.$queryRaw<{ folded: number }[]>`SELECT fold_statistics(${limit}::int) AS folded`;
  return row?.folded ?? 0;
}
