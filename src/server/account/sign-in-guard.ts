import { addressLimit, nameLimit } from "@/domain/account/sign-in-limit";
import { accept, refuse, type Outcome } from "@/domain/outcome/outcome";
import type { Deps } from "@/server/platform/deps";
import { countAttempt, forgetAttempts, pruneAttempts, takeBackAttempt } from "./sign-in-attempt-repository";

/** Who tries: a login name that may or may not exist, from an address where one is known. */
export interface Attempt {
  readonly loginName: string;
  readonly address: string | null;
}

export type GuardRefusal = "sign-in-locked";

/**
 * Whether a password may be tried at all. An attempt counts from here on until `attemptSucceeded` takes it back, so that many
 * guesses at once are counted as surely as one after another. Refused (`minutes`) after five wrong passwords for one name or
 * fifty from one address, for a quarter of an hour; whether the name exists is not looked at.
 */
export async function beginAttempt(deps: Deps, { loginName, address }: Attempt): Promise<Outcome<null, GuardRefusal>> {
  const now = deps.clock.now();
  await pruneAttempts(deps.db, now);
  // The address comes first: what it has spent may not lock other people's names.
  if (address !== null && (await countAttempt(deps.db, `address ${address}`, addressLimit, now)) > addressLimit.attempts) {
    return refuse("sign-in-locked", { minutes: String(addressLimit.minutes) });
  }
  if ((await countAttempt(deps.db, `name ${loginName}`, nameLimit, now)) <= nameLimit.attempts) return accept(null);
  deps.log.warn({ address }, "a login name is locked after wrong passwords");
  return refuse("sign-in-locked", { minutes: String(nameLimit.minutes) });
}

/** The password was right: the name is free again, and the attempt does not count against the address. */
export async function attemptSucceeded(deps: Deps, { loginName, address }: Attempt): Promise<void> {
  await forgetAttempts(deps.db, `name ${loginName}`);
  if (address !== null) await takeBackAttempt(deps.db, `address ${address}`);
}
