import { afterAll, describe, expect, test } from "vitest";
import { publicActor } from "@/server/platform/access/actor";
import { must } from "@/server/financing-case/testing/walk";
import { caseScene } from "@/server/financing-case/testing/case-world";
import { readOwnAuthorisation } from "@/server/authorisation/view-service";
import { ownReport, publicEdition } from "./edition";
import { pullReport } from "./pull";
import { caseReports, compareReport, readReport, reportsOnUs } from "./read";
import { consented, putRecords, type Consented } from "./testing/consent";
import { verifyReport } from "./verify";

const { world, city, bank, otherBank } = await caseScene();
afterAll(() => world.close());


const penalty = (documentNo: string) => ({ document_no: documentNo, facts: "违法", penalty_kind: "罚款", fine_amount: "5000.00", decided_on: "2026-01-05", authority: "市场监督管理局", repair_status: "未修复" });

async function drawn(): Promise<Consented & { reportId: string; number: string; hash: string }> {
  const consent = await consented(city, bank, ["penalty"]);
  await putRecords(world.ownerSql, consent.enterprise.uscc, "penalty", [penalty("文-1")]);
  const outcome = await pullReport(world.deps(bank.officer), { authorisationId: consent.authorisationId, purpose: "P2" });
  if (!outcome.ok) throw new Error(outcome.reason);
  return { ...consent, reportId: outcome.value.id, number: outcome.value.number, hash: outcome.value.hash };
}

async function audits(uscc: string, action: string): Promise<number> {
  const [row] = await world.ownerSql<{ n: number }[]>`SELECT count(*)::int AS n FROM audit_entry WHERE uscc = ${uscc} AND action = ${action}`;
  return row?.n ?? 0;
}

describe("a stored report", () => {
  test("opens for its bank and for the enterprise it is about, audited each time", async () => {
    const { reportId, caseId, enterprise, number } = await drawn();
    for (const actor of [bank.officer, bank.approver, enterprise.legal, enterprise.agent]) {
      expect(await readReport(world.deps(actor), { reportId })).toMatchObject({ ok: true, value: { number, caseId, reader: { person: actor.personName } } });
    }
    expect(await audits(enterprise.uscc, "report.read")).toBe(4);
  });

  test("is named with the access that made it, so that the enterprise can open what was seen", async () => {
    const { authorisationId, enterprise, reportId, number } = await drawn();
    expect(must(await readOwnAuthorisation(world.deps(enterprise.agent), { id: authorisationId })).accesses).toMatchObject([{ reportId, reportNumber: number }]);
  });

  test("is not found by another bank, another branch or another enterprise", async () => {
    const { reportId } = await drawn();
    const stranger = await city.enterprise();
    for (const actor of [otherBank.officer, otherBank.approver, bank.elsewhere, stranger.legal, publicActor]) {
      expect(await readReport(world.deps(actor), { reportId })).toMatchObject({ ok: false, reason: "not-found" });
      expect(await compareReport(world.deps(actor), { reportId })).toMatchObject({ ok: false, reason: "not-found" });
    }
  });

  test.each([
    ["revoked", { revokedAt: new Date("2026-07-15T02:00:00Z") }, "authorisation-revoked"],
    ["paused", { pausedAt: new Date("2026-07-15T02:00:00Z") }, "authorisation-paused"],
    ["past its retention", { retainUntil: new Date("2026-07-14T00:00:00Z") }, "report-retention-ended"],
  ])("is closed to the bank once the consent is %s, and stays open to the enterprise", async (_name, facts, reason) => {
    const { reportId, authorisationId, enterprise } = await drawn();
    await world.db.authorisation.update({ where: { id: authorisationId }, data: facts });
    expect(await readReport(world.deps(bank.officer), { reportId })).toMatchObject({ ok: false, reason });
    expect(await readReport(world.deps(enterprise.legal), { reportId })).toMatchObject({ ok: true });
  });

  test("whose content was changed behind the platform is refused", async () => {
    const { reportId } = await drawn();
    await world.ownerSql`UPDATE report SET snapshot = jsonb_set(snapshot, '{cover,enterpriseName}', '"另一家公司"') WHERE id = ${reportId}`;
    expect(await readReport(world.deps(bank.officer), { reportId })).toMatchObject({ ok: false, reason: "report-altered" });
  });

  test("compared with the one before says which record appeared", async () => {
    const { reportId, authorisationId, enterprise } = await drawn();
    expect(await compareReport(world.deps(bank.officer), { reportId })).toEqual({ ok: true, value: null });
    await world.ownerSql`UPDATE credit_record SET record_no = 'penalty-old' WHERE uscc = ${enterprise.uscc}`;
    await putRecords(world.ownerSql, enterprise.uscc, "penalty", [penalty("文-2")]);
    world.clock.set(new Date(world.clock.now().getTime() + 60_000));
    const second = await pullReport(world.deps(bank.officer), { authorisationId, purpose: "P2" });
    const compared = await compareReport(world.deps(bank.officer), { reportId: second.ok ? second.value.id : "" });
    expect(compared.ok && compared.value?.comparison.records).toEqual([{ category: "penalty", appeared: ["penalty-old"], changed: ["penalty-1"], gone: [] }]);
  });

  test.each([
    ["revoked", { revokedAt: new Date("2026-07-15T02:00:00Z") }],
    ["paused", { pausedAt: new Date("2026-07-15T02:00:00Z") }],
    ["past its retention", { retainUntil: new Date("2026-07-14T00:00:00Z") }],
  ])("is not shown by way of a comparison once its own consent is %s", async (_name, facts) => {
    const { authorisationId, enterprise, reportId } = await drawn();
    const [copy] = await world.ownerSql<{ id: string }[]>`
      INSERT INTO authorisation (number, uscc, institution_id, branch_id, case_id, purpose, requested_categories, categories, months_back, valid_from, valid_until, max_pulls, retain_until, text_version, text_digest, requested_at, signer_id, signer_name, signature, signed_at)
      SELECT number || '-2', uscc, institution_id, branch_id, case_id, purpose, requested_categories, categories, months_back, valid_from, valid_until, max_pulls, retain_until, text_version, text_digest, requested_at, signer_id, signer_name, signature, signed_at
      FROM authorisation WHERE id = ${authorisationId} RETURNING id`;
    const later = must(await pullReport(world.deps(bank.officer), { authorisationId: copy?.id ?? "", purpose: "P2" }));
    expect(must(await compareReport(world.deps(bank.officer), { reportId: later.id }))).not.toBeNull();
    await world.db.authorisation.update({ where: { id: authorisationId }, data: facts });
    expect(await compareReport(world.deps(bank.officer), { reportId: later.id })).toEqual({ ok: true, value: null });
    expect(must(await compareReport(world.deps(enterprise.legal), { reportId: later.id }))).not.toBeNull();
    expect(reportId).not.toBe(later.id);
  });

  test("is listed for its case and on the enterprise's own list, for nobody else", async () => {
    const { caseId, number, enterprise } = await drawn();
    expect(must(await caseReports(world.deps(bank.officer), { caseId })).map((report) => report.number)).toEqual([number]);
    expect(await caseReports(world.deps(otherBank.officer), { caseId })).toMatchObject({ ok: false, reason: "not-found" });
    expect((await reportsOnUs(world.deps(enterprise.legal))).map((report) => report.number)).toEqual([number]);
  });
});

describe("verification by anyone", () => {
  const verify = (number: string, hash?: string) => verifyReport(world.deps(publicActor), { number, hash });

  test("tells a genuine report from an altered one, an unknown number and a number alone", async () => {
    const { number, hash } = await drawn();
    expect((await verify(number, hash.slice(0, 16))).verdict).toBe("genuine");
    expect((await verify(number.toLowerCase(), hash.toUpperCase())).verdict).toBe("genuine");
    expect(await verify(number, "0".repeat(16))).toEqual({ verdict: "altered", issued: null });
    expect(await verify("R20260101-999999")).toEqual({ verdict: "unknown", issued: null });
    expect(await verify(number)).toEqual({ verdict: "number-only", issued: null });
  });

  test("never accepts a check code too short to prove anything", async () => {
    const { number, hash } = await drawn();
    expect((await verify(number, hash.slice(0, 4))).verdict).toBe("altered");
  });

  test("hides the middle of both names", async () => {
    const { number, hash } = await drawn();
    const { issued } = await verify(number, hash.slice(0, 16));
    expect(issued?.enterprise).toMatch(/^石家\*+公司$/);
    expect(issued?.granteeZh).not.toBe((await world.db.institution.findUniqueOrThrow({ where: { id: bank.id } })).nameZh);
  });
});

describe("editions that need no bank", () => {
  test("the enterprise sees all its own categories without a score, logged as its own access", async () => {
    const { enterprise } = await drawn();
    await putRecords(world.ownerSql, enterprise.uscc, "tax_payment", [{ period: "2026-06", tax_kind: "增值税", taxable_sales: "100.00", tax_due: "3.00", tax_paid: "3.00", on_time: true }]);
    const outcome = await ownReport(world.deps(enterprise.agent));
    expect(outcome.ok && outcome.value.tables.map((table) => table.code)).toEqual(["penalty", "tax_payment"]);
    expect(outcome.ok && outcome.value.scorecard).toBeNull();
    expect(await world.db.accessLog.count({ where: { uscc: enterprise.uscc, kind: "own" } })).toBe(1);
    expect(await audits(enterprise.uscc, "report.own")).toBe(1);
  });

  test("the public edition shows public categories only", async () => {
    const { enterprise } = await drawn();
    await putRecords(world.ownerSql, enterprise.uscc, "judgment", [{ case_no: "案-1", case_kind: "民事", cause: "纠纷", court: "法院", judged_on: "2026-01-01", role: "被告" }]);
    const registration = { legal_representative: "张三", enterprise_type: "有限责任公司", industry_code: "C1353", district_code: "130102", registered_capital: "2000000.00", established_on: "2021-04-01", registration_status: "存续" };
    await putRecords(world.ownerSql, enterprise.uscc, "registration", [registration]);
    const outcome = await publicEdition(world.deps(publicActor), { uscc: enterprise.uscc });
    expect(outcome.ok && outcome.value.tables.map((table) => table.code)).toEqual(["registration", "penalty"]);
    expect(outcome.ok && outcome.value.notes.find((note) => note.code === "judgment")?.state).toBe("not-authorised");
    expect(await audits(enterprise.uscc, "report.public")).toBe(1);
  });
});
