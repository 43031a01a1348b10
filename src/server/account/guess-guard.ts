import type { GuessLimit } from "@/domain/account/sign-in-limit";
import type { Deps } from "@/server/platform/deps";
import { countAttempt, forgetAttempts, pruneAttempts, takeBackAttempt } from "./sign-in-attempt-repository";

/** Something that is guessed at, or somebody who guesses, and how wrong guesses slow the next. */
export interface Guessed {
  readonly subject: string;
  readonly limit: GuessLimit;
  /** A right guess proves nothing about the others that count here: only itself is taken back. */
  readonly isShared?: boolean;
}

/**
 * Counts a guess under each subject, in their order, and answers 0; or for how many seconds none is taken. Then none of the
 * subjects behind the one that refuses has counted it, and those before it no longer do.
 */
export async function beginGuess(deps: Deps, guessed: readonly Guessed[]): Promise<number> {
  const now = deps.clock.now();
  await pruneAttempts(deps.db, now);
  const counted: Guessed[] = [];
  for (const each of guessed) {
    const seconds = await countAttempt(deps.db, each.subject, each.limit, now);
    if (seconds > 0) {
      for (const { subject } of counted) await takeBackAttempt(deps.db, subject, now);
      return seconds;
    }
    counted.push(each);
  }
  return 0;
}

/** The guess was right. */
export async function guessedRight(deps: Deps, guessed: readonly Guessed[]): Promise<void> {
  const now = deps.clock.now();
  for (const { subject, isShared } of guessed) {
    if (isShared === true) await takeBackAttempt(deps.db, subject, now);
    else await forgetAttempts(deps.db, subject);
  }
}

/** The guess was never compared with anything, because there was no room to. */
export async function withdrawGuess(deps: Deps, guessed: readonly Guessed[]): Promise<void> {
  const now = deps.clock.now();
  for (const { subject } of guessed) await takeBackAttempt(deps.db, subject, now);
}
