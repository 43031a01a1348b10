import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, it } from "vitest";
import type { Actor } from "@/server/platform/access/actor";
import { caseScene, type TestBank, type TestEnterprise } from "@/server/financing-case/testing/case-world";
import { localDateOf } from "@/domain/calendar/local-date";
import { rejectCase } from "@/server/financing-case/decision-service";
import { must, newWalk, walkToContract } from "@/server/financing-case/testing/walk";
import { acceptCase } from "@/server/financing-case/work-service";
import { readDraft, saveNeedStep, startNeed } from "./draft-service";
import { readPartners } from "./partner";
import { publishNeed } from "./publish-service";
import { assignNeed, readOwnNeed, readOwnNeeds, reReferNeed, sweepNeeds, withdrawNeed } from "./service";

const { world, city, bank, otherBank } = await caseScene();
afterAll(() => world.close());

const starter = { districtCode: "130102", contactName: "李明", contactPhone: "13800138000" };
const stateOf = async (needId: string) => (await world.db.need.findUniqueOrThrow({ where: { id: needId } })).status;
const casesOf = (needId: string) => world.db.financingCase.findMany({ where: { needId }, orderBy: { submittedAt: "asc" } });

const complete = {
  amountYuan: "500000", termMonths: "12", neededBy: "", purpose: "materials", purposeNote: "", guaranteeMode: "unsecured", repaymentMethod: "interest_first",
  contactName: "李明", contactPhone: "13800138000", channel: "market", multiBank: "",
};

async function draftOf(actor: Actor, answers: Record<string, string | string[]> = {}): Promise<string> {
  const draft = must(await startNeed(world.deps(actor), starter));
  must(await saveNeedStep(world.deps(actor), { needId: draft.id, step: "channel", answers: { ...complete, ...answers } }));
  return draft.id;
}

async function published(enterprise: TestEnterprise, banks: readonly TestBank[]): Promise<string> {
  const needId = await draftOf(enterprise.legal, { channel: "institutions", institutionIds: banks.map(({ id }) => id) });
  must(await publishNeed(world.deps(enterprise.legal), { needId }));
  return needId;
}

describe("the wizard", () => {
  it("begins with the contact that is known, and finds the same draft on another device", async () => {
    const { legal } = await city.enterprise();
    const [first, second] = await Promise.all([startNeed(world.deps(legal), starter), startNeed(world.deps(legal), starter)]);
    expect(must(first).id).toBe(must(second).id);
    expect(must(first)).toMatchObject({ step: "amount", answers: { contactName: "李明", contactPhone: "13800138000" } });
    expect(await world.db.need.count({ where: { uscc: legal.uscc } })).toBe(1);
  });

  it("keeps a wrong answer as it was typed and names the field", async () => {
    const { legal } = await city.enterprise();
    const deps = world.deps(legal);
    const { id } = must(await startNeed(deps, starter));
    const answer = await saveNeedStep(deps, { needId: id, step: "amount", answers: { amountYuan: "五十万" } });
    expect(answer).toMatchObject({ ok: false, reason: "answers-invalid", detail: { amountYuan: "amount-malformed" } });
    expect((await readDraft(deps))?.answers).toMatchObject({ amountYuan: "五十万" });
  });

  it("refuses a day that is over as the day the money is needed by, and takes today", async () => {
    const { legal } = await city.enterprise();
    const deps = world.deps(legal);
    const { id } = must(await startNeed(deps, starter));
    const today = localDateOf(world.clock.now());
    const save = (neededBy: string, termMonths = "12") => saveNeedStep(deps, { needId: id, step: "term", answers: { termMonths, neededBy } });
    expect(await save("2020-01-01", "0")).toMatchObject({ ok: false, detail: { termMonths: "term-too-short", neededBy: "date-in-past" } });
    expect(await save("2020-01-01")).toEqual({ ok: false, reason: "answers-invalid", detail: { neededBy: "date-in-past" } });
    expect((await readDraft(deps))?.answers).toMatchObject({ neededBy: "2020-01-01" });
    expect(await save(today)).toMatchObject({ ok: true });
  });

  it("does not let two devices wipe each other's steps", async () => {
    const { legal } = await city.enterprise();
    const deps = world.deps(legal);
    const { id } = must(await startNeed(deps, starter));
    await Promise.all([
      saveNeedStep(deps, { needId: id, step: "amount", answers: { amountYuan: "500000" } }),
      saveNeedStep(deps, { needId: id, step: "term", answers: { termMonths: "12", neededBy: "" } }),
    ]);
    expect((await readDraft(deps))?.answers).toMatchObject({ amountYuan: "500000", termMonths: "12" });
  });

  it("keeps a colleague's draft and a stranger's apart", async () => {
    const enterprise = await city.enterprise();
    const stranger = await city.enterprise();
    const { id } = must(await startNeed(world.deps(enterprise.legal), starter));
    expect(await readDraft(world.deps(enterprise.agent))).toBeNull();
    expect(await saveNeedStep(world.deps(stranger.legal), { needId: id, step: "amount", answers: { amountYuan: "1" } })).toMatchObject({ ok: false, reason: "not-found" });
  });
});

describe("publishing", () => {
  it("posts once, however often it is clicked, and answers with the same number", async () => {
    const { legal } = await city.enterprise();
    const needId = await draftOf(legal, { channel: "institutions", institutionIds: [bank.id] });
    const idempotencyKey = randomUUID();
    const answers = await Promise.all([1, 2, 3].map(() => publishNeed(world.deps(legal), { needId, idempotencyKey })));
    expect(new Set(answers.map((answer) => must(answer).number)).size).toBe(1);
    expect(await casesOf(needId)).toHaveLength(1);
    expect(await publishNeed(world.deps(legal), { needId, idempotencyKey: randomUUID() })).toMatchObject({ ok: false, reason: "already-published" });
  });

  it("refuses a draft with open questions, names them, and leaves it a draft", async () => {
    const { legal } = await city.enterprise();
    const { id } = must(await startNeed(world.deps(legal), starter));
    const answer = await publishNeed(world.deps(legal), { needId: id });
    expect(answer).toMatchObject({ ok: false, reason: "answers-invalid", detail: { amountYuan: "amount-malformed", channel: "channel-missing" } });
    expect(await stateOf(id)).toBe("draft");
  });

  it("opens a case at each chosen bank, with the answer clock running", async () => {
    const needId = await published(await city.enterprise(), [bank, otherBank]);
    expect((await casesOf(needId)).map(({ institutionId, status }) => ({ institutionId, status }))).toEqual(
      expect.arrayContaining([{ institutionId: bank.id, status: "submitted" }, { institutionId: otherBank.id, status: "submitted" }]),
    );
    const need = await world.db.need.findUniqueOrThrow({ where: { id: needId } });
    expect(need.status).toBe("matching");
    expect(need.amountYuan?.toFixed(2)).toBe("500000.00");
    expect(need.answerDueAt?.toISOString()).toBe("2026-07-20T16:00:00.000Z");
  });

  it("posts to the whole market without a case, and to no bank that has left", async () => {
    const enterprise = await city.enterprise();
    const needId = await draftOf(enterprise.legal);
    must(await publishNeed(world.deps(enterprise.legal), { needId }));
    expect(await casesOf(needId)).toEqual([]);
    expect(await stateOf(needId)).toBe("published");
    const gone = await city.bank();
    await world.db.institution.update({ where: { id: gone.id }, data: { disabledAt: world.clock.now() } });
    const second = await draftOf(enterprise.legal, { channel: "institutions", institutionIds: [gone.id] });
    expect(await publishNeed(world.deps(enterprise.legal), { needId: second })).toMatchObject({ ok: false, reason: "institution-not-available" });
    expect(await stateOf(second)).toBe("draft");
  });
});

describe("tenants", () => {
  it("an enterprise sees its own needs and finds no other's", async () => {
    const mine = await city.enterprise();
    const stranger = await city.enterprise();
    const needId = await published(mine, [bank]);
    expect(must(await readOwnNeed(world.deps(mine.agent), { needId })).cases).toHaveLength(1);
    expect(await readOwnNeeds(world.deps(stranger.legal))).toEqual([]);
    for (const attempt of [readOwnNeed(world.deps(stranger.legal), { needId }), withdrawNeed(world.deps(stranger.legal), { needId }), readPartners(world.deps(stranger.legal), { needId }), publishNeed(world.deps(stranger.legal), { needId })]) {
      expect(await attempt).toMatchObject({ ok: false, reason: "not-found" });
    }
  });
});

describe("taking a need back", () => {
  it("closes it at every bank in one step", async () => {
    const enterprise = await city.enterprise();
    const needId = await published(enterprise, [bank, otherBank]);
    expect(must(await withdrawNeed(world.deps(enterprise.legal), { needId, reason: "自有资金已到位" }))).toEqual({ closedCases: 2 });
    expect((await casesOf(needId)).map(({ status }) => status)).toEqual(["withdrawn", "withdrawn"]);
    expect(await stateOf(needId)).toBe("withdrawn");
    expect(await withdrawNeed(world.deps(enterprise.legal), { needId })).toMatchObject({ ok: false, reason: "not-allowed-now" });
  });

  it("is refused once a contract is signed", async () => {
    const walk = await newWalk(city, bank);
    await walkToContract(city, walk);
    const { caseId, enterprise } = walk;
    const { needId } = await world.db.financingCase.findUniqueOrThrow({ where: { id: caseId } });
    expect(await withdrawNeed(world.deps(enterprise.legal), { needId })).toMatchObject({ ok: false, reason: "need-under-contract" });
  });
});

describe("asking other banks", () => {
  it("shows a rejected need to a bank that has not seen it, and to none twice", async () => {
    const { caseId, enterprise } = await newWalk(city, bank);
    const { needId } = await world.db.financingCase.findUniqueOrThrow({ where: { id: caseId } });
    must(await acceptCase(world.deps(bank.officer), { caseId }));
    must(await rejectCase(world.deps(bank.officer), { caseId, reasonCode: "R19" }));
    const seen = must(await readPartners(world.deps(enterprise.legal), { needId }));
    expect(seen.filter((partner) => partner.seen).map(({ id }) => id)).toEqual([bank.id]);
    expect(await reReferNeed(world.deps(enterprise.legal), { needId, institutionIds: [otherBank.id, bank.id] })).toMatchObject({ ok: false, reason: "already-at-this-bank" });
    expect(await casesOf(needId)).toHaveLength(1);
    expect(must(await reReferNeed(world.deps(enterprise.legal), { needId, institutionIds: [otherBank.id] })).caseIds).toHaveLength(1);
    expect((await casesOf(needId)).map(({ status, source }) => `${status} ${source}`)).toEqual(["rejected chosen", "submitted re_referral"]);
  });
});

describe("a need that nobody takes", () => {
  it("goes to its district's centre once, which brings it back to a bank", async () => {
    const enterprise = await city.enterprise();
    const needId = await draftOf(enterprise.legal);
    must(await publishNeed(world.deps(enterprise.legal), { needId }));
    const before = world.clock.now();
    world.clock.set(new Date("2026-07-21T02:00:00Z"));
    await sweepNeeds(world.deps());
    expect(await stateOf(needId)).toBe("unanswered");
    expect((await sweepNeeds(world.deps())).unanswered).toBe(0);
    const elsewhere = await city.person("centre.clerk", { districtCode: "130104" });
    const clerk = await city.person("centre.clerk", { districtCode: "130102" });
    expect(await assignNeed(world.deps(elsewhere), { needId, institutionId: bank.id })).toMatchObject({ ok: false, reason: "not-found" });
    const { caseId } = must(await assignNeed(world.deps(clerk), { needId, institutionId: bank.id, note: "企业急需" }));
    expect(await stateOf(needId)).toBe("matching");
    expect(await world.db.auditEntry.findMany({ where: { action: "assignNeed", objectId: needId } })).toMatchObject([{ membershipId: clerk.membershipId, uscc: enterprise.uscc, detail: { caseId, institutionId: bank.id, note: "企业急需" } }]);
    world.clock.set(before);
  });
});
