import { setTimeout as pause } from "node:timers/promises";
import { decideRestart, usualRule, type Cause, type Ending, type RestartRule } from "./restart-policy";

/** Something that has to run, and is started again when it has ended. */
export interface Ward {
  /** As people call it: "the server". */
  readonly name: string;
  /** What to look at when it cannot be kept running. */
  readonly advice: string;
  /** Runs it once, to its end; says when it serves, and answers how it ended. It ends soon once `told`. */
  readonly run: (serves: () => void, told: AbortSignal) => Promise<Cause>;
}

export interface Supervision {
  readonly say: (message: string) => void;
  /** Aborted when everything is to end, also in the middle of a pause. */
  readonly told: AbortSignal;
  readonly rule?: RestartRule;
}

// More than any rule looks back; a city runs for years.
const remembered = 100;

const howItEnded: Readonly<Record<Cause, string>> = { ended: "ended by itself", hung: "no longer answered and was ended", killed: "was ended from outside" };

/** Keeps the ward running until told to end, or until it fails in a loop, which is said loudly. */
export async function supervise(ward: Ward, { say, told, rule = usualRule }: Supervision): Promise<"told" | "loop"> {
  const endings: Ending[] = [];
  while (!told.aborted) {
    const ending = await runOnce(ward, { say, told }, endings.length > 0);
    if (told.aborted) break;
    endings.push(ending);
    endings.splice(0, endings.length - remembered);
    const verdict = decideRestart(endings, rule);
    if (verdict.kind === "give-up") {
      say(`${ward.name} ${howItEnded[ending.cause]}, ${verdict.ends} times in a row: it is not started again. ${ward.advice}`);
      return "loop";
    }
    say(`${ward.name} ${howItEnded[ending.cause]}; it is started again in ${verdict.afterMs / 1_000} s`);
    await pause(verdict.afterMs, undefined, { signal: told }).catch(() => undefined);
  }
  return "told";
}

async function runOnce(ward: Ward, { say, told }: Supervision, again: boolean): Promise<Ending> {
  let since: number | undefined;
  const serves = () => {
    if (again && since === undefined) say(`${ward.name} is there again`);
    since ??= performance.now();
  };
  let cause: Cause = "ended";
  try {
    cause = await ward.run(serves, told);
  } catch (error) {
    // It could not even be started; the reason is told, and counts as a failure of its own.
    if (!told.aborted) say(`${ward.name}: ${error instanceof Error ? error.message : String(error)}`);
  }
  return { cause, servedMs: since === undefined ? undefined : performance.now() - since };
}
