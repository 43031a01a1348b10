import { listCasesToTimeOut, timeOutCase } from "@/server/financing-case/expiry-service";
import type { Deps } from "@/server/platform/deps";

/** Ends the cases whose time is over, each in a transaction of its own; one that moved meanwhile is left. Answers how many ended. */
export async function timeOutCases(deps: Deps): Promise<{ ended: number }> {
  let ended = 0;
  for (const { id } of await listCasesToTimeOut(deps)) {
    const outcome = await timeOutCase(deps, { caseId: id });
    if (outcome.ok) ended += 1;
    else deps.log.info({ caseId: id, reason: outcome.reason }, "case not timed out");
  }
  return { ended };
}
