import fc from "fast-check";
import { expect, test } from "vitest";
import { authorisePull, type Authorisation } from "./authorise-pull";

const START = Date.UTC(2026, 10, 1, 0);
const HOUR = 3_600_000;

type Step = { readonly kind: "sign" | "refuse" | "pause" | "resume" | "revoke" | "pull" | "wait"; readonly hours: number };

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom("sign", "refuse", "pause", "resume", "revoke", "pull", "pull", "pull", "wait"),
  hours: fc.integer({ min: 0, max: 72 }),
});

function requested(): Authorisation {
  return {
    id: "id",
    number: "A20261101-000001",
    uscc: "91130102MA07T001X2",
    institutionId: "bank",
    branchId: null,
    needId: null,
    caseId: null,
    loanId: "loan",
    matterLives: true,
    purpose: "P3",
    categories: ["water", "gas"],
    monthsBack: 12,
    signedAt: null,
    refusedAt: null,
    pausedAt: null,
    revokedAt: null,
    validFrom: new Date(START),
    validUntil: new Date(START + 30 * 24 * HOUR),
    maxPulls: 4,
    maxPullsPerMonth: 3,
    pullsMade: 0,
    pullsMadeThisMonth: 0,
  };
}

/** The enterprise's answer to a consent as the service records it: an answered or ended one is not answered again. */
function record(consent: Authorisation, kind: Step["kind"], now: Date): Authorisation {
  const isAnswered = consent.signedAt !== null || consent.refusedAt !== null;
  if (kind === "sign" && !isAnswered) return { ...consent, signedAt: now };
  if (kind === "refuse" && !isAnswered) return { ...consent, refusedAt: now };
  if (kind === "pause" && consent.revokedAt === null) return { ...consent, pausedAt: now };
  if (kind === "resume") return { ...consent, pausedAt: null };
  if (kind === "revoke" && consent.revokedAt === null) return { ...consent, revokedAt: now };
  return consent;
}

test("in any history a pull happens only between signing and revoking, not while paused, in its time and within both quotas", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let consent = requested();
      let now = START;
      let pulls = 0;
      for (const { kind, hours } of steps) {
        now += hours * HOUR;
        const instant = new Date(now);
        consent = record(consent, kind, instant);
        if (kind !== "pull") continue;
        const outcome = authorisePull(
          consent,
          { uscc: consent.uscc, institutionId: "bank", branchId: null, personId: "officer", purpose: "P3", loanId: "loan", categories: ["water"] },
          instant,
        );
        const mayPull =
          consent.signedAt !== null && consent.revokedAt === null && consent.pausedAt === null && instant < consent.validUntil && pulls < 3;
        expect(outcome.ok).toBe(mayPull);
        if (!outcome.ok) continue;
        pulls += 1;
        consent = { ...consent, pullsMade: consent.pullsMade + 1, pullsMadeThisMonth: consent.pullsMadeThisMonth + 1 };
        expect([outcome.value.pullsLeft, outcome.value.pullsLeftThisMonth]).toEqual([4 - pulls, 3 - pulls]);
      }
    }),
    { numRuns: 1000 },
  );
});
