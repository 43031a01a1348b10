import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { setTimeout as pause } from "node:timers/promises";
import ExcelJS from "exceljs";
import { afterAll, describe, expect, it } from "vitest";
import { categoryCodes } from "@/domain/report/category-code";
import type { Actor } from "../platform/access/actor";
import { testWorld } from "../platform/testing/test-world";
import { csvOf, plausibleLine } from "./fixture";
import { exportRejects } from "./export-rejects";
import { ingestFile } from "./ingest-file";
import { listBatches, listRejects } from "./list-batches";
import { listFreshness } from "./list-freshness";
import { bulkConnection } from "./merge-repository";

const world = await testWorld();
const folder = mkdtempSync(path.join(os.tmpdir(), "xinqiao-ingest-"));
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await world.close();
});

const steward = (department: string): Actor => ({ personId: null, personName: "管理员", sessionId: null, membershipId: null, role: "department.steward", department });
const send = (category: string, content: string | Buffer, fileName = "f", actor?: Actor) =>
  ingestFile(world.deps(actor), { category, stream: Readable.from([Buffer.from(content)]), fileName }, () => bulkConnection(world.url));
const counts = (lines: number, accepted: number, unchanged: number, withdrawn: number, rejected: number) =>
  expect.objectContaining({ ok: true, value: expect.objectContaining({ lines, accepted, unchanged, withdrawn, rejected }) as unknown }) as unknown;

describe("a file", () => {
  it.each(categoryCodes)("of %s is taken with a byte order mark and Chinese headers, and changes nothing the second time", async (category) => {
    const text = `\uFEFF${csvOf(category, [plausibleLine(category)], "zh")}`;
    expect(await send(category, text)).toEqual(counts(1, 1, 0, 0, 0));
    expect(await send(category, text)).toEqual(counts(1, 0, 1, 0, 0));
  });

  it("says the same as CSV, NDJSON and XLSX", async () => {
    const line = plausibleLine("customs", { record_no: "F-1", declarations: "7" });
    const sheet = new ExcelJS.Workbook();
    const rows = sheet.addWorksheet("数据");
    rows.addRow(Object.keys(line));
    rows.addRow(Object.entries(line).map(([name, value]) => (name === "as_of" ? new Date("2026-06-30T00:00:00Z") : name === "declarations" ? 7 : value)));
    expect(await send("customs", csvOf("customs", [line]))).toEqual(counts(1, 1, 0, 0, 0));
    expect(await send("customs", JSON.stringify({ ...line, declarations: 7 }))).toEqual(counts(1, 0, 1, 0, 0));
    expect(await send("customs", Buffer.from(await sheet.xlsx.writeBuffer()), "a.xlsx")).toEqual(counts(1, 0, 1, 0, 0));
  });

  it("longer than a person may send is refused as such in every format, while it comes in, and nothing of it stays", async () => {
    const lines = Array.from({ length: 3000 }, (_, index) => plausibleLine("gas", { record_no: `L-${index}` }));
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet();
    for (const cells of [Object.keys(lines[0] ?? {}), ...lines.map((line) => Object.values(line))]) sheet.addRow(cells);
    const files = { "a.csv": Buffer.from(csvOf("gas", lines)), "a.ndjson": Buffer.from(lines.map((line) => JSON.stringify(line)).join("\n")), "a.xlsx": Buffer.from(await book.xlsx.writeBuffer()) };
    const receive = (fileName: string, content: Buffer, mostBytes: number) => {
      const pieces = Array.from({ length: Math.ceil(content.byteLength / 5000) }, (_, piece) => content.subarray(piece * 5000, (piece + 1) * 5000));
      return ingestFile(world.deps(steward("燃气公司")), { category: "gas", stream: Readable.from(pieces), fileName, mostBytes }, () => bulkConnection(world.url));
    };
    for (const [fileName, content] of Object.entries(files)) {
      expect({ fileName, answer: await receive(fileName, content, content.byteLength - 1) }).toMatchObject({ fileName, answer: { ok: false, reason: "file-too-large", detail: { megabytes: fileName === "a.xlsx" ? "50" : "1024" } } });
    }
    expect(await world.ownerSql`SELECT FROM credit_record WHERE record_no LIKE 'L-%'`).toHaveLength(0);
    expect(await receive("a.csv", files["a.csv"], files["a.csv"].byteLength)).toEqual(counts(3000, 3000, 0, 0, 0));
  });

  it("keeps the digits of an NDJSON number and refuses those a spreadsheet has lost", async () => {
    const line = plausibleLine("water", { record_no: "D-1" });
    await send("water", JSON.stringify(line).replace('"amount_due":"12.50"', '"amount_due":123456789012345678.1250'));
    const [row] = await world.ownerSql`SELECT payload ->> 'amount_due' AS due, event_date::text AS event FROM credit_record WHERE record_no = 'D-1'`;
    expect(row).toEqual({ due: "123456789012345678.1250", event: "2026-05-31" });
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet();
    sheet.addRow(Object.keys(line));
    sheet.addRow(Object.entries(line).map(([name, value]) => (name === "account_no" ? 1234567890123456 : value)));
    expect(await send("water", Buffer.from(await book.xlsx.writeBuffer()))).toEqual(counts(1, 0, 0, 0, 1));
  });

  it("is refused without a required column, and of an unknown category", async () => {
    const text = csvOf("water", [plausibleLine("water")]).replace("amount_due", "something_else");
    expect(await send("water", text)).toEqual({ ok: false, reason: "missing-column", detail: { columns: "amount_due" } });
    expect(await send("wine", text)).toMatchObject({ ok: false, reason: "unknown-category" });
    expect(await send("water", "PK\u0003\u0004 not a workbook")).toMatchObject({ ok: false });
    expect((await listBatches(world.deps(), { page: 1, pageSize: 50, state: "refused", category: "water" })).total).toBe(2);
  });

  it("in another encoding is told so by its header, and its lines are set aside instead of being taken with lost characters", async () => {
    const gbk = (text: string) => Buffer.from(text.replaceAll("甲公司", "\0")).toString("latin1").replaceAll("\0", "\xbc\xd7\xb9\xab\xcb\xbe");
    const lines = [plausibleLine("gas", { record_no: "G-1" }), plausibleLine("gas", { record_no: "G-2", enterprise_name: "ABC" })];
    const named = csvOf("gas", lines.map((line) => ({ ...line, account_no: "1" })));
    expect(await send("gas", Buffer.from(gbk(named), "latin1"))).toEqual(counts(2, 1, 0, 0, 1));
    expect(await send("gas", Buffer.from("\xca\xfd\xbe\xdd,\xc6\xf3\xd2\xb5\n1,2\n", "latin1"))).toEqual({ ok: false, reason: "not-utf-8" });
  });

  it("whose lines end with carriage returns alone loses none of them", async () => {
    const text = csvOf("gas", ["M-1", "M-2"].map((record_no) => plausibleLine("gas", { record_no }))).replaceAll("\n", "\r");
    expect(await send("gas", text)).toEqual(counts(2, 2, 0, 0, 0));
  });

  it("of withdrawals needs the envelope only", async () => {
    await send("gas", csvOf("gas", [plausibleLine("gas", { record_no: "W-1" })]));
    const text = "record_no,uscc,enterprise_name,as_of,op\nW-1,91130102MA07T001X2,甲公司,2026-07-01,withdraw\nW-2,91130102MA07T001X2,甲公司,2026-07-01,upsert\n";
    expect(await send("gas", text)).toEqual(counts(2, 0, 0, 1, 1));
    expect(await send("gas", text)).toEqual(counts(2, 0, 1, 0, 1));
  });

  it("sets lines aside for what the contract names, and tells line, field and code", async () => {
    const wrong: Record<string, string>[] = [
      {}, { amount_due: "" }, { period: "2026-13" }, { account_no: "长".repeat(201) }, { usage_kind: "其它" }, { op: "delete" }, { uscc: "91130102MA07T001X3" }, { as_of: "2026-02-29" }, { op: "withdraw", record_no: "R-none" },
    ];
    const outcome = await send("electricity", csvOf("electricity", wrong.map((changes, index) => plausibleLine("electricity", { record_no: `R-${index}`, ...changes }))));
    expect(outcome).toEqual(counts(9, 1, 0, 0, 8));
    const batch = outcome.ok ? outcome.value.batch : "";
    const listed = await listRejects(world.deps(), { batch, page: 1, pageSize: 20 });
    const found = listed.ok ? listed.value.rows.map(({ line, field, code }) => `${line} ${field} ${code}`) : [];
    expect(found).toEqual(["3 amount_due required", "4 period type", "5 account_no length", "6 usage_kind code-list", "7 op op", "8 uscc uscc", "9 as_of type", "10 op withdraw-absent"]);
    const exported = await exportRejects(world.deps(), { batch });
    let text = "";
    if (exported.ok) for await (const piece of exported.value) text += piece;
    expect(text.split("\n")[0]).toBe("line,field,code,reason,raw");
    expect(text).toContain("3,amount_due,required,必填项为空,");
  });

  it("that was cut off is completed by the whole file, nothing lost and nothing double", async () => {
    const lines = Array.from({ length: 300 }, (_, index) => plausibleLine("logistics", { record_no: `C-${index}` }));
    const text = csvOf("logistics", lines);
    const cut = await send("logistics", Buffer.from(text).subarray(0, Math.floor(Buffer.byteLength(text) / 2)));
    const whole = await send("logistics", text);
    const accepted = [cut, whole].map((outcome) => (outcome.ok ? outcome.value.accepted : 0)).reduce((sum, count) => sum + count, 0);
    expect(accepted).toBeGreaterThanOrEqual(300);
    expect(await send("logistics", text)).toEqual(counts(300, 0, 300, 0, 0));
    const [row] = await world.ownerSql`SELECT count(*)::int AS count FROM credit_record WHERE category = 'logistics' AND record_no LIKE 'C-%'`;
    expect(row).toEqual({ count: 300 });
  });

  it("whose process is killed midway leaves nothing, and is taken whole the next time", async () => {
    const file = path.join(folder, "killed.csv");
    writeFileSync(file, csvOf("housing_fund", Array.from({ length: 60_000 }, (_, index) => plausibleLine("housing_fund", { record_no: `K-${index}` }))));
    const child = spawn(process.execPath, ["--import", "tsx", "src/cli/main.ts", "ingest", "housing_fund", file], { env: { ...process.env, DATABASE_URL: world.url }, stdio: "ignore" });
    const copying = async () => (await world.ownerSql`SELECT FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'COPY pg_temp.ingest_stage%' AND state = 'active'`).length > 0;
    while (!(await copying())) await pause(10);
    child.kill("SIGKILL");
    while (await copying()) await pause(10);
    const [row] = await world.ownerSql`SELECT count(*)::int AS count FROM credit_record WHERE record_no LIKE 'K-%'`;
    expect(row).toEqual({ count: 0 });
    const again = await ingestFile(world.deps(), { category: "housing_fund", path: file }, () => bulkConnection(world.url));
    expect(again).toEqual(counts(60_000, 60_000, 0, 0, 0));
    const batches = await listBatches(world.deps(), { category: "housing_fund", page: 1, pageSize: 10 });
    const killed = batches.rows.filter((batch) => batch.fileName === "killed.csv");
    expect(killed.map((batch) => batch.state).sort()).toEqual(["interrupted", "merged"]);
  }, 120_000);
});

describe("a steward", () => {
  it("sends and sees the own department's categories only", async () => {
    const text = csvOf("water", [plausibleLine("water", { record_no: "S-1", account_no: "" })]);
    expect(await send("water", text, "s.csv", steward("税务局"))).toEqual({ ok: false, reason: "not-found" });
    const own = await send("water", text, "s.csv", steward("水务集团"));
    const batch = own.ok ? own.value.batch : "";
    expect((await listFreshness(world.deps(steward("水务集团")))).map((row) => row.category)).toEqual(["water"]);
    expect((await listBatches(world.deps(steward("税务局")), { page: 1, pageSize: 50 })).rows.every((row) => row.category.startsWith("tax"))).toBe(true);
    expect(await listRejects(world.deps(steward("税务局")), { batch, page: 1, pageSize: 10 })).toEqual({ ok: false, reason: "not-found" });
    expect(await listRejects(world.deps(steward("水务集团")), { batch, page: 1, pageSize: 10 })).toMatchObject({ ok: true, value: { total: 1 } });
    const [audit] = await world.ownerSql`SELECT count(*)::int AS count FROM audit_entry WHERE action = 'record.listRejects' AND object_id = ${batch}`;
    expect(audit).toEqual({ count: 1 });
  });
});
