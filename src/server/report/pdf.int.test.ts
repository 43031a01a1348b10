import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { stepAuthorisation } from "@/server/authorisation/answer-service";
import { CaseWorld, type TestBank } from "@/server/financing-case/testing/case-world";
import { closeBrowser, pagesAtOnce, withPage } from "@/server/platform/browser/browser";
import { testWorld } from "@/server/platform/testing/test-world";
import { appRouter } from "@/server/root";
import { t } from "@/server/platform/trpc/init";
import { downloadPdf, printJob, verificationAddress } from "./pdf";
import { pullReport } from "./pull";
import { readReport } from "./read";
import { consented, putRecords } from "./testing/consent";

const world = await testWorld();
let city: CaseWorld;
let bank: TestBank;
let reportId = "";
let uscc = "";
const site = "https://credit.example";

beforeAll(async () => {
  city = await CaseWorld.in(world);
  bank = await city.bank();
  const consent = await consented(city, bank, ["penalty"]);
  uscc = consent.enterprise.uscc;
  await putRecords(world.ownerSql, uscc, "penalty", [{ document_no: "石处〔2026〕1号", facts: "未公示<年报>", penalty_kind: "罚款", fine_amount: "5000.00", decided_on: "2026-01-05", authority: "市场监督管理局", repair_status: "未修复" }]);
  const outcome = await pullReport(world.deps(bank.officer), { authorisationId: consent.authorisationId, purpose: "P2" });
  if (!outcome.ok) throw new Error(outcome.reason);
  reportId = outcome.value.id;
});
beforeEach(() => { vi.stubEnv("XINQIAO_PUBLIC_URL", site); });
afterEach(() => { vi.unstubAllEnvs(); });
afterAll(() => Promise.all([world.close(), closeBrowser()]));

const download = (actor = bank.officer) => downloadPdf(world.deps(actor), { reportId, locale: "zh-CN" });

test("each reader's copy is printed once and kept, and every download is audited", async () => {
  const first = await download();
  const second = await download();
  const approver = await download(bank.approver);
  if (!first.ok || !second.ok || !approver.ok) throw new Error("refused");
  expect(Buffer.from(first.value.content.slice(0, 5)).toString()).toBe("%PDF-");
  expect(Buffer.from(second.value.content).equals(Buffer.from(first.value.content))).toBe(true);
  expect(await world.db.reportPdf.count({ where: { reportId } })).toBe(2);
  const [row] = await world.ownerSql<{ n: number }[]>`SELECT count(*)::int AS n FROM audit_entry WHERE uscc = ${uscc} AND action = 'report.download'`;
  expect(row?.n).toBe(3);
});

/** Keeps every page of the browser until it is told to let go, so that a copy asked for meanwhile waits to be printed. */
async function holdPages(): Promise<() => Promise<unknown>> {
  let letGo: () => void = () => undefined;
  const told = new Promise<void>((resolve) => { letGo = resolve; });
  const held: Promise<void>[] = [];
  await Promise.all(Array.from({ length: pagesAtOnce }, () => new Promise<void>((taken) => {
    held.push(withPage(() => { taken(); return told; }));
  })));
  return () => { letGo(); return Promise.all(held); };
}

test("a copy on its way is stopped when the enterprise revokes while it is printed, and no kept copy comes out afterwards", async () => {
  const consent = await consented(city, bank, ["penalty"]);
  const pulled = await pullReport(world.deps(bank.officer), { authorisationId: consent.authorisationId, purpose: "P2" });
  const printed = { reportId: pulled.ok ? pulled.value.id : "", locale: "zh-CN" } as const;
  expect(await downloadPdf(world.deps(bank.approver), printed)).toMatchObject({ ok: true });
  const started = () => world.db.auditEntry.count({ where: { action: "report.download", uscc: consent.enterprise.uscc, personId: bank.officer.personId } });
  const release = await holdPages();
  const downloading = downloadPdf(world.deps(bank.officer), printed);
  while ((await started()) === 0) await new Promise((resolve) => setTimeout(resolve, 2));
  expect(await stepAuthorisation(world.deps(consent.enterprise.legal), { id: consent.authorisationId, step: "revoke" })).toMatchObject({ ok: true });
  await release();
  expect(await downloading).toMatchObject({ ok: false, reason: "authorisation-revoked" });
  expect(await downloadPdf(world.deps(bank.approver), printed)).toMatchObject({ ok: false, reason: "authorisation-revoked" });
  expect(await world.db.reportPdf.count({ where: { reportId: printed.reportId } })).toBe(1);
});

test("a copy whose code leads to a former address is printed anew, and only the present one is kept", async () => {
  const report = await readReport(world.deps(bank.officer), { reportId });
  if (!report.ok) throw new Error(report.reason);
  const kept = () => world.ownerSql<{ site: string }[]>`SELECT site FROM report_pdf WHERE report_id = ${reportId} AND membership_id = ${bank.officer.membershipId}`;
  const former = await download();
  expect(await kept()).toEqual([{ site }]);
  const moved = "https://moved.example:8443";
  vi.stubEnv("XINQIAO_PUBLIC_URL", moved);
  const present = await download();
  if (!former.ok || !present.ok) throw new Error("refused");
  expect(Buffer.from(present.value.content).equals(Buffer.from(former.value.content))).toBe(false);
  expect(await kept()).toEqual([{ site: moved }]);
  expect(verificationAddress(report.value, moved)).toBe(`${moved}/verify/${report.value.number}?h=${report.value.shortHash}`);
});

test("the caller has no say in where the code leads", async () => {
  const asked = { reportId, locale: "zh-CN", origin: "https://evil.example" } as const;
  const callers = t.createCallerFactory(appRouter)({ deps: world.deps(bank.officer) });
  await callers.report.pdf(asked);
  expect(await world.db.reportPdf.findMany({ where: { reportId, membershipId: bank.officer.membershipId ?? "" }, select: { site: true } })).toEqual([{ site }]);
});

test("a bank without the report gets none", async () => {
  const stranger = await city.enterprise();
  expect(await download(stranger.legal)).toMatchObject({ ok: false, reason: "not-found" });
});

test("the page to print names its reader in the watermark, carries number, check code and QR, and escapes what sources sent", async () => {
  const report = await readReport(world.deps(bank.officer), { reportId });
  if (!report.ok) throw new Error(report.reason);
  const job = await printJob(report.value, "zh-CN", site);
  expect(job.html).toContain(encodeURIComponent(bank.officer.personName));
  expect(job.footer).toContain(report.value.shortHash);
  expect(job.html).toMatch(/<img src="data:image\/svg\+xml,[^"]{500,}"/);
  expect(job.html).toContain("未公示&lt;年报&gt;");
  expect(job.html).not.toMatch(/report\.[a-z]+\./);
});
