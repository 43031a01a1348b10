import type { Deps } from "@/server/platform/deps";
import { foldDeltas, takeFoldingTurn } from "./fold-repository";

const DELTAS_AT_ONCE = 20_000;

/**
 * Adds what writes appended to the pre-aggregated rows; figures are the same before, during and after. Answers how many
 * deltas were folded, 0 also when another process is folding.
 */
export async function foldStatistics(deps: Pick<Deps, "db">): Promise<number> {
  let folded = 0;
  for (;;) {
    const batch = await deps.db.$transaction(async (tx) => ((await takeFoldingTurn(tx)) ? foldDeltas(tx, DELTAS_AT_ONCE) : 0));
    folded += batch;
    if (batch < DELTAS_AT_ONCE) return folded;
  }
}
