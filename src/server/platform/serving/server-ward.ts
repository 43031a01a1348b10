import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { type Family } from "./child";
import { usualLiveness, watchUntilHung, type LivenessRule } from "./liveness";
import { offerToKernel } from "./memory";
import { answersAlive, waitUntilServing } from "./readiness";
import type { Cause } from "./restart-policy";
import type { Ward } from "./supervise";

// A start that takes longer than this will never come to its end.
const START_LIMIT_MS = 120_000;

export interface ServerProgram {
  readonly family: Family;
  /** What Node is started with. */
  readonly words: readonly string[];
  /** Asked for at every start: where the database is may have changed. */
  readonly environment: () => NodeJS.ProcessEnv;
  /** Where the embedded database writes its log, if it is that one. */
  readonly databaseLog?: string;
  /** Where the server is asked whether it is alive. */
  readonly address: string;
  /** Left out where long silence is usual, as while developing. */
  readonly liveness?: LivenessRule | null;
}

/** The server as something to be kept running; `renew` ends it gently so that it is started anew. */
export function serverWard({ family, words, environment, databaseLog, address, liveness = usualLiveness }: ServerProgram): Ward & { readonly renew: () => void } {
  let running: ChildProcess | undefined;
  return {
    name: "the server",
    advice: `Its own last words stand above${databaseLog === undefined ? "" : `; what the database said stands in ${databaseLog}`}.`,
    renew: () => void (running === undefined ? undefined : family.endOne(running)),
    async run(serves) {
      const child = family.start(words, environment());
      running = child;
      offerToKernel(child.pid);
      const over = new AbortController();
      const ended = causeOf(child).finally(() => {
        over.abort();
        // Its own children, such as the PDF browser, must not stay behind and hold memory or the port.
        family.killOne(child);
      });
      const hung = isHanging(address, over.signal, serves, liveness);
      void hung.then((hangs) => (hangs ? family.killOne(child) : undefined));
      const cause = await ended;
      return (await hung) ? "hung" : cause;
    },
  };
}

/** True when it is alive and yet never comes to serve, or no longer answers. */
async function isHanging(address: string, over: AbortSignal, serves: () => void, liveness: LivenessRule | null): Promise<boolean> {
  const start = AbortSignal.timeout(START_LIMIT_MS);
  const serving = await waitUntilServing(address, () => over.aborted || (liveness !== null && start.aborted));
  if (over.aborted) return false;
  if (!serving) return true;
  serves();
  return liveness !== null && watchUntilHung((patienceMs) => answersAlive(address, patienceMs), over, liveness);
}

// Whoever ends in good order, or by a signal that programs do not send themselves, was asked to.
const askedSignals: readonly (NodeJS.Signals | null)[] = ["SIGKILL", "SIGTERM", "SIGINT", "SIGHUP"];
const askedCodes: readonly (number | null)[] = [0, 129, 130, 137, 143];

async function causeOf(child: ChildProcess): Promise<Cause> {
  const [code, signal] = (await once(child, "exit")) as [number | null, NodeJS.Signals | null];
  return askedCodes.includes(code) || askedSignals.includes(signal) ? "killed" : "ended";
}
