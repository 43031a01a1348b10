import { afterAll, describe, expect, it } from "vitest";
import { publicActor, type Actor } from "@/server/platform/access/actor";
import { RefusalTable } from "@/server/platform/testing/access/refusal-table";
import { usualInstant } from "@/server/platform/testing/test-world";
import { stepAuthorisation } from "@/server/authorisation/answer-service";
import { withdrawCase } from "@/server/financing-case/close-case";
import { caseScene } from "@/server/financing-case/testing/case-world";
import { must, newWalk } from "@/server/financing-case/testing/walk";
import { pullReport } from "./pull";
import { pullCodes, readCodes } from "./router";
import { consented, putRecords, type Consented } from "./testing/consent";

const { world, city, bank, otherBank } = await caseScene();
afterAll(() => world.close());
const table = new RefusalTable(world);
const { officer } = bank;
const nowhere = "01900000-0000-7000-8000-00000000dead";
const yesterday = new Date(usualInstant.getTime() - 86_400_000);

const pull = (consent: Consented, changes: object = {}, actor: Actor = officer) => table.answer(actor, "report.pull", { authorisationId: consent.authorisationId, purpose: "P2", ...changes });
const pdf = { locale: "zh-CN" };

async function drawn(): Promise<Consented & { reportId: string }> {
  const consent = await consented(city, bank, ["penalty"]);
  await putRecords(world.ownerSql, consent.enterprise.uscc, "penalty", []);
  return { ...consent, reportId: must(await pullReport(world.deps(officer), { authorisationId: consent.authorisationId, purpose: "P2" })).id };
}

describe("drawing a report", () => {
  it("is the officer's, and of the own bank's and branch's consents", async () => {
    const consent = await consented(city, bank, ["penalty"]);
    expect(await pull(consent, {}, publicActor)).toBe("UNAUTHORIZED");
    for (const other of [bank.approver, bank.admin, consent.enterprise.legal, await city.person("bureau.supervisor", {}), await city.person("platform.operator", {}), await city.person("centre.manager", { districtCode: "130102" })]) {
      expect(await pull(consent, {}, other)).toBe("FORBIDDEN");
    }
    expect(await pull(consent, {}, otherBank.officer)).toBe("NOT_FOUND not-found");
    expect(await pull(consent, {}, bank.elsewhere)).toBe("NOT_FOUND authorisation-other-party");
    expect(await pull({ ...consent, authorisationId: nowhere })).toBe("NOT_FOUND not-found");
    expect(await table.answer(otherBank.officer, "report.pull", { caseId: consent.caseId, purpose: "P2" })).toBe("NOT_FOUND not-found");
  });

  it.each([
    [{ signedAt: null }, "authorisation-pending"],
    [{ signedAt: null, refusedAt: yesterday }, "authorisation-refused"],
    [{ pausedAt: yesterday }, "authorisation-paused"],
    [{ revokedAt: yesterday }, "authorisation-revoked"],
    [{ validFrom: new Date("2026-06-20T00:00:00Z"), validUntil: yesterday }, "authorisation-expired"],
  ])("says why the consent does not cover it: %j", async (facts, reason) => {
    expect(await pull(await consented(city, bank, ["penalty"], facts))).toBe(`FORBIDDEN ${reason}`);
  });

  it("ends with the case, though the consent has days and pulls left", async () => {
    const consent = await consented(city, bank, ["penalty"]);
    expect(await pull(consent)).toBe("answered");
    must(await withdrawCase(world.deps(consent.enterprise.legal), { caseId: consent.caseId }));
    expect(await pull(consent)).toBe("FORBIDDEN authorisation-lapsed");
    expect(await table.answer(consent.enterprise.agent, "authorisation.read", { id: consent.authorisationId })).toBe("answered");
  });

  it("needs a consent to this purpose, case and category, with a pull left", async () => {
    const consent = await consented(city, bank, ["penalty"], { maxPulls: 1 });
    expect(await pull(consent, { purpose: "P4" })).toBe("FORBIDDEN authorisation-other-purpose");
    expect(await pull(consent, { categories: ["judgment"] })).toBe("FORBIDDEN category-not-granted");
    expect(await table.answer(officer, "report.pull", { caseId: (await newWalk(city, bank)).caseId, purpose: "P2" })).toBe("FORBIDDEN authorisation-missing");
    expect(await pull(consent, { idempotencyKey: "k-1" })).toBe("answered");
    expect(await pull(consent, { idempotencyKey: "k-1" })).toBe("answered");
    expect(await pull(consent)).toBe("FORBIDDEN authorisation-exhausted");
    expect(await pull(await consented(city, bank, ["penalty"]), { idempotencyKey: "k-1" })).toBe("BAD_REQUEST key-used-for-something-else");
  });

  it.each([{ purpose: "P9" }, { categories: [] }, { categories: ["salaries"] }, { authorisationId: "A20260715-000001" }, { idempotencyKey: "k".repeat(101) }])("refuses what cannot be meant: %j", async (changes) => {
    expect(await pull(await consented(city, bank, ["penalty"]), changes)).toBe("BAD_REQUEST");
  });
});

describe("a drawn report", () => {
  const doors = ["report.read", "report.compare", "report.pdf"] as const;
  const open = (actor: Actor, path: (typeof doors)[number], reportId: string) => table.answer(actor, path, { reportId, ...(path === "report.pdf" ? pdf : {}) });

  it.each(doors)("is for the bank that drew it and the enterprise it is about: %s", async (path) => {
    const { reportId } = await drawn();
    expect(await open(publicActor, path, reportId)).toBe("UNAUTHORIZED");
    for (const other of [bank.admin, await city.person("bureau.analyst", {}), await city.person("platform.auditor", {})]) expect(await open(other, path, reportId)).toBe("FORBIDDEN");
    for (const other of [otherBank.officer, otherBank.approver, bank.elsewhere, (await city.enterprise()).legal]) expect(await open(other, path, reportId)).toBe("NOT_FOUND not-found");
    expect(await open(officer, path, nowhere)).toBe("NOT_FOUND not-found");
    expect(await open(officer, path, "R-1")).toBe("BAD_REQUEST");
  });

  it.each(doors)("closes to the bank with its consent: %s", async (path) => {
    const { reportId, enterprise, authorisationId } = await drawn();
    const step = async (name: "pause" | "resume" | "revoke") => must(await stepAuthorisation(world.deps(enterprise.legal), { id: authorisationId, step: name }));
    await step("pause");
    expect(await open(officer, path, reportId)).toBe("FORBIDDEN authorisation-paused");
    await step("resume");
    await step("revoke");
    expect(await open(officer, path, reportId)).toBe("FORBIDDEN authorisation-revoked");
    const kept = await drawn();
    await world.db.authorisation.update({ where: { id: kept.authorisationId }, data: { retainUntil: new Date("2026-07-14T00:00:00Z") } });
    expect(await open(officer, path, kept.reportId)).toBe("FORBIDDEN report-retention-ended");
    const altered = await drawn();
    await world.ownerSql`UPDATE report SET snapshot = snapshot || '{"x": 1}' WHERE id = ${altered.reportId}`;
    expect(await open(officer, path, altered.reportId)).toBe("CONFLICT report-altered");
  });

  it("is not printed in a language that nobody has written", async () => {
    const { reportId } = await drawn();
    expect(await table.answer(officer, "report.pdf", { reportId, locale: "de" })).toBe("BAD_REQUEST");
  });

  it("answers its readers, and anyone about its number", async () => {
    const { reportId, caseId, enterprise } = await drawn();
    expect(await open(officer, "report.read", reportId)).toBe("answered");
    expect(await open(enterprise.agent, "report.compare", reportId)).toBe("answered");
    expect(await table.answer(officer, "report.ofCase", { caseId })).toBe("answered");
    expect(await table.answer(otherBank.officer, "report.ofCase", { caseId })).toBe("NOT_FOUND not-found");
    expect(await table.answer(enterprise.legal, "report.own", undefined)).toBe("answered");
    expect(await table.answer(officer, "report.own", undefined)).toBe("FORBIDDEN");
    expect(await table.answer(publicActor, "report.verify", { number: "R20260715-000001" })).toBe("answered");
    expect(await table.answer(publicActor, "report.publicEdition", { uscc: "91130102MA07T001X2" })).toBe("NOT_FOUND not-found");
    expect(await table.answer(publicActor, "report.publicEdition", { uscc: "91130102MA07T001X3" })).toBe("BAD_REQUEST");
  });
});

it("every refusal of the report router has been met from outside, or cannot be", () => {
  expect(table.untried({ "report.pull": pullCodes, "report.read": readCodes, "report.compare": readCodes, "report.pdf": readCodes }, {
    "report.pull authorisation-other-matter": "a case finds its own consent, and a consent names no other case",
    "report.pull authorisation-month-used-up": "only monitoring has a monthly number; tried with its consent",
  })).toEqual([]);
});
