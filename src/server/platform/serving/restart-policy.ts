/** How something that ought to run came to its end: by itself, found hung and ended by us, or ended from outside (which the kernel does when memory is short). */
export type Cause = "ended" | "hung" | "killed";

/** One end: how, and how long people had been served by then; undefined when it never came that far. */
export interface Ending {
  readonly cause: Cause;
  readonly servedMs: number | undefined;
}

/** What is done about an end. */
export type Verdict = { readonly kind: "restart"; readonly afterMs: number } | { readonly kind: "give-up"; readonly ends: number };

export interface RestartRule {
  readonly firstPauseMs: number;
  readonly longestPauseMs: number;
  /** Whoever was serving when somebody else ended it is wanted back soon: its pause grows no longer than this. */
  readonly servedPauseMs: number;
  /** Who has served this long is sound again: what was before no longer counts. */
  readonly soundMs: number;
  /** So many own failures in a row, none of which ever served, are a loop. */
  readonly neverServed: number;
  /** So many own failures in a row, none of which served for a sound while, are a loop too. */
  readonly neverSound: number;
  /** Somebody else's kills say less about us; so many in a row without ever serving are a loop all the same. */
  readonly killedUnserved: number;
}

export const usualRule: RestartRule = { firstPauseMs: 200, longestPauseMs: 5_000, servedPauseMs: 1_000, soundMs: 10_000, neverServed: 8, neverSound: 15, killedUnserved: 25 };

/**
 * Decides what follows upon the last of these ends, oldest first. The pause doubles from end to end up to its bound and begins
 * anew after a sound while. Failures that lead nowhere are given up: somebody has to look then.
 */
export function decideRestart(endings: readonly Ending[], rule: RestartRule = usualRule): Verdict {
  const unsound = tailOf(endings, ({ servedMs }) => servedMs === undefined || servedMs < rule.soundMs);
  const unserved = tailOf(endings, ({ servedMs }) => servedMs === undefined);
  const loops = ownFailures(unserved) >= rule.neverServed || ownFailures(unsound) >= rule.neverSound || unserved.length >= rule.killedUnserved;
  if (loops) return { kind: "give-up", ends: unsound.length };
  const last = endings.at(-1);
  const longest = last?.cause === "killed" && last.servedMs !== undefined ? rule.servedPauseMs : rule.longestPauseMs;
  return { kind: "restart", afterMs: Math.min(rule.firstPauseMs * 2 ** Math.max(0, unsound.length - 1), longest) };
}

function ownFailures(endings: readonly Ending[]): number {
  return endings.filter(({ cause }) => cause !== "killed").length;
}

/** The ends since the last one that does not belong to them. */
function tailOf(endings: readonly Ending[], belongs: (ending: Ending) => boolean): readonly Ending[] {
  const last = endings.findLastIndex((ending) => !belongs(ending));
  return endings.slice(last + 1);
}
