import type { Deps } from "@/server/platform/deps";
import { foldStatistics } from "@/server/statistic/fold-statistics";

/** Every minute: keeps the unfolded part of the statistics small. Figures do not depend on it, only their speed. */
export const foldStatisticsJob = {
  name: "fold-statistics",
  cron: "* * * * *",
  async run(deps: Deps): Promise<void> {
    const folded = await foldStatistics(deps);
    if (folded > 0) deps.log.info({ folded }, "statistics folded");
  },
};
