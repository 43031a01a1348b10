import { anchorSetting, type AnchorSetting } from "@/server/connectors/anchor/setting";
import type { Deps } from "@/server/platform/deps";
import { findDelivered, findNewestHead, insertDelivery, listHeads } from "./head-repository";
import { placesOf } from "./place";

/**
 * Brings every place outside of the database up to the newest head and notes what came of it. A place that fails, because its disk
 * is full or it cannot be reached, is told in the log and tried again the next time. Answers how many places failed.
 */
export async function deliverHeads(deps: Deps, setting: AnchorSetting = anchorSetting()): Promise<{ failed: number }> {
  const newest = await findNewestHead(deps.db);
  if (newest === null) return { failed: 0 };
  let failed = 0;
  for (const place of placesOf(setting)) {
    const received = (await findDelivered(deps.db, place.name))?.number ?? 0;
    if (received >= newest.number) continue;
    const heads = (await listHeads(deps.db)).filter(({ number }) => number <= newest.number);
    const outcome = await attempt(() => place.deliver(heads, received, deps));
    if (outcome !== "written") {
      failed += 1;
      deps.log.error({ place: place.where, head: newest.number, outcome }, "the audit head could not be written outside of the database");
    }
    await insertDelivery(deps.db, { number: newest.number, place: place.name, outcome, at: deps.clock.now() });
  }
  return { failed };
}

/** "written", or the short reason that the machine gives. */
async function attempt(work: () => Promise<void>): Promise<string> {
  try {
    await work();
    return "written";
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return code;
  }
}
