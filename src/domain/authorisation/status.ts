/** What is recorded about a consent and the matter it serves; nothing here is a status. */
export interface AuthorisationFacts {
  readonly signedAt: Date | null;
  readonly refusedAt: Date | null;
  /** Null again once the enterprise resumed it. */
  readonly pausedAt: Date | null;
  readonly revokedAt: Date | null;
  readonly validFrom: Date;
  readonly validUntil: Date;
  readonly maxPulls: number;
  /** Whether the case or loan it serves still goes on (`matterLives`). */
  readonly matterLives: boolean;
}

export const authorisationStatuses = ["pending", "active", "paused", "revoked", "expired", "exhausted", "lapsed", "refused"] as const;
export type AuthorisationStatus = (typeof authorisationStatuses)[number];

/**
 * The status of a consent at an instant, derived from its facts and the number of pulls made under it.
 * What the enterprise ended stays ended, whatever else happened; `valid_until` is exclusive; what the consent served may end before it,
 * and takes it along. The database's `authorisation_alive` says the same of the consent alone, without pulls and matter.
 */
export function authorisationStatus(facts: AuthorisationFacts, pullsMade: number, now: Date): AuthorisationStatus {
  if (facts.refusedAt !== null) return "refused";
  if (facts.revokedAt !== null && facts.revokedAt <= now) return "revoked";
  if (now >= facts.validUntil) return "expired";
  if (!facts.matterLives) return "lapsed";
  if (facts.signedAt === null || now < facts.validFrom) return "pending";
  if (pullsMade >= facts.maxPulls) return "exhausted";
  if (facts.pausedAt !== null && facts.pausedAt <= now) return "paused";
  return "active";
}
