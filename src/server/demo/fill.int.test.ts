import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { roles } from "@/domain/account/role";
import { readDemoLogins } from "@/server/account/demo-login";
import { caseLifecycle } from "@/domain/financing-case/lifecycle";
import { authorisationStatuses } from "@/domain/authorisation/status";
import { localDateOf, localMonthOf, monthOf } from "@/domain/calendar/local-date";
import { drawdownLifecycle, loanLifecycle } from "@/domain/loan/lifecycle";
import { meetingLifecycle, sessionLifecycle } from "@/domain/match-session/lifecycle";
import { needLifecycle } from "@/domain/need/lifecycle";
import { Money } from "@/domain/money/money";
import { verifyAudit } from "@/server/audit/verify-service";
import { bulkConnection } from "@/server/record/merge-repository";
import { testWorld } from "@/server/platform/testing/test-world";
import { readDashboard } from "@/server/statistic/dashboard";
import { readLedger } from "@/server/statistic/ledger";
import { recountStatistics } from "@/server/statistic/recount";
import { fillDemoCity, type FilledCity } from "./fill";
import { readFillState } from "./fill-record";
import { chronicleOf } from "./testing/chronicle";

const now = new Date("2026-11-18T03:00:00Z");
const options = { enterprises: 160, months: 14, asOf: localDateOf(now), seed: "xinqiao" };
const world = await testWorld();
const twin = await testWorld();
const { ownerSql: sql } = world;
let filled: FilledCity;

function fill(city: typeof world) {
  const { db, log } = city.deps();
  return fillDemoCity({ db, log, connect: () => bulkConnection(city.url), say: () => undefined }, options, now);
}

beforeAll(async () => {
  const [outcome] = await Promise.all([fill(world), fill(twin)]);
  if (!outcome.ok) throw new Error(outcome.reason);
  filled = outcome.value;
  world.clock.set(now);
}, 300_000);
afterAll(() => Promise.all([world.close(), twin.close()]));

async function statesOf(table: string): Promise<Map<string, number>> {
  const rows = await sql<{ status: string; count: number }[]>`SELECT status::text, count(*)::int FROM ${sql(table)} GROUP BY 1`;
  return new Map(rows.map(({ status, count }) => [status, count]));
}

describe("the filled demo city", () => {
  it.each([
    ["need", needLifecycle.states],
    ["financing_case", caseLifecycle.states],
    ["loan", loanLifecycle.states],
    ["drawdown", drawdownLifecycle.states],
    ["match_session", sessionLifecycle.states],
    ["meeting", meetingLifecycle.states],
  ])("holds a %s in every state of its lifecycle", async (table, states) => {
    const found = await statesOf(table);
    expect(states.filter((state) => !found.has(state))).toEqual([]);
  });

  it("holds consents of every status", async () => {
    const rows = await sql<{ status: string }[]>`
      SELECT DISTINCT CASE WHEN refused_at IS NOT NULL THEN 'refused' WHEN revoked_at IS NOT NULL THEN 'revoked' WHEN valid_until <= ${now} THEN 'expired'
        WHEN NOT consent_matter_lives(a.purpose, c.status, l.status) THEN 'lapsed' WHEN signed_at IS NULL THEN 'pending' WHEN (SELECT count(*) FROM report r WHERE r.authorisation_id = a.id) >= max_pulls THEN 'exhausted'
        WHEN paused_at IS NOT NULL THEN 'paused' ELSE 'active' END AS status FROM authorisation a LEFT JOIN financing_case c ON c.id = a.case_id LEFT JOIN loan l ON l.id = a.loan_id`;
    expect(rows.map(({ status }) => status).sort()).toEqual([...authorisationStatuses].sort());
  });

  it("holds notes that fall due soon, were extended, and were renewed, and cases that a centre or a second bank took up", async () => {
    const [row] = await sql`
      SELECT (SELECT count(*) FROM drawdown WHERE status = 'normal' AND maturity_on BETWEEN ${options.asOf}::date AND ${options.asOf}::date + 60)::int AS due,
             (SELECT count(*) FROM loan_event WHERE event = 'extend')::int AS extended, (SELECT count(*) FROM renewal)::int AS renewed,
             (SELECT count(*) FROM financing_case WHERE source = 'centre')::int AS assigned, (SELECT count(*) FROM financing_case WHERE source = 're_referral')::int AS asked_again,
             (SELECT count(*) FROM need WHERE status = 'unanswered' AND district_code = '130102')::int AS on_the_clerks_desk,
             (SELECT count(*) FROM product_version WHERE retired_at IS NOT NULL)::int AS retired`;
    for (const [what, count] of Object.entries(row ?? {})) expect(count, what).toBeGreaterThan(0);
  });
});

describe("its sessions", () => {
  it("take their hours: guests arrive around the start, each meeting is written down after its slot, and the end comes last", async () => {
    const rows = await sql<{ status: string; early: number; before: number; minutes: number | null }[]>`
      WITH began AS (SELECT id, (held_on + starts_at::time) AT TIME ZONE 'Asia/Shanghai' AS at FROM match_session)
      SELECT s.status::text, (SELECT count(*) FROM session_invitation i WHERE i.session_id = s.id AND abs(extract(epoch FROM i.checked_in_at - b.at)) > 1800)::int AS early,
             (SELECT count(*) FROM meeting m WHERE m.session_id = s.id AND m.recorded_at < b.at + m.slot_no * s.slot_minutes * interval '1 minute')::int AS before,
             (SELECT extract(epoch FROM max(e.at) FILTER (WHERE e.event = 'close') - max(e.at) FILTER (WHERE e.event = 'run')) / 60 FROM session_event e WHERE e.session_id = s.id)::int AS minutes
      FROM match_session s JOIN began b USING (id) ORDER BY s.held_on`;
    expect(rows.map(({ early, before }) => [early, before])).toEqual(rows.map(() => [0, 0]));
    for (const { status, minutes } of rows) {
      if (status !== "closed" && status !== "followed_up") expect(minutes).toBeNull();
      else expect(minutes).toBeGreaterThan(20);
    }
  });

  it("opened cases that banks have taken up, down to a loan", async () => {
    const rows = await sql<{ status: string }[]>`
      SELECT c.status::text FROM financing_case c JOIN need n ON n.id = c.need_id JOIN membership m ON m.person_id = n.created_by JOIN meeting t ON t.case_id = c.id JOIN match_session s ON s.id = t.session_id
      WHERE m.role = 'centre_clerk' AND s.status = 'followed_up' AND c.source = 'session'`;
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.map(({ status }) => status).filter((status) => status === "submitted" || status === "timed_out")).toEqual([]);
    expect(rows.map(({ status }) => status)).toContain("disbursed");
  });
});

describe("its departments", () => {
  it("delivered over the months, all 28 categories, the last time within a day of the present where they promise the next day", async () => {
    const rows = await sql<{ category: string; days: number }[]>`SELECT category, count(DISTINCT started_at)::int AS days FROM ingest_batch WHERE state = 'merged' GROUP BY 1`;
    expect(rows).toHaveLength(28);
    expect(rows.find(({ category }) => category === "tax_payment")?.days).toBeGreaterThan(options.months);
    const [register] = await sql<{ as_of: string }[]>`SELECT as_of::text FROM category_freshness WHERE category = 'registration'`;
    expect(register?.as_of).toBe("2026-11-17");
  });

  it("have lines in quarantine for several reasons, in several departments, and a file that was refused", async () => {
    const rejects = await sql<{ code: string; category: string }[]>`SELECT DISTINCT r.code, b.category FROM ingest_reject r JOIN ingest_batch b ON b.id = r.batch_id`;
    expect(new Set(rejects.map(({ code }) => code)).size).toBeGreaterThanOrEqual(6);
    expect(new Set(rejects.map(({ category }) => category)).size).toBeGreaterThanOrEqual(6);
    expect(await sql`SELECT category FROM ingest_batch WHERE state = 'refused'`).toHaveLength(1);
  });

  it("told no report anything later than its day", async () => {
    const reports = await sql<{ number: string; snapshot: { asOf: string; tables: { code: string; asOf: string[] }[] } }[]>`SELECT number, snapshot FROM report`;
    expect(reports.length).toBeGreaterThan(40);
    for (const { number, snapshot } of reports) {
      const later = snapshot.tables.flatMap(({ code, asOf }) => asOf.filter((day) => day > snapshot.asOf).map((day) => `${code} ${day}`));
      expect(later, number).toEqual([]);
    }
    expect(Math.min(...reports.map(({ snapshot }) => Date.parse(snapshot.asOf)))).toBeLessThan(now.getTime() - 150 * 86_400_000);
  });
});

describe("its figures", () => {
  const everything = { period: { kind: "all" as const, month: localMonthOf(now) }, group: "bank" as const, districtCode: null, institutionId: null };

  it("look like a city's: approval, first loans, rates and days to the money", async () => {
    const { figures } = await readDashboard(world.deps(), everything);
    const between = (text: string | null | undefined, low: number, high: number) => {
      expect(Number(text)).toBeGreaterThanOrEqual(low);
      expect(Number(text)).toBeLessThanOrEqual(high);
    };
    between(figures["average-rate"], 3, 6);
    between(figures["time-to-money-median"], 3, 15);
    between(figures["first-loan-rate"], 20, 60);
    between(figures["approval-rate"], 40, 85);
  });

  it("add up: districts make the city, and the rows behind a figure make the figure", async () => {
    const { figures, districts } = await readDashboard(world.deps(), everything);
    const sum = Money.sum(districts.map((district) => Money.of(district.figures["disbursed-amount"] ?? "0.00")));
    expect(sum.toString()).toBe(figures["disbursed-amount"]);
    const { total } = await readLedger(world.deps(), { ...everything, selection: "drawdown", text: null, page: 1, pageSize: 10 });
    expect([total.amountYuan, String(total.rows)]).toEqual([figures["disbursed-amount"], figures["disbursed-count"]]);
  });

  it("are what an independent recount finds", async () => {
    const from = monthOf(localDateOf(new Date(now.getTime() - 450 * 86_400_000)));
    const { compared, differences } = await recountStatistics(world.deps(), { from, to: localMonthOf(now) });
    expect(compared).toBeGreaterThan(500);
    expect(differences).toEqual([]);
  });
});

describe("its fill", () => {
  it("brings every enterprise's records, and about half of the enterprises to the platform", async () => {
    const [row] = await sql<{ count: number }[]>`SELECT count(DISTINCT uscc)::int FROM credit_record`;
    expect(row?.count).toBe(options.enterprises);
    expect(filled.enterprises).toBeGreaterThan(options.enterprises * 0.4);
  });

  it("leaves an audit log that was not tampered with, and says that it came to its end", async () => {
    expect(await verifyAudit(world.deps())).toMatchObject({ ok: true });
    expect(await readFillState(world.db)).toBe("filled");
  });

  it("shows one login for every role, under the role's own name", async () => {
    const shown = await readDemoLogins(world.deps());
    expect(shown.map(({ loginName }) => loginName).sort()).toEqual(roles.filter((role) => role !== "public").map((role) => role.replace(".", "-")).sort());
    expect(new Set(shown.map(({ role }) => role)).size).toBe(shown.length);
  });

  it("fills the same city with the same arguments: who met whom, what banks decided, what was lent", async () => {
    const told = await chronicleOf(sql);
    expect(told.length).toBeGreaterThan(800);
    expect(await chronicleOf(twin.ownerSql)).toEqual(told);
  });

  it("is refused where somebody is already", async () => {
    expect(await fill(world)).toMatchObject({ ok: false, reason: "not-empty" });
  });
});
