import { sweepNeeds } from "@/server/need/service";
import type { Deps } from "@/server/platform/deps";

/** Hands needs that no bank took in time to their centre and ends those whose validity ran out. Answers how many of each. */
export function sweepOpenNeeds(deps: Deps): Promise<{ unanswered: number; expired: number }> {
  return sweepNeeds(deps);
}
