import { setTimeout as pause } from "node:timers/promises";

export interface LivenessRule {
  readonly everyMs: number;
  readonly patienceMs: number;
  /** So many questions in a row without an answer, and the server counts as hung. */
  readonly misses: number;
}

export const usualLiveness: LivenessRule = { everyMs: 5_000, patienceMs: 5_000, misses: 6 };

/** One question: whether it was answered, and how late we ourselves were with it. */
export interface Asked {
  readonly answered: boolean;
  readonly lateMs: number;
}

/**
 * Whether whoever was asked is hung: as many of the last questions as the rule says were not answered. Where we ourselves came
 * late the whole machine stood still (it slept, or is overrun), which says nothing about the server.
 */
export function isHung(asked: readonly Asked[], rule: LivenessRule): boolean {
  const told = asked.filter(({ answered, lateMs }) => answered || lateMs < rule.patienceMs / 2);
  const last = told.slice(-rule.misses);
  return last.length === rule.misses && last.every(({ answered }) => !answered);
}

/** Asks again and again; comes with true when the server hangs, with false when it is over before. */
export async function watchUntilHung(answers: (patienceMs: number) => Promise<boolean>, over: AbortSignal, rule: LivenessRule = usualLiveness): Promise<boolean> {
  const asked: Asked[] = [];
  while (!over.aborted) {
    const begun = performance.now();
    await pause(rule.everyMs, undefined, { signal: over, ref: false }).catch(() => undefined);
    const answered = over.aborted || (await answers(rule.patienceMs));
    asked.push({ answered, lateMs: performance.now() - begun - rule.everyMs - (answered ? 0 : rule.patienceMs) });
    // Long enough for every rule, however many answers were late.
    asked.splice(0, asked.length - 4 * rule.misses);
    if (!over.aborted && isHung(asked, rule)) return true;
  }
  return false;
}
