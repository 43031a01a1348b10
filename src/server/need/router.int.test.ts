import { afterAll, describe, expect, it } from "vitest";
import { publicActor, type Actor } from "@/server/platform/access/actor";
import { RefusalTable } from "@/server/platform/testing/access/refusal-table";
import { usualInstant } from "@/server/platform/testing/test-world";
import { rejectCase } from "@/server/financing-case/decision-service";
import { caseScene } from "@/server/financing-case/testing/case-world";
import { must, newWalk, walkToContract } from "@/server/financing-case/testing/walk";
import { openCodes, publishCodes } from "./router";

const { world, city, bank, otherBank } = await caseScene();
afterAll(() => world.close());
const table = new RefusalTable(world);
const clerk = await city.person("centre.clerk", { districtCode: "130102" });
const farClerk = await city.person("centre.clerk", { districtCode: "130104" });
const nowhere = "01900000-0000-7000-8000-00000000dead";

const complete: Record<string, string | string[]> = {
  amountYuan: "500000", termMonths: "12", neededBy: "", purpose: "materials", purposeNote: "", guaranteeMode: "unsecured", repaymentMethod: "interest_first",
  contactName: "李明", contactPhone: "13800138000", channel: "market", multiBank: "",
};
const call = (actor: Actor, name: string, input: object = {}) => table.answer(actor, `need.${name}`, input);

async function drafted(answers: Record<string, string | string[]> = {}) {
  const { legal, agent, uscc } = await city.enterprise();
  expect(await table.answer(legal, "need.start", undefined)).toBe("answered");
  const { id: needId } = await world.db.need.findFirstOrThrow({ where: { uscc } });
  expect(await call(legal, "saveStep", { needId, step: "channel", answers: { ...complete, ...answers } })).toMatch(/answered|answers-invalid/);
  return { legal, agent, uscc, needId };
}

async function productOf(institutionId: string): Promise<string> {
  const { id } = await world.db.product.create({ data: { institutionId, code: `P-${city.next()}` } });
  const version = await world.db.productVersion.create({
    data: {
      productId: id, version: 1, nameZh: "信用贷", nameEn: "Loan", summaryZh: "信用", summaryEn: "Loan", amountMinYuan: "1.00", amountMaxYuan: "3000000.00", termMinMonths: 1, termMaxMonths: 24, spreadMinBp: 50, spreadMaxBp: 150,
      guaranteeModes: ["unsecured"], repaymentMethods: ["bullet"], districtCodes: [], eligibility: {}, publishedAt: usualInstant,
    },
  });
  return version.id;
}

describe("a draft", () => {
  it("is the own enterprise's, saved right or wrong, and says what is wrong beside its field", async () => {
    const { legal, agent, needId } = await drafted();
    expect(await table.answer(publicActor, "need.start", undefined)).toBe("UNAUTHORIZED");
    for (const other of [bank.officer, clerk]) expect(await table.answer(other, "need.start", undefined)).toBe("FORBIDDEN");
    expect(await call(agent, "saveStep", { needId, step: "amount", answers: { amountYuan: "-1" } })).toBe("BAD_REQUEST answers-invalid");
    expect(await call(legal, "publish", { needId })).toBe("BAD_REQUEST answers-invalid");
    expect((await world.db.need.findUniqueOrThrow({ where: { id: needId } })).draft).toMatchObject({ amountYuan: "-1", contactName: "李明" });
    const pasted = { purposeNote: "长".repeat(3000), institutionIds: Array.from({ length: 42 }, () => nowhere) };
    expect(await call(agent, "saveStep", { needId, step: "purpose", answers: pasted }), "a long text is told by its question, not by the request").toBe("BAD_REQUEST answers-invalid");
    expect((await world.db.need.findUniqueOrThrow({ where: { id: needId } })).draft).toMatchObject(pasted);
    expect(await call((await city.enterprise()).legal, "saveStep", { needId, step: "amount", answers: {} })).toBe("NOT_FOUND not-found");
    expect(await call(legal, "saveStep", { needId, step: "amount", answers: { amountYuan: "500000", salary: "x", constructorOf: ["y"] } })).toBe("answered");
    expect(await world.db.need.findUniqueOrThrow({ where: { id: needId } }), "nothing is kept that nobody asked for").not.toMatchObject({ draft: { salary: "x" } });
    for (const wrong of [{ step: "salary" }, { answers: { amountYuan: 5 } }, { answers: { a: "x".repeat(20_001) } }, { needId: "N-1" }]) expect(await call(legal, "saveStep", { needId, step: "amount", answers: {}, ...wrong })).toBe("BAD_REQUEST");
  });

  it("of a renewal does not overwrite another one", async () => {
    const walk = await newWalk(city, bank);
    const loanId = await walkToContract(city, walk);
    const officer = { loanId, loanNoteNo: "JJ-N", amountYuan: "1000.00", drawnOn: city.day(), firstLoan: { asserted: true, recordCheckedOn: city.day() } };
    expect(await table.answer(bank.officer, "loan.draw", officer)).toBe("answered");
    const { id: drawdownId } = await world.db.drawdown.findFirstOrThrow({ where: { loanId } });
    const { legal } = walk.enterprise;
    expect(await call((await city.enterprise()).legal, "startRenewal", { drawdownId })).toBe("NOT_FOUND not-found");
    expect(await table.answer(legal, "need.start", undefined)).toBe("answered");
    expect(await call(legal, "startRenewal", { drawdownId })).toBe("CONFLICT draft-in-the-way");
  });
});

describe("publishing", () => {
  it("happens once, and the same key answers alike", async () => {
    const { legal, needId } = await drafted();
    const key = { needId, idempotencyKey: "publish-1" };
    expect(await Promise.all([call(legal, "publish", key), call(legal, "publish", key), call(legal, "publish", key)])).toEqual(["answered", "answered", "answered"]);
    expect(await world.db.needEvent.count({ where: { needId, event: "publish" } })).toBe(1);
    expect(await call(legal, "publish", { needId })).toBe("CONFLICT already-published");
    expect(await call(legal, "publish", { needId: nowhere })).toBe("NOT_FOUND not-found");
    const { needId: second, legal: other } = await drafted();
    expect(await call(other, "publish", { needId: second, idempotencyKey: "publish-1" })).toBe("answered");
    expect(await call(legal, "publish", { needId: nowhere, idempotencyKey: "publish-1" })).toBe("CONFLICT key-used-for-something-else");
  });

  it("of two people at once is one's", async () => {
    const { legal, agent, needId } = await drafted();
    const both = await Promise.all([call(legal, "publish", { needId }), call(agent, "publish", { needId })]);
    expect(both.toSorted()).toEqual(["CONFLICT already-published", "answered"]);
  });

  it("goes only to products that are offered, and to institutions that take part", async () => {
    const version = await productOf(bank.id);
    const retired = await drafted({ channel: "products", productVersionIds: [version] });
    await world.db.productVersion.update({ where: { id: version }, data: { retiredAt: usualInstant } });
    expect(await call(retired.legal, "publish", { needId: retired.needId })).toBe("CONFLICT product-retired");
    const leaving = await city.bank();
    const chosen = await drafted({ channel: "institutions", institutionIds: [leaving.id] });
    await world.db.institution.update({ where: { id: leaving.id }, data: { disabledAt: usualInstant } });
    expect(await call(chosen.legal, "publish", { needId: chosen.needId })).toBe("CONFLICT institution-not-available");
    expect((await world.db.need.findUniqueOrThrow({ where: { id: chosen.needId } })).status).toBe("draft");
  });

  it("for a walk-in is the clerk's of its district", async () => {
    const { uscc, legal } = await city.enterprise();
    const post = (actor: Actor, changes: object = {}) => call(actor, "postOnBehalf", { uscc, answers: complete, ...changes });
    expect(await post(publicActor)).toBe("UNAUTHORIZED");
    expect(await post(legal)).toBe("FORBIDDEN");
    expect(await post(farClerk)).toBe("NOT_FOUND not-found");
    expect(await post(clerk, { answers: { ...complete, amountYuan: "viel" } })).toBe("BAD_REQUEST answers-invalid");
    expect(await post(clerk, { uscc: "1" })).toBe("BAD_REQUEST");
    expect([await post(clerk, { idempotencyKey: "walk-in-1" }), await post(clerk, { idempotencyKey: "walk-in-1" })]).toEqual(["answered", "answered"]);
    expect(await world.db.need.count({ where: { uscc } })).toBe(1);
    expect(await post(clerk, { uscc: (await city.enterprise()).uscc, idempotencyKey: "walk-in-1" })).toBe("CONFLICT key-used-for-something-else");
  });
});

describe("withdrawing", () => {
  it("is the legal representative's, once, and not under a contract", async () => {
    const walk = await newWalk(city, bank);
    const { needId } = await world.db.financingCase.findUniqueOrThrow({ where: { id: walk.caseId } });
    const { legal, agent } = walk.enterprise;
    expect(await call(publicActor, "withdraw", { needId })).toBe("UNAUTHORIZED");
    expect(await call(agent, "withdraw", { needId })).toBe("FORBIDDEN");
    expect(await call((await city.enterprise()).legal, "withdraw", { needId })).toBe("NOT_FOUND not-found");
    expect(await call(legal, "withdraw", { needId })).toBe("answered");
    expect(await call(legal, "withdraw", { needId })).toBe("CONFLICT not-allowed-now");
    const bound = await newWalk(city, bank);
    await walkToContract(city, bound);
    const { needId: boundNeed } = await world.db.financingCase.findUniqueOrThrow({ where: { id: bound.caseId } });
    expect(await call(bound.enterprise.legal, "withdraw", { needId: boundNeed })).toBe("CONFLICT need-under-contract");
  });
});

describe.each([
  ["reRefer", (institutionId: string) => ({ institutionIds: [institutionId] })],
  ["assign", (institutionId: string) => ({ institutionId })],
] as const)("bringing in another bank: %s", (name, to) => {
  const actorOf = (legal: Actor) => (name === "reRefer" ? legal : clerk);
  const seen = async () => {
    const walk = await newWalk(city, bank);
    must(await rejectCase(world.deps(bank.officer), { caseId: walk.caseId, reasonCode: "R19" }));
    const { needId } = await world.db.financingCase.findUniqueOrThrow({ where: { id: walk.caseId } });
    return { legal: walk.enterprise.legal, agent: walk.enterprise.agent, needId };
  };

  it("is for its people", async () => {
    const { agent, needId } = await seen();
    const input = { needId, ...to(otherBank.id) };
    expect(await call(publicActor, name, input)).toBe("UNAUTHORIZED");
    for (const other of [agent, bank.officer]) expect(await call(other, name, input)).toBe("FORBIDDEN");
    expect(await call(name === "reRefer" ? (await city.enterprise()).legal : farClerk, name, input)).toBe("NOT_FOUND not-found");
  });

  it("finds one that has not seen it and takes part, of a need that is open", async () => {
    const { legal, needId } = await seen();
    const actor = actorOf(legal);
    expect(await call(actor, name, { needId, ...to(bank.id) })).toBe("CONFLICT already-at-this-bank");
    expect(await call(actor, name, { needId, ...to(nowhere) })).toBe("CONFLICT institution-not-available");
    expect(await call(actor, name, { needId, ...to("B1") })).toBe("BAD_REQUEST");
    expect(await call(actor, name, { needId, ...to(otherBank.id) })).toBe("answered");
    expect(await call(legal, "withdraw", { needId })).toBe("answered");
    expect(await call(actor, name, { needId, ...to((await city.bank()).id) })).toBe("CONFLICT need-not-open");
  });

  it("in two places at once opens one case at each bank", async () => {
    const { legal, needId } = await seen();
    const both = await Promise.all([1, 2, 3].map(() => call(actorOf(legal), name, { needId, ...to(otherBank.id) })));
    expect(both.toSorted()).toEqual(["CONFLICT already-at-this-bank", "CONFLICT already-at-this-bank", "answered"]);
    expect(await world.db.financingCase.count({ where: { needId, institutionId: otherBank.id } })).toBe(1);
  });
});

it("every refusal of the need router has been met from outside, or cannot be", () => {
  expect(table.untried({ "need.publish": publishCodes, "need.postOnBehalf": publishCodes, "need.reRefer": openCodes, "need.assign": openCodes }, {
    "need.publish need-not-open": "it is published in the same transaction", "need.publish already-at-this-bank": "each institution is asked once",
    "need.postOnBehalf already-published": "it is made in the same transaction", "need.postOnBehalf need-not-open": "it is made in the same transaction", "need.postOnBehalf already-at-this-bank": "each institution is asked once",
    "need.postOnBehalf product-retired": "as for publish", "need.postOnBehalf institution-not-available": "as for publish",
  })).toEqual([]);
});
