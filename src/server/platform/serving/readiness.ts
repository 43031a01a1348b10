import { setTimeout as pause } from "node:timers/promises";

/** Waits until the address answers at all, or `given up` says that waiting is pointless. */
export async function waitUntilServing(address: string, givenUp: () => boolean): Promise<boolean> {
  while (!givenUp()) {
    try {
      await fetch(`${address}/api/health/live`, { signal: AbortSignal.timeout(2_000) });
      return true;
    } catch {
      await pause(50);
    }
  }
  return false;
}
