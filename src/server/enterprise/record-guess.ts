import { recordAddressLimit, recordFromAddressLimit, recordLimit } from "@/domain/account/sign-in-limit";
import type { Guessed } from "@/server/account/guess-guard";
import type { Deps } from "@/server/platform/deps";

/**
 * What an attempt to register counts against: who is on record for an enterprise may not be found out by trying. A clerk counts by
 * person and not against the enterprise, so that the centre helps where an enemy has used up the tries of the rightful owner.
 */
export function guessesAtRecord({ actor, address }: Deps, uscc: string): Guessed[] {
  const ofRecord: Guessed = { subject: `record ${uscc}`, limit: recordLimit, isShared: true };
  const who = actor.personId === null ? address : `person ${actor.personId}`;
  if (who === undefined) return [ofRecord];
  const own: Guessed[] = [
    { subject: `records at ${who}`, limit: recordAddressLimit, isShared: true },
    { subject: `record ${uscc} at ${who}`, limit: recordFromAddressLimit },
  ];
  return actor.personId === null ? [...own, ofRecord] : own;
}
