import { once } from "node:events";
import type { Hold } from "../postgres/cluster";
import type { Ward } from "./supervise";

/** The embedded database as something to be kept running. `moved` is called when it had to come back on another port. */
export function databaseWard(cluster: Hold, moved: () => void): Ward {
  let held = true;
  return {
    name: "the database",
    advice: `Its own last words stand in ${cluster.log}; a full disk, too little memory or a damaged folder are the usual reasons.`,
    async run(serves, told) {
      const { port } = cluster;
      if (!held) await cluster.regain(told);
      held = true;
      if (cluster.port !== port) moved();
      serves();
      await lossOrWord(cluster, told);
      held = false;
      return "killed";
    },
  };
}

async function lossOrWord(cluster: Hold, told: AbortSignal): Promise<void> {
  if (told.aborted) return;
  const over = new AbortController();
  const word = once(told, "abort", { signal: over.signal }).catch(() => undefined);
  await Promise.race([cluster.lost(), word]);
  over.abort();
}
