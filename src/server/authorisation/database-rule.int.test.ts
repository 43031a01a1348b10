import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { checkTerms, monthsBackFor, purposes, type ConsentTerms, type ServedMatter } from "@/domain/authorisation/purpose";
import { matterLives } from "@/domain/authorisation/matter";
import { authorisationStatus } from "@/domain/authorisation/status";
import { caseLifecycle } from "@/domain/financing-case/lifecycle";
import { loanLifecycle } from "@/domain/loan/lifecycle";
import { categories, categoryList } from "@/domain/report/registry";
import { caseScene } from "@/server/financing-case/testing/case-world";
import { newWalk } from "@/server/financing-case/testing/walk";

const { world, city, bank } = await caseScene();
afterAll(() => world.close());

const START = Date.UTC(2026, 6, 1);
const DAY = 86_400_000;
const nowhere = "01900000-0000-7000-8000-00000000dead";

describe("the database says the same as the domain", () => {
  test("about how far back each purpose reaches in each category", async () => {
    const asked = purposes.flatMap((purpose) => categoryList.flatMap(({ code }) => [1, 6, 11, 12, 23, 24].map((months) => ({ purpose, code, months }))));
    const rows = await world.ownerSql<{ months: number | null }[]>`
      SELECT consent_reach_months(a.purpose::authorisation_purpose, a.months, a.code) AS months
      FROM jsonb_to_recordset(${world.ownerSql.json(asked)}) AS a (purpose text, code text, months integer)`;
    // More than a purpose may reach is never recorded, so there is nothing to agree about beyond it.
    const limits = { P1: 12, P2: 24, P3: 24, P4: 24, P5: 24 };
    asked.forEach(({ purpose, code, months }, index) => {
      if (months > limits[purpose]) return;
      const window = categories[code].reportWindowMonths;
      const expected = window === null ? null : Math.min(window, monthsBackFor(purpose, months, code));
      expect({ purpose, code, months, reach: rows[index]?.months }).toEqual({ purpose, code, months, reach: expected });
    });
  });

  test("about which terms stay within their purpose", async () => {
    const { enterprise, caseId } = await newWalk(city, bank);
    const { needId } = await world.db.financingCase.findUniqueOrThrow({ where: { id: caseId } });
    const isRecorded = async (terms: ConsentTerms) => {
      const at = (served: ServedMatter, id: string) => (terms.serves.includes(served) ? id : null);
      const row = {
        number: `A-${city.next()}`, uscc: enterprise.uscc, institution_id: bank.id, purpose: terms.purpose, requested_categories: [...terms.categories], categories: [], months_back: terms.monthsBack, valid_from: terms.validFrom,
        valid_until: terms.validUntil, max_pulls: terms.maxPulls, max_pulls_per_month: terms.maxPullsPerMonth, case_id: at("case", caseId), need_id: at("need", needId), loan_id: at("loan", nowhere),
        retain_until: "2030-01-01", text_version: "1", text_digest: "-", requested_at: terms.validFrom,
      };
      return world.ownerSql`INSERT INTO authorisation ${world.ownerSql(row)}`.then(() => true, (error: unknown) => {
        if (!String(error).includes("authorisation_within_purpose")) throw error;
        return false;
      });
    };
    const anyTerms = fc
      .record({
        purpose: fc.constantFrom(...purposes),
        monthsBack: fc.constantFrom(0, 1, 12, 13, 24, 25),
        days: fc.constantFrom(0, 1, 14, 15, 28, 29, 30, 31, 60, 61, 400),
        maxPulls: fc.constantFrom(0, 1, 2, 3, 4, 5, 10, 75, 76),
        maxPullsPerMonth: fc.constantFrom(null, 0, 1, 5, 6),
        serves: fc.subarray<ServedMatter>(["need", "case", "loan"]),
      })
      .map(({ days, ...terms }): ConsentTerms => ({ ...terms, categories: ["penalty"], validFrom: new Date(START), validUntil: new Date(START + days * DAY) }));
    await fc.assert(
      fc.asyncProperty(anyTerms, async (terms) => {
        // A monthly quota of nothing is nonsense everywhere; the domain asks for one only where the purpose has it.
        if (terms.maxPullsPerMonth === 0) return;
        expect({ terms, recorded: await isRecorded(terms) }).toEqual({ terms, recorded: checkTerms(terms).ok });
      }),
      { numRuns: 400, seed: 20_261_127 },
    );
  }, 120_000);

  test("about when a consent is alive", async () => {
    const instant = fc.integer({ min: 0, max: 12 }).map((hours) => new Date(START + hours * 3_600_000));
    const maybe = fc.option(instant, { nil: null });
    const facts = { signedAt: maybe, refusedAt: maybe, pausedAt: maybe, revokedAt: maybe, validFrom: instant, validUntil: instant, maxPulls: fc.constant(1), matterLives: fc.constant(true) };
    const samples = fc.sample(fc.record({ facts: fc.record(facts), now: instant }), { numRuns: 500, seed: 20_261_127 });
    const rows = await world.ownerSql<{ alive: boolean }[]>`
      SELECT authorisation_alive(jsonb_populate_record(NULL::authorisation, s.facts), s.now) AS alive
      FROM jsonb_to_recordset(${world.ownerSql.json(samples.map(({ facts: { signedAt, refusedAt, pausedAt, revokedAt, validFrom, validUntil }, now }) => ({
        facts: { signed_at: signedAt, refused_at: refusedAt, paused_at: pausedAt, revoked_at: revokedAt, valid_from: validFrom, valid_until: validUntil }, now,
      })))}) AS s (facts jsonb, now timestamptz)`;
    samples.forEach((sample, index) => {
      expect({ sample, alive: rows[index]?.alive }).toEqual({ sample, alive: authorisationStatus(sample.facts, 0, sample.now) === "active" });
    });
    expect(rows.some(({ alive }) => alive) && rows.some(({ alive }) => !alive)).toBe(true);
  });

  test("about when a consent ends with what it serves", async () => {
    const matters = purposes.flatMap((purpose) => [null, ...caseLifecycle.states].flatMap((caseState) => [null, ...loanLifecycle.states].map((loanState) => ({ purpose, caseState, loanState }))));
    const rows = await world.ownerSql<{ lives: boolean }[]>`
      SELECT consent_matter_lives(m.purpose::authorisation_purpose, m."caseState"::case_status, m."loanState"::loan_status) AS lives
      FROM jsonb_to_recordset(${world.ownerSql.json(matters)}) AS m (purpose text, "caseState" text, "loanState" text)`;
    matters.forEach((matter, index) => {
      expect({ ...matter, lives: rows[index]?.lives }).toEqual({ ...matter, lives: matterLives(matter.purpose, matter) });
    });
  });
});
