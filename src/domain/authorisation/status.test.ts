import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { authorisationStatus, type AuthorisationFacts } from "./status";

const at = (day: number, hour = 0) => new Date(Date.UTC(2026, 10, day, hour));

function facts(changes: Partial<AuthorisationFacts> = {}): AuthorisationFacts {
  return { signedAt: at(1), refusedAt: null, pausedAt: null, revokedAt: null, validFrom: at(1), validUntil: at(30), maxPulls: 3, matterLives: true, ...changes };
}

describe("at the edges of time", () => {
  const millisecond = 1;
  const before = (date: Date) => new Date(date.getTime() - millisecond);

  test.each([
    ["signed, before it begins", facts({ validFrom: at(5) }), before(at(5)), "pending"],
    ["the instant it begins", facts({ validFrom: at(5) }), at(5), "active"],
    ["the last instant", facts(), before(at(30)), "active"],
    ["the instant it ends", facts(), at(30), "expired"],
    ["before it is paused", facts({ pausedAt: at(10) }), before(at(10)), "active"],
    ["the instant it is paused", facts({ pausedAt: at(10) }), at(10), "paused"],
    ["before it is revoked", facts({ revokedAt: at(10) }), before(at(10)), "active"],
    ["the instant it is revoked", facts({ revokedAt: at(10) }), at(10), "revoked"],
  ])("%s", (_, given, now, status) => {
    expect(authorisationStatus(given, 0, now)).toBe(status);
  });
});

describe("what outweighs what", () => {
  test.each([
    ["an unsigned request waits", facts({ signedAt: null }), 0, "pending"],
    ["an unsigned request runs out", facts({ signedAt: null, validUntil: at(8) }), 0, "expired"],
    ["a refused request stays refused after its time", facts({ signedAt: null, refusedAt: at(2), validUntil: at(8) }), 0, "refused"],
    ["the last pull exhausts it", facts(), 3, "exhausted"],
    ["one pull is left", facts(), 2, "active"],
    ["revoked outweighs paused", facts({ pausedAt: at(3), revokedAt: at(4) }), 0, "revoked"],
    ["revoked outweighs expired", facts({ revokedAt: at(4), validUntil: at(8) }), 0, "revoked"],
    ["expired outweighs exhausted", facts({ validUntil: at(8) }), 3, "expired"],
    ["exhausted outweighs paused", facts({ pausedAt: at(4) }), 3, "exhausted"],
    ["what served an ended case lapses", facts({ matterLives: false }), 0, "lapsed"],
    ["a request for an ended case waits no longer", facts({ signedAt: null, matterLives: false }), 0, "lapsed"],
    ["revoked outweighs lapsed", facts({ revokedAt: at(4), matterLives: false }), 0, "revoked"],
    ["expired outweighs lapsed", facts({ validUntil: at(8), matterLives: false }), 0, "expired"],
    ["lapsed outweighs exhausted and paused", facts({ pausedAt: at(4), matterLives: false }), 3, "lapsed"],
    ["resumed is active", facts({ pausedAt: null }), 1, "active"],
  ])("%s", (_, given, pulls, status) => {
    expect(authorisationStatus(given, pulls, at(9))).toBe(status);
  });
});

test("active means signed, not refused, not revoked, not paused, within its time, for a matter that goes on and with a pull left, and nothing else does", () => {
  const day = fc.integer({ min: 1, max: 28 });
  const maybe = fc.option(day.map((number) => at(number)), { nil: null });
  const anyFacts = fc.record({
    signedAt: maybe,
    refusedAt: maybe,
    pausedAt: maybe,
    revokedAt: maybe,
    validFrom: day.map((number) => at(number)),
    validUntil: day.map((number) => at(number)),
    maxPulls: fc.integer({ min: 1, max: 3 }),
    matterLives: fc.boolean(),
  });
  fc.assert(
    fc.property(anyFacts, fc.integer({ min: 0, max: 4 }), day, (given, pulls, today) => {
      const now = at(today);
      const isOver = (instant: Date | null) => instant !== null && instant <= now;
      const alive = given.signedAt !== null && given.refusedAt === null && !isOver(given.revokedAt) && !isOver(given.pausedAt);
      const inTime = given.validFrom <= now && now < given.validUntil;
      expect(authorisationStatus(given, pulls, now) === "active").toBe(alive && inTime && given.matterLives && pulls < given.maxPulls);
    }),
    { numRuns: 500 },
  );
});
