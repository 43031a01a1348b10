import { setTimeout as pause } from "node:timers/promises";

/** Where this machine reaches a server that listens on HOST and PORT. */
export function probeAddress(host: string, port: number): string {
  const reached = ["", "0.0.0.0", "::"].includes(host) ? "127.0.0.1" : host;
  return `http://${reached.includes(":") ? `[${reached}]` : reached}:${port}`;
}

/** Waits until the address answers at all, or `given up` says that waiting is pointless. */
export async function waitUntilServing(address: string, givenUp: () => boolean): Promise<boolean> {
  while (!givenUp()) {
    if (await answersAlive(address, 2_000)) return true;
    await pause(50);
  }
  return false;
}

/** Whether the server answers within the patience. What it answers is not weighed: whoever answers is alive. */
export async function answersAlive(address: string, patienceMs: number): Promise<boolean> {
  try {
    const answer = await fetch(`${address}/api/health/live`, { signal: AbortSignal.timeout(patienceMs), redirect: "manual" });
    await answer.body?.cancel();
    return true;
  } catch {
    return false;
  }
}
