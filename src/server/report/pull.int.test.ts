import { afterAll, describe, expect, test } from "vitest";
import { caseScene } from "@/server/financing-case/testing/case-world";
import { stepAuthorisation } from "@/server/authorisation/answer-service";
import { ownReport } from "./edition";
import { pullReport, pullReportOnce } from "./pull";
import { readReport } from "./read";
import { sealSnapshot } from "./snapshot-hash";
import { consented, putRecords, type Consented } from "./testing/consent";

const { world, city, bank, otherBank } = await caseScene();
afterAll(() => world.close());


const penalty = (decidedOn: string) => ({ document_no: "文-1", facts: "违法", penalty_kind: "罚款", fine_amount: "5000.00", decided_on: decidedOn, authority: "市场监督管理局", repair_status: "未修复" });
const electricity = (period: string) => ({ account_no: "1", period, usage: "100", amount_due: "80.00", amount_paid: "80.00", usage_kind: "大工业" });

async function counts({ authorisationId, enterprise }: Consented) {
  const [reports, accesses, [audits]] = await Promise.all([
    world.db.report.count({ where: { authorisationId } }),
    world.db.accessLog.count({ where: { authorisationId } }),
    world.ownerSql<{ n: number }[]>`SELECT count(*)::int AS n FROM audit_entry WHERE uscc = ${enterprise.uscc} AND action = 'report.pull'`,
  ]);
  return { reports, accesses, audits: audits?.n };
}

const pull = (consent: Consented, changes: object = {}) => pullReport(world.deps(consent.bank.officer), { authorisationId: consent.authorisationId, purpose: "P2", ...changes });

describe("a report under consent", () => {
  test("is kept with its hash, logged and audited once, and holds exactly the granted categories inside their windows", async () => {
    const consent = await consented(city, bank, ["penalty", "electricity"]);
    const { uscc } = consent.enterprise;
    await putRecords(world.ownerSql, uscc, "penalty", [penalty("2021-07-15"), penalty("2021-07-14"), penalty("2026-01-05")]);
    await putRecords(world.ownerSql, uscc, "electricity", [electricity("2026-06"), electricity("2024-07"), electricity("2024-06")]);
    await putRecords(world.ownerSql, uscc, "judgment", [{ case_no: "案-1", case_kind: "民事", cause: "纠纷", court: "法院", judged_on: "2026-01-01", role: "被告" }]);
    const outcome = await pull(consent);
    if (!outcome.ok) throw new Error(outcome.reason);
    const { snapshot, hash, number } = outcome.value;
    expect(number).toMatch(/^R20260715-\d{6}$/);
    expect(snapshot.tables.map((table) => [table.code, table.recordNos])).toEqual([["penalty", ["penalty-3", "penalty-1"]], ["electricity", ["electricity-1", "electricity-2"]]]);
    expect(snapshot.notes.find((note) => note.code === "judgment")?.state).toBe("not-authorised");
    const [stored] = await world.ownerSql<{ snapshot: unknown }[]>`SELECT snapshot FROM report WHERE number = ${number}`;
    expect(sealSnapshot(stored?.snapshot as never).hash).toBe(hash);
    expect(await counts(consent)).toEqual({ reports: 1, accesses: 1, audits: 1 });
  });

  test("drawn for the case finds the consent that serves it", async () => {
    const consent = await consented(city, bank, ["penalty"]);
    expect(await pullReport(world.deps(bank.officer), { caseId: consent.caseId, purpose: "P2" })).toMatchObject({ ok: true });
    expect(await pullReport(world.deps(bank.officer), { caseId: consent.caseId, purpose: "P1" })).toMatchObject({ ok: false, reason: "authorisation-missing" });
  });

  test("carries no rating when the operator switched it off for the institution", async () => {
    const unrated = await city.bank();
    await world.db.institution.update({ where: { id: unrated.id }, data: { ratingEnabled: false } });
    const outcome = await pull(await consented(city, unrated, ["penalty"]));
    expect(outcome.ok && outcome.value.snapshot.scorecard).toBeNull();
  });
});

describe("without covering consent nothing is read, kept or logged", () => {
  const nothing = { reports: 0, accesses: 0, audits: 0 };

  test.each([
    ["waiting for a signature", { signedAt: null }, "authorisation-pending"],
    ["refused", { signedAt: null, refusedAt: new Date("2026-07-15T01:00:00Z") }, "authorisation-refused"],
    ["paused", { pausedAt: new Date("2026-07-15T01:00:00Z") }, "authorisation-paused"],
    ["revoked", { revokedAt: new Date("2026-07-15T01:00:00Z") }, "authorisation-revoked"],
    ["expired", { validFrom: new Date("2026-06-01T00:00:00Z"), validUntil: new Date("2026-06-20T00:00:00Z") }, "authorisation-expired"],
  ])("when it is %s", async (_name, facts, reason) => {
    const consent = await consented(city, bank, ["penalty"], facts);
    expect(await pull(consent)).toMatchObject({ ok: false, reason });
    expect(await counts(consent)).toEqual(nothing);
  });

  test("when it is for another purpose, another category or another bank", async () => {
    const consent = await consented(city, bank, ["penalty"]);
    expect(await pull(consent, { purpose: "P4" })).toMatchObject({ ok: false, reason: "authorisation-other-purpose" });
    expect(await pull(consent, { categories: ["judgment"] })).toMatchObject({ ok: false, reason: "category-not-granted" });
    expect(await pullReport(world.deps(otherBank.officer), { authorisationId: consent.authorisationId, purpose: "P2" })).toMatchObject({ ok: false, reason: "not-found" });
    expect(await pullReport(world.deps(bank.elsewhere), { authorisationId: consent.authorisationId, purpose: "P2" })).toMatchObject({ ok: false, reason: "authorisation-other-party" });
    expect(await counts(consent)).toEqual(nothing);
  });

  test("when the reader left or was disabled after the request had begun", async () => {
    const consent = await consented(city, bank, ["penalty"]);
    const leaver = await city.person("bank.officer", { institutionId: bank.id, branchId: bank.branchId });
    const asked = () => pullReport(world.deps(leaver), { authorisationId: consent.authorisationId, purpose: "P2" });
    await world.db.person.update({ where: { id: leaver.personId ?? "" }, data: { disabledAt: world.clock.now() } });
    expect(await asked()).toEqual({ ok: false, reason: "not-found" });
    await world.db.person.update({ where: { id: leaver.personId ?? "" }, data: { disabledAt: null } });
    await world.db.membership.update({ where: { id: leaver.membershipId ?? "" }, data: { endedAt: world.clock.now() } });
    expect(await asked()).toEqual({ ok: false, reason: "not-found" });
    await world.db.membership.update({ where: { id: consent.enterprise.agent.membershipId ?? "" }, data: { endedAt: world.clock.now() } });
    expect(await ownReport(world.deps(consent.enterprise.agent))).toEqual({ ok: false, reason: "not-found" });
    expect(await counts(consent)).toEqual(nothing);
  });

  test("when the enterprise revokes between two pulls", async () => {
    const consent = await consented(city, bank, ["penalty"]);
    expect(await pull(consent)).toMatchObject({ ok: true });
    expect(await stepAuthorisation(world.deps(consent.enterprise.legal), { id: consent.authorisationId, step: "revoke" })).toMatchObject({ ok: true });
    expect(await pull(consent)).toMatchObject({ ok: false, reason: "authorisation-revoked" });
    expect(await counts(consent)).toEqual({ reports: 1, accesses: 1, audits: 1 });
  });

  test("the application's own role sees no row by plain SQL, before, after and with a foreign key", async () => {
    const consent = await consented(city, bank, ["penalty"]);
    await putRecords(world.ownerSql, consent.enterprise.uscc, "penalty", [penalty("2026-01-05")]);
    const seen = async () => (await world.deps().db.$queryRaw<{ n: number }[]>`SELECT count(*)::int AS n FROM credit_record WHERE uscc = ${consent.enterprise.uscc}`)[0]?.n;
    expect(await seen()).toBe(0);
    expect(await pull(consent)).toMatchObject({ ok: true });
    expect(await seen()).toBe(0);
    const access = await world.db.accessLog.findFirstOrThrow({ where: { authorisationId: consent.authorisationId } });
    const replayed = await world.deps().db.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT set_config('xinqiao.access_id', ${access.id}, true)`;
      return tx.$queryRaw<{ n: number }[]>`SELECT count(*)::int AS n FROM credit_record`;
    });
    expect(replayed[0]?.n).toBe(0);
  });
});

describe("a request that is sent twice with one key", () => {
  const once = (consent: Consented, idempotencyKey: string, changes: object = {}) => pullReportOnce(world.deps(consent.bank.officer), { authorisationId: consent.authorisationId, purpose: "P2", idempotencyKey, ...changes });

  test("draws one report, uses one pull, and gets the same answer, also in the same moment", async () => {
    const consent = await consented(city, bank, ["penalty"]);
    const answers = await Promise.all([1, 2, 3].map(() => once(consent, "pull-1")));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ ok: true });
    expect(await counts(consent)).toEqual({ reports: 1, accesses: 1, audits: 1 });
  });

  test("is refused when the key stood for another consent", async () => {
    const [one, two] = [await consented(city, bank, ["penalty"]), await consented(city, bank, ["penalty"])];
    expect(await once(one, "pull-2")).toMatchObject({ ok: true });
    expect(await once(two, "pull-2")).toMatchObject({ ok: false, reason: "key-used-for-something-else" });
    expect(await counts(two)).toEqual({ reports: 0, accesses: 0, audits: 0 });
  });

  test("may be tried again with the same key after a refusal", async () => {
    const consent = await consented(city, bank, ["penalty"], { pausedAt: new Date("2026-07-15T01:00:00Z") });
    expect(await once(consent, "pull-3")).toMatchObject({ ok: false, reason: "authorisation-paused" });
    expect(await stepAuthorisation(world.deps(consent.enterprise.legal), { id: consent.authorisationId, step: "resume" })).toMatchObject({ ok: true });
    expect(await once(consent, "pull-3")).toMatchObject({ ok: true });
  });
});

test("of a pull and a revocation in the same moment one is first: afterwards nothing can be read any more", async () => {
  for (let round = 0; round < 5; round += 1) {
    const consent = await consented(city, bank, ["penalty"]);
    const [pulled, revoked] = await Promise.all([pull(consent), stepAuthorisation(world.deps(consent.enterprise.legal), { id: consent.authorisationId, step: "revoke" })]);
    expect(revoked.ok).toBe(true);
    expect(pulled.ok ? "first" : pulled.reason).toBe(pulled.ok ? "first" : "authorisation-revoked");
    if (pulled.ok) expect(await readReport(world.deps(bank.officer), { reportId: pulled.value.id })).toMatchObject({ ok: false, reason: "authorisation-revoked" });
    expect(await pull(consent)).toMatchObject({ ok: false, reason: "authorisation-revoked" });
  }
});

test("of ten pulls at once under a quota of three, three are answered and seven refused", async () => {
  const consent = await consented(city, bank, ["penalty"]);
  await putRecords(world.ownerSql, consent.enterprise.uscc, "penalty", [penalty("2026-01-05")]);
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => pull(consent)));
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(3);
  expect(outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.reason]))).toEqual(Array.from({ length: 7 }, () => "authorisation-exhausted"));
  expect(await counts(consent)).toEqual({ reports: 3, accesses: 3, audits: 3 });
});
