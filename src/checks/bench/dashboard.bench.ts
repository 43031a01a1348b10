import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { Client } from "pg";
import { pino } from "pino";
import { localMonth } from "@/domain/calendar/local-date";
import type { PeriodKind } from "@/domain/statistic/period";
import { SettableClock } from "@/server/platform/clock/clock";
import { connectDatabase } from "@/server/platform/db/client";
import { migrate } from "@/server/platform/migration/migrate";
import { holdCluster } from "@/server/platform/postgres/cluster";
import { ensureDatabase } from "@/server/platform/postgres/database";
import { throwawaySettings } from "@/server/platform/postgres/setting";
import { t } from "@/server/platform/trpc/init";
import { router } from "@/server/platform/trpc/permit";
import { statisticRouter } from "@/server/statistic/router";
import { sectionsOf } from "@/server/statistic/section";
import { fillCity, LOANS } from "./dashboard-city";

const ROUNDS = 30;
const WARM_UP = 5;
const LIMIT = 3;
const NOW = new Date("2026-11-22T06:00:00Z");

/** The rows a screen needs, read by one prepared statement and nothing else: no permission, no unfolded part, no figures computed. */
const PEER = `
  SELECT q.position, r.measure, r.bucket, sum(r.value)
  FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[])
    WITH ORDINALITY AS q (institution_group, district_code, institution_id, from_month, to_month, position)
  CROSS JOIN LATERAL (
    SELECT s.measure, s.bucket, s.value FROM statistic_summary s
    WHERE s.institution_group = q.institution_group AND s.district_code = q.district_code AND s.institution_id = q.institution_id
      AND s.month BETWEEN q.from_month AND q.to_month AND s.since < q.from_month
  ) AS r
  GROUP BY 1, 2, 3`;

const SCREENS: readonly { screen: string; kind: PeriodKind; districtCode: string | null }[] = [
  { screen: "city, month", kind: "month", districtCode: null },
  { screen: "city, year to date", kind: "year-to-date", districtCode: null },
  { screen: "city, last 12 months", kind: "rolling-12", districtCode: null },
  { screen: "one district, since launch", kind: "all", districtCode: "130110" },
];

/** The bureau's whole procedure (permission, input check, one snapshot, figures, comparisons) against the bare statement, in turns. */
export async function* run(): AsyncGenerator<object> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "xinqiao-bench-"));
  const hold = await holdCluster(folder, throwawaySettings);
  try {
    const url = hold.url("bench");
    await ensureDatabase(hold.url("postgres"), "bench");
    await migrate(url);
    yield* measured(url);
  } finally {
    await hold.release();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

async function* measured(url: string): AsyncGenerator<object> {
  const owner = new Client({ connectionString: url });
  await owner.connect();
  await fillCity(owner);
  // Left to itself the planner reads the whole table for the bare statement; the peer gets the plan by index that it deserves.
  await owner.query("SET enable_hashjoin = off; SET enable_mergejoin = off; SET enable_seqscan = off");
  const db = connectDatabase(url, { max: 4 });
  const actor = { personId: null, personName: "", sessionId: null, membershipId: null, role: "bureau.analyst" } as const;
  const deps = { db, clock: new SettableClock(NOW), log: pino({ level: "silent" }), actor, traceId: "bench" };
  const call = t.createCallerFactory(router({ statistic: statisticRouter }))({ deps });
  const districts = (await db.district.findMany({ orderBy: { code: "asc" } })).map(({ code }) => code);
  const institutions = (await db.institution.findMany({ where: { kind: "bank" }, orderBy: { code: "asc" } })).map(({ id }) => id);
  try {
    for (const { screen, kind, districtCode } of SCREENS) {
      const scope = { period: { kind, month: localMonth("2026-11") }, group: "bank", districtCode, institutionId: null } as const;
      const questions = Object.values(sectionsOf(scope, districts, institutions)).flat();
      const values = [
        questions.map(({ group }) => group), questions.map((question) => question.districtCode), questions.map(({ institutionId }) => institutionId),
        questions.map(({ window }) => window.from), questions.map(({ window }) => window.to),
      ];
      const ours = () => call.statistic.dashboard(scope);
      const peer = () => owner.query({ name: `screen of ${questions.length}`, text: PEER, values });
      yield { screen, ...(await inTurns(ours, peer)), limit: LIMIT, n: LOANS, rounds: ROUNDS };
    }
  } finally {
    await db.$disconnect();
    await owner.end();
  }
}

/** Median milliseconds of both, measured alternately so that the machine's mood strikes both alike. */
async function inTurns(ours: () => Promise<unknown>, peer: () => Promise<unknown>): Promise<{ ours: number; peer: number; ratio: number }> {
  const times: { ours: number[]; peer: number[] } = { ours: [], peer: [] };
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    const [first, second] = [await timed(ours), await timed(peer)];
    if (round >= 0) {
      times.ours.push(first);
      times.peer.push(second);
    }
  }
  const [mine, theirs] = [median(times.ours), median(times.peer)];
  return { ours: rounded(mine), peer: rounded(theirs), ratio: rounded(mine / theirs) };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
