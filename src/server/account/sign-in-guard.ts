import { addressLimit, nameFromAddressLimit, nameLimit, ownLimit } from "@/domain/account/sign-in-limit";
import { accept, refuse, type Outcome } from "@/domain/outcome/outcome";
import type { Deps } from "@/server/platform/deps";
import { beginGuess, type Guessed } from "./guess-guard";

/** Who tries: a login name that may or may not exist, at a device that is known for it or at a strange one. */
export interface Attempt {
  readonly loginName: string;
  /** The digest of the device's token, where this person has signed in on it before. */
  readonly device: string | null;
}

export type GuardRefusal = "sign-in-slowed";

function guessesOf(deps: Deps, { loginName, device }: Attempt): Guessed[] {
  // What strangers did wrong is no matter of a device that the person has used before.
  if (device !== null) return [{ subject: `device ${device} ${loginName}`, limit: ownLimit }];
  const { address } = deps;
  const ofName: Guessed = { subject: `name ${loginName}`, limit: nameLimit, isShared: true };
  if (address === undefined) return [{ ...ofName, limit: nameFromAddressLimit, isShared: false }];
  return [
    // The address comes first: what it has spent may not slow other people's names.
    { subject: `address ${address}`, limit: addressLimit, isShared: true },
    { subject: `name ${loginName} at ${address}`, limit: nameFromAddressLimit },
    ofName,
  ];
}

/** A guess that was let through, to be settled by what the password turned out to be. */
export type BegunAttempt = readonly Guessed[];

/**
 * Whether a password may be tried now. An attempt counts from here on until it turns out right, so that many guesses at once are
 * counted as surely as one after another. Refused (`seconds` to wait), never for long where a stranger could bring it about for
 * somebody else; whether the name exists is not looked at.
 */
export async function beginAttempt(deps: Deps, attempt: Attempt): Promise<Outcome<BegunAttempt, GuardRefusal>> {
  const guesses = guessesOf(deps, attempt);
  const seconds = await beginGuess(deps, guesses);
  if (seconds === 0) return accept(guesses);
  deps.log.warn({ address: deps.address, seconds }, "passwords are tried too fast");
  return refuse("sign-in-slowed", { seconds: String(seconds) });
}

/** Whether the person who is signed in may try the own password again now. */
export async function beginOwnAttempt(deps: Deps, personId: string): Promise<Outcome<BegunAttempt, GuardRefusal>> {
  const guesses: Guessed[] = [{ subject: `person ${personId}`, limit: ownLimit }];
  const seconds = await beginGuess(deps, guesses);
  return seconds === 0 ? accept(guesses) : refuse("sign-in-slowed", { seconds: String(seconds) });
}
