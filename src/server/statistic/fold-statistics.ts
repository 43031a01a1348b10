import type { Deps } from "@/server/platform/deps";
import { foldDeltas } from "./fold-repository";

const DELTAS_AT_ONCE = 20_000;

/**
 * Adds what writes appended to the pre-aggregated rows; figures are the same before, during and after. Answers how many
 * deltas were folded, 0 also when another process is folding.
 */
export async function foldStatistics(deps: Pick<Deps, "db">): Promise<number> {
  let folded = 0;
  for (;;) {
    const batch = await foldDeltas(deps.db, DELTAS_AT_ONCE);
    folded += batch;
    if (batch < DELTAS_AT_ONCE) return folded;
  }
}
