import { readdirSync, readFileSync } from "node:fs";
import { Readable } from "node:stream";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, describe, expect, it } from "vitest";
import { testWorld } from "../platform/testing/test-world";
import { csvOf, plausibleLine } from "./fixture";
import { ingestFile, type Parse } from "./ingest-file";
import { listBatches } from "./list-batches";
import { bulkConnection } from "./merge-repository";
import { parseApart, usualBound, type ParseBound } from "./parse-apart";
import { workbookParts, zipOf } from "./reader/workbook/fixture";
import { receiveFile } from "./receive-file";

const world = await testWorld();
afterAll(() => world.close());

type Category = Parameters<typeof plausibleLine>[0];
const connect = () => bulkConnection(world.url);
const send = (category: Category, content: string | Buffer | Readable, fileName = "f") =>
  receiveFile(world.deps(), { category, fileName, stream: content instanceof Readable ? content : Readable.from([Buffer.from(content)]) }, connect);
const within = (changes: Partial<ParseBound>): Parse => (parcel, file) => parseApart(parcel, file, { ...usualBound, ...changes });
const linesOf = (category: Category, count: number, prefix: string) => Array.from({ length: count }, (_, nth) => plausibleLine(category, { record_no: `${prefix}-${nth}` }));
const counts = (lines: number, accepted: number, unchanged: number, rejected = 0) => expect.objectContaining({ ok: true, value: expect.objectContaining({ lines, accepted, unchanged, rejected }) as unknown }) as unknown;

async function lastBatch(category: Category) {
  const { rows } = await listBatches(world.deps(), { category, page: 1, pageSize: 10 });
  return rows[0];
}

async function recordCount(prefix: string): Promise<number> {
  const [row] = await world.ownerSql<{ n: number }[]>`SELECT count(*)::int AS n FROM credit_record WHERE record_no LIKE ${`${prefix}-%`}`;
  return row?.n ?? -1;
}

/** The workers that read a file of this category now, found among this test's own children. */
function workers(category: Category): number[] {
  return readdirSync("/proc").filter((name) => /^\d+$/.test(name)).map(Number).filter((pid) => {
    try {
      const words = readFileSync(`/proc/${pid}/cmdline`, "utf8");
      return words.includes("parse-worker") && words.includes(`"${category}"`) && new RegExp(`^PPid:\\s+${process.pid}$`, "m").test(readFileSync(`/proc/${pid}/status`, "utf8"));
    } catch {
      return false;
    }
  });
}

/** A file that comes up to its middle and then waits until it is told to go on. */
function halfway(text: string) {
  let goOn: () => void = () => undefined;
  const told = new Promise<void>((resolve) => { goOn = resolve; });
  const middle = Math.floor(text.length / 2);
  const stream = Readable.from((async function* () {
    yield Buffer.from(text.slice(0, middle));
    await told;
    yield Buffer.from(text.slice(middle));
  })());
  return { stream, goOn: () => { goOn(); } };
}

async function aWorkerFor(category: Category): Promise<number> {
  for (;;) {
    const [pid] = workers(category);
    if (pid !== undefined) return pid;
    await pause(10);
  }
}

async function copying(): Promise<boolean> {
  return (await world.ownerSql`SELECT FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'COPY pg_temp.ingest_stage%' AND state = 'active'`).length > 0;
}

describe("a file read by a worker", () => {
  it("counts as it does otherwise, in every format, and its refusals and set-aside lines are the same", async () => {
    const lines = [...linesOf("gas", 2500, "A"), plausibleLine("gas", { record_no: "A-x", amount_due: "" })];
    const rows = [Object.keys(lines[0] ?? {}), ...lines.map((line) => Object.values(line))].map((cells) => `<row>${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join("")}</row>`).join("");
    expect(await send("gas", csvOf("gas", lines))).toEqual(counts(2501, 2500, 0, 1));
    expect(await send("gas", lines.map((line) => JSON.stringify(line)).join("\n"))).toEqual(counts(2501, 0, 2500, 1));
    expect(await send("gas", zipOf(workbookParts(rows)), "a.xlsx")).toEqual(counts(2501, 0, 2500, 1));
    expect(await send("gas", csvOf("gas", lines).replace("amount_due", "else"))).toEqual({ ok: false, reason: "missing-column", detail: { columns: "amount_due" } });
    expect(await send("gas", "")).toMatchObject({ ok: false, reason: "missing-column" });
    expect(workers("gas")).toEqual([]);
  }, 60_000);

  it("that was made to end its reader is refused by name, kept as refused, and changes nothing", async () => {
    const deep = zipOf(workbookParts("", { "xl/worksheets/sheet1.xml": "<a>".repeat(25_000_000) }));
    expect(await send("water", deep, "deep.xlsx")).toMatchObject({ ok: false, reason: "workbook-too-deep" });
    expect(await lastBatch("water")).toMatchObject({ fileName: "deep.xlsx", state: "refused", refusedReason: "workbook-too-deep", refusedDetail: { levels: "64" } });
    expect(await send("water", csvOf("water", linesOf("water", 1, "W")))).toEqual(counts(1, 1, 0));
  }, 60_000);

  it("whose worker is killed outright in its midst is refused, nothing of it stays, and sent again it is taken whole", async () => {
    const text = csvOf("tax_payment", linesOf("tax_payment", 20_000, "K"));
    const { stream, goOn } = halfway(text);
    const receiving = send("tax_payment", stream, "killed.csv");
    const worker = await aWorkerFor("tax_payment");
    while (!(await copying())) await pause(10);
    process.kill(worker, "SIGKILL");
    goOn();
    expect(await receiving).toMatchObject({ ok: false, reason: "file-too-demanding", detail: { cause: "SIGKILL" } });
    expect(await recordCount("K")).toBe(0);
    expect(await lastBatch("tax_payment")).toMatchObject({ state: "refused", refusedReason: "file-too-demanding", lines: 0 });
    expect(await send("tax_payment", text)).toEqual(counts(20_000, 20_000, 0));
    expect(await send("tax_payment", text)).toEqual(counts(20_000, 0, 20_000));
    expect(await recordCount("K")).toBe(20_000);
  }, 60_000);

  it.each([
    ["heap", { heapMegabytes: 60 }, "SIGABRT"],
    ["memory in all", { heldMegabytes: 50 }, "SIGKILL"],
    ["time", { firstSeconds: 0, bytesPerSecond: Number.POSITIVE_INFINITY }, "SIGKILL"],
  ])("that needs more %s than it may have costs its worker only", async (_what, bound, cause) => {
    const texts = `<sst>${Array.from({ length: 1_500_000 }, (_, nth) => `<si><t>石家庄市第${nth}号企业有限责任公司</t></si>`).join("")}</sst>`;
    const file = zipOf(workbookParts("", { "xl/sharedStrings.xml": texts }));
    const outcome = await ingestFile(world.deps(), { category: "customs", fileName: "large.xlsx", stream: Readable.from([file]) }, connect, within(bound));
    expect(outcome).toEqual({ ok: false, reason: "file-too-demanding", detail: { cause } });
    expect(await lastBatch("customs")).toMatchObject({ state: "refused", refusedReason: "file-too-demanding" });
    expect(workers("customs")).toEqual([]);
  }, 60_000);

  it("that its sender does not send is given up, and the sender is told that", async () => {
    const { stream, goOn } = halfway(csvOf("customs", linesOf("customs", 10, "S")));
    expect(await ingestFile(world.deps(), { category: "customs", fileName: "slow.csv", stream }, connect, within({ firstSeconds: 2 }))).toMatchObject({ ok: false, reason: "upload-too-slow" });
    goOn();
  }, 60_000);

  it("that breaks off is not taken for a shorter one", async () => {
    const stream = Readable.from((async function* () {
      yield Buffer.from(csvOf("logistics", linesOf("logistics", 5000, "B")));
      await pause(1);
      throw new Error("connection lost");
    })());
    expect(await send("logistics", stream)).toEqual({ ok: false, reason: "file-unreadable", detail: { cause: "connection lost" } });
    expect(await recordCount("B")).toBe(0);
  }, 60_000);

  it("waits for its turn while two are read, and beyond the line is told to come again", async () => {
    const files = Array.from({ length: 11 }, (_, nth) => halfway(csvOf("gas", linesOf("gas", 3, `Q${nth}`))));
    const answers = files.map(({ stream }) => send("gas", stream));
    expect(await answers.at(-1)).toEqual({ ok: false, reason: "ingestion-busy" });
    files.forEach(({ goOn }) => { goOn(); });
    expect((await Promise.all(answers)).filter(({ ok }) => ok)).toHaveLength(10);
  }, 60_000);
});

describe("the worker", () => {
  it("is given no address of the database and no secret of ours", async () => {
    process.env.NEXTAUTH_SECRET = "a-secret-that-no-worker-needs-to-know";
    const { stream, goOn } = halfway(csvOf("electricity", linesOf("electricity", 3, "E")));
    const receiving = send("electricity", stream);
    const given = readFileSync(`/proc/${await aWorkerFor("electricity")}/environ`, "utf8");
    delete process.env.NEXTAUTH_SECRET;
    goOn();
    expect(await receiving).toEqual(counts(3, 3, 0));
    expect(given).toContain("PATH=");
    expect(given).not.toMatch(/NEXTAUTH|DATABASE|postgres/);
  }, 60_000);
});
