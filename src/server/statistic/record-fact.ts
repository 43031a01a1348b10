import type { Fact } from "@/domain/statistic/fact";
import { entriesOf } from "@/domain/statistic/entry";
import type { Tx } from "@/server/platform/db/client";
import { appendEntries } from "./delta-repository";

/**
 * Tells the statistics what has just become true, in the caller's transaction: if that rolls back, so does the figure.
 * Facts about the same enterprise wait for each other, so that parallel drawdowns count it once.
 */
export async function recordFact(tx: Tx, fact: Fact): Promise<void> {
  await appendEntries(tx, entriesOf(fact));
}
