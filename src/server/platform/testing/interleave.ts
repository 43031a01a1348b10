import type { TransactionSql } from "postgres";
import type { World } from "./test-world";

const PATIENCE_MS = 30_000;

/** Waits until so many backends of this database wait for a lock: then everybody stands where the test wants them. */
export async function waitUntilBlocked({ ownerSql }: World, count = 1): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end) {
    const [row] = await ownerSql<{ waiting: number }[]>`SELECT count(*)::int AS waiting FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    if ((row?.waiting ?? 0) >= count) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`nobody came to wait: ${count} expected`);
}

/**
 * Lets `work` run into a row that somebody else has changed and not yet committed: the change is made first, `work` starts and waits,
 * then the change is committed. A race that happens once in a million becomes one that happens every time.
 */
export async function whileSomebodyElse<T>(world: World, change: (tx: TransactionSql) => Promise<unknown>, work: () => Promise<T>): Promise<T> {
  let running: Promise<T> | undefined;
  await world.ownerSql.begin(async (tx) => {
    await change(tx);
    running = work();
    // Whatever becomes of it is the test's to see; until then nobody else listens.
    running.catch(() => undefined);
    await waitUntilBlocked(world);
  });
  if (running === undefined) throw new Error("the work never began");
  return running;
}
