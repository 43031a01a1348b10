import { Readable } from "node:stream";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { applyLine, type LineOutcome, type RecordState } from "@/domain/record/effect";
import { testWorld } from "../platform/testing/test-world";
import { ingestFile } from "./ingest-file";
import { bulkConnection } from "./merge-repository";

const world = await testWorld();
afterAll(() => world.close());

const usccs = ["91130102MA07T001X2", "91130123MA0ABCDE6R"];
const days = ["2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01"];

interface Told {
  readonly key: string;
  readonly withdrawal: boolean;
  readonly asOf: string;
  readonly grade: string;
}

const told: fc.Arbitrary<Told> = fc.record({
  key: fc.constantFrom("0-R1", "0-R2", "1-R1"),
  withdrawal: fc.boolean(),
  asOf: fc.constantFrom(...days),
  grade: fc.constantFrom("A", "B", "M"),
});
const files = fc.array(fc.array(told, { minLength: 1, maxLength: 9 }), { minLength: 1, maxLength: 4 });

function textOf(run: string, lines: readonly Told[]): string {
  return lines.map(({ key, withdrawal, asOf, grade }) => JSON.stringify({
    record_no: `${run}-${key}`, uscc: usccs[key.startsWith("1") ? 1 : 0], enterprise_name: "甲公司", as_of: asOf,
    op: withdrawal ? "withdraw" : "upsert", year: 2025, grade, evaluated_on: "2026-01-15",
  })).join("\n");
}

async function send(text: string) {
  const outcome = await ingestFile(world.deps(), { category: "tax_rating", stream: Readable.from([Buffer.from(text)]), fileName: "told.ndjson" }, () => bulkConnection(world.url));
  if (!outcome.ok) throw new Error(outcome.reason);
  const { accepted, unchanged, withdrawn, rejected } = outcome.value;
  return { accepted, unchanged, withdrawn, rejected };
}

/** The domain's answer for one file: the outcomes of its lines, and what each record is afterwards. */
function play(states: Map<string, RecordState>, lines: readonly Told[], replay: boolean) {
  const count: Record<LineOutcome, number> = { accepted: 0, unchanged: 0, withdrawn: 0, rejected: 0 };
  for (const [index, line] of lines.entries()) {
    const overtaken = line.withdrawal && lines.slice(index + 1).some((later) => later.key === line.key && !later.withdrawal);
    const effect = applyLine(states.get(line.key) ?? null, { ...line, digest: line.withdrawal ? "" : line.grade, overtaken }, replay);
    count[effect.outcome] += 1;
    if (effect.state !== null) states.set(line.key, effect.state);
  }
  return count;
}

async function stored(run: string) {
  return world.ownerSql<{ key: string; grade: string; asOf: string; withdrawnAsOf: string | null; past: string[] | null }[]>`
    SELECT substr(c.record_no, ${run.length + 2}) AS key, c.payload ->> 'grade' AS grade, c.as_of::text AS "asOf", c.withdrawn_as_of::text AS "withdrawnAsOf",
           (SELECT array_agg(DISTINCT coalesce(v.payload ->> 'grade', 'withdrawal') || ' ' || v.as_of ORDER BY coalesce(v.payload ->> 'grade', 'withdrawal') || ' ' || v.as_of)
            FROM credit_record_version v WHERE v.uscc = c.uscc AND v.category = c.category AND v.record_no = c.record_no) AS past
    FROM credit_record c WHERE c.record_no LIKE ${`${run}-%`} ORDER BY c.record_no COLLATE "C"`;
}

function expected(states: ReadonlyMap<string, RecordState>) {
  return [...states].sort(([left], [right]) => (left < right ? -1 : 1)).map(([key, state]) => {
    const past = state.past.map((content) => `${content.digest} ${[...content.dates].sort().at(-1)}`).concat([...state.withdrawals].map((date) => `withdrawal ${date}`));
    return { key, grade: state.current.digest, asOf: state.asOf, withdrawnAsOf: state.withdrawnAsOf, past: past.length === 0 ? null : [...new Set(past)].sort() };
  });
}

describe("the merge in the database", () => {
  it("does to random files what the domain says of every line, and nothing when a file comes again", async () => {
    let number = 0;
    await fc.assert(fc.asyncProperty(files, async (sequence) => {
      const run = `P${(number += 1)}`;
      const states = new Map<string, RecordState>();
      const sent = new Set<string>();
      for (const lines of sequence) {
        const text = textOf(run, lines);
        expect(await send(text)).toEqual(play(states, lines, sent.has(text)));
        sent.add(text);
        expect(await stored(run)).toEqual(expected(states));
        expect(await send(text)).toMatchObject({ accepted: 0, withdrawn: 0 });
        play(states, lines, true);
      }
      expect(await stored(run)).toEqual(expected(states));
    }), { numRuns: 15 });
  }, 180_000);

  it("keeps the count of live and withdrawn records exact", async () => {
    const [freshness] = await world.ownerSql`SELECT record_count::int AS live, withdrawn_count::int AS dead, as_of::text FROM category_freshness WHERE category = 'tax_rating'`;
    const [counted] = await world.ownerSql`SELECT count(*) FILTER (WHERE NOT withdrawn)::int AS live, count(*) FILTER (WHERE withdrawn)::int AS dead,
      greatest(max(as_of), max(withdrawn_as_of))::text AS as_of FROM credit_record WHERE category = 'tax_rating'`;
    expect(freshness).toEqual(counted);
  });

  it("gives two copies of one file at once the effect of one", async () => {
    const lines = Array.from({ length: 400 }, (_, index): Told => ({ key: `0-R${index % 150}`, withdrawal: index % 7 === 6, asOf: days[index % 4] ?? "", grade: index % 2 === 0 ? "A" : "B" }));
    const text = textOf("T", lines);
    const states = new Map<string, RecordState>();
    const once = play(states, lines, false);
    const both = await Promise.all([send(text), send(text)]);
    const [first, second] = both[0].accepted > 0 ? both : [both[1], both[0]];
    expect(first).toEqual(once);
    expect(second).toMatchObject({ accepted: 0, withdrawn: 0 });
    expect(await stored("T")).toEqual(expected(states));
  });

  it("lets the runtime role write a record by no other way, and read none without consent", async () => {
    await expect(world.deps().db.$executeRaw`UPDATE credit_record SET withdrawn = false`).rejects.toThrow(/permission denied/);
    await expect(world.deps().db.$executeRaw`SELECT ingest_apply('tax_rating', uuidv7(), '2026-01-01')`).rejects.toThrow(/permission denied/);
    expect(await world.deps().db.$queryRaw`SELECT uscc FROM credit_record LIMIT 1`).toEqual([]);
    expect(await world.deps().db.$queryRaw`SELECT uscc FROM credit_record_version LIMIT 1`).toEqual([]);
  });
});
