import type { Deps } from "@/server/platform/deps";
import { foldStatistics } from "@/server/statistic/fold-statistics";

/** Every minute: keeps the unfolded part of the statistics small. Figures do not depend on it, only their speed. Answers how many deltas were folded. */
export async function foldRecordedFacts(deps: Deps): Promise<{ folded: number }> {
  return { folded: await foldStatistics(deps) };
}
