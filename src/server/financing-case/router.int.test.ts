import { afterAll, describe, expect, it } from "vitest";
import { publicActor, type Actor } from "@/server/platform/access/actor";
import { RefusalTable } from "@/server/platform/testing/access/refusal-table";
import { usualInstant } from "@/server/platform/testing/test-world";
import * as codes from "./refusal-code";
import { caseScene } from "./testing/case-world";
import { must, newWalk, usualOffer, walkToApproved, walkToDiligence, type Walk } from "./testing/walk";
import { acceptOffer } from "./offer-service";
import { requestSupplement } from "./supplement-service";
import { withdrawCase } from "./close-case";

const { world, city, bank, otherBank } = await caseScene();
afterAll(() => world.close());
const table = new RefusalTable(world);
const { officer, approver, admin } = bank;
const nowhere = "01900000-0000-7000-8000-00000000dead";

const call = (actor: Actor, name: string, { caseId }: Walk, changes: object = {}) => table.answer(actor, `financingCase.${name}`, { caseId, ...changes });
const offer = (changes: object = {}) => ({ ...usualOffer(city), ...changes });

async function inDiligence(): Promise<Walk> {
  const walk = await newWalk(city, bank);
  await walkToDiligence(city, walk);
  return walk;
}

async function inApproval(changes: object = {}): Promise<Walk> {
  const walk = await inDiligence();
  expect(await call(officer, "submitForApproval", walk, offer(changes))).toBe("answered");
  return walk;
}

async function approved(changes: object = {}): Promise<Walk> {
  const walk = await newWalk(city, bank);
  await walkToApproved(city, walk, changes);
  return walk;
}

async function ended(): Promise<Walk> {
  const walk = await newWalk(city, bank);
  must(await withdrawCase(world.deps(walk.enterprise.legal), { caseId: walk.caseId }));
  return walk;
}

/** Every event that a person names on one case, by whom, with an input that would be right in the right state. */
const events: readonly (readonly [name: string, who: (walk: Walk) => Actor, changes: () => object])[] = [
  ["accept", () => officer, () => ({})],
  ["recordContact", () => officer, () => ({ note: "已电话联系" })],
  ["startDueDiligence", () => officer, () => ({})],
  ["saveDiligence", () => officer, () => ({ checklist: {} })],
  ["markDocumentsComplete", () => officer, () => ({})],
  ["assignOfficer", () => admin, () => ({ officerId: bank.colleague.personId })],
  ["requestSupplement", () => officer, () => ({ items: [{ item: "对账单" }], dueOn: city.day(3) })],
  ["submitForApproval", () => officer, () => offer()],
  ["returnForChanges", () => approver, () => ({ note: "调整期限" })],
  ["approve", () => approver, () => ({})],
  ["reject", () => approver, () => ({ reasonCode: "R12" })],
  ["sendBack", () => officer, () => ({ note: "补充用途" })],
  ["acceptOffer", ({ enterprise }) => enterprise.legal, () => ({})],
  ["declineOffer", ({ enterprise }) => enterprise.legal, () => ({ reason: "额度不足" })],
  ["withdraw", ({ enterprise }) => enterprise.legal, () => ({})],
  ["resubmit", ({ enterprise }) => enterprise.agent, () => ({})],
];

describe.each(events)("%s", (name, who, changes) => {
  it("is for who is signed in", async () => {
    expect(await call(publicActor, name, await newWalk(city, bank), changes())).toBe("UNAUTHORIZED");
  });

  it("is for its role", async () => {
    const walk = await newWalk(city, bank);
    const stranger = who(walk).role.startsWith("bank.") ? walk.enterprise.legal : officer;
    expect(await call(stranger, name, walk, changes())).toBe("FORBIDDEN");
  });

  it("finds no case of another bank, enterprise or branch", async () => {
    const walk = await newWalk(city, bank);
    const { role } = who(walk);
    const others = role.startsWith("enterprise.") ? [(await city.enterprise()).legal] : [otherBank.officer, otherBank.approver, otherBank.admin, bank.elsewhere].filter((actor) => actor.role === role);
    const foreign = name === "assignOfficer" ? { officerId: otherBank.officer.personId } : {};
    for (const other of others) expect(await call(other, name, walk, { ...changes(), ...foreign })).toBe("NOT_FOUND not-found");
    expect(await call(who(walk), name, { ...walk, caseId: nowhere }, changes())).toBe("NOT_FOUND not-found");
  });

  it("happens no more once the case has ended, and says how it stands", async () => {
    const walk = await ended();
    const before = await world.db.caseEvent.count({ where: { caseId: walk.caseId } });
    expect(await call(who(walk), name, walk, changes())).toBe("CONFLICT not-allowed-now");
    expect(await world.db.caseEvent.count({ where: { caseId: walk.caseId } })).toBe(before);
  });

  it("refuses a case that is named wrongly", async () => {
    expect(await call(who(await newWalk(city, bank)), name, { ...(await newWalk(city, bank)), caseId: "C20260715-000001" }, changes())).toBe("BAD_REQUEST");
  });
});

describe("somebody who looks at an old page", () => {
  it.each([
    ["accept", () => newWalk(city, bank)], ["startDueDiligence", () => newWalk(city, bank)], ["requestSupplement", inDiligence], ["submitForApproval", inDiligence], ["returnForChanges", inApproval], ["approve", inApproval], ["reject", inApproval],
    ["sendBack", inDiligence], ["acceptOffer", approved], ["declineOffer", approved], ["withdraw", approved],
  ] as const)("is told that %s came too late, and nothing moves", async (name, arrange) => {
    const walk = await arrange();
    const [, who, changes] = events.find(([event]) => event === name) ?? events[0] ?? [name, () => officer, () => ({})];
    const before = await world.db.financingCase.findUniqueOrThrow({ where: { id: walk.caseId } });
    expect(await call(who(walk), name, walk, { ...changes(), version: before.version - 1 })).toBe("CONFLICT lost-race");
    expect(await world.db.financingCase.findUniqueOrThrow({ where: { id: walk.caseId } })).toEqual(before);
  });

  it("is told the same when a returned case was handed in meanwhile", async () => {
    const walk = await newWalk(city, bank);
    expect(await call(officer, "sendBack", walk, { note: "补充" })).toBe("answered");
    expect(await call(walk.enterprise.agent, "resubmit", walk, { version: 1 })).toBe("CONFLICT lost-race");
    expect(await call(walk.enterprise.agent, "resubmit", walk)).toBe("answered");
  });
});

describe("the bank's work", () => {
  it("hands a case to an officer of the branch who did not approve it", async () => {
    const walk = await approved();
    const both = await city.person("bank.officer", { institutionId: bank.id, branchId: bank.branchId });
    expect(await call(admin, "assignOfficer", walk, { officerId: bank.elsewhere.personId })).toBe("NOT_FOUND officer-unknown");
    expect(await call(admin, "assignOfficer", walk, { officerId: both.personId })).toBe("answered");
    const second = await inApproval();
    expect(await call({ ...both, role: "bank.approver", branchId: undefined }, "approve", second)).toBe("answered");
    expect(await call(admin, "assignOfficer", second, { officerId: both.personId })).toBe("CONFLICT officer-is-approver");
  });

  it("asks for something, by a day to come", async () => {
    const walk = await inDiligence();
    const ask = (changes: object) => call(officer, "requestSupplement", walk, { items: [{ item: "对账单" }], dueOn: city.day(3), ...changes });
    expect(await ask({ dueOn: city.day(-1) })).toBe("BAD_REQUEST date-in-past");
    expect(await ask({ items: [] })).toBe("BAD_REQUEST");
    expect(await ask({ items: [{ item: " " }] })).toBe("BAD_REQUEST");
    expect(await ask({})).toBe("answered");
  });

  it("proposes a rate above nothing, on a published prime rate, valid from today", async () => {
    const walk = await inDiligence();
    const propose = (changes: object) => call(officer, "submitForApproval", walk, offer(changes));
    expect(await propose({ validUntil: city.day(-1) })).toBe("BAD_REQUEST date-in-past");
    expect(await propose({ spreadBp: -300 })).toBe("BAD_REQUEST rate-not-positive");
    for (const wrong of [{ amountYuan: "0.00" }, { amountYuan: "ten" }, { termMonths: 0 }, { termMonths: 361 }, { spreadBp: 0.5 }, { feesYuan: "-1.00" }, { amountYuan: "1000.00", feesYuan: "1000.00" }, { guaranteeMode: "trust" }, { validUntil: "2026-13-01" }]) expect(await propose(wrong)).toBe("BAD_REQUEST");
    await world.db.$executeRaw`UPDATE loan_prime_rate SET published_on = published_on + 1000`;
    expect(await propose({})).toBe("PRECONDITION_FAILED lpr-not-published");
    await world.db.$executeRaw`UPDATE loan_prime_rate SET published_on = published_on - 1000`;
    expect(await propose({})).toBe("answered");
  });

  it("approves by a second person, while the proposal is valid", async () => {
    const walk = await inApproval({ validUntil: city.day(1) });
    expect(await call({ ...officer, role: "bank.approver" }, "approve", walk)).toBe("FORBIDDEN approver-is-officer");
    expect(await city.atDay(2, () => call(approver, "approve", walk))).toBe("CONFLICT offer-expired");
    expect(await call(approver, "approve", walk)).toBe("answered");
  });

  it("rejects with a code, words where the code says nothing, and by the approver once it is in approval", async () => {
    const walk = await inApproval();
    expect(await call(approver, "reject", walk, { reasonCode: "R00" })).toBe("BAD_REQUEST");
    expect(await call(approver, "reject", walk, { reasonCode: "R99", note: "" })).toBe("BAD_REQUEST reason-note-missing");
    expect(await call(officer, "reject", walk, { reasonCode: "R12" })).toBe("FORBIDDEN approver-required");
    expect(await call(approver, "reject", walk, { reasonCode: "R99", note: "其他" })).toBe("answered");
    for (const [name, who, changes] of events) expect(await call(who(walk), name, walk, changes())).toBe("CONFLICT not-allowed-now");
  });
});

describe("a claim", () => {
  const claim = (actor: Actor, needId: string, changes: object = {}) => table.answer(actor, "financingCase.claim", { needId, ...changes });
  const marketNeed = async (facts: object = {}) => city.need(await city.enterprise(), { channel: "market", ...facts });

  it("is for an officer, of a need that the market may see", async () => {
    const needId = await marketNeed();
    expect(await claim(publicActor, needId)).toBe("UNAUTHORIZED");
    expect(await claim(admin, needId)).toBe("FORBIDDEN");
    expect(await claim(officer, "N-1")).toBe("BAD_REQUEST");
    expect(await claim(officer, nowhere)).toBe("NOT_FOUND not-found");
    expect(await claim(officer, await city.need(await city.enterprise()))).toBe("NOT_FOUND not-found");
    expect(await claim(officer, await marketNeed({ status: "draft", publishedAt: null }))).toBe("NOT_FOUND not-found");
  });

  it("is exclusive, made once, and by a bank that takes part", async () => {
    const needId = await marketNeed();
    expect(await claim(officer, needId, { idempotencyKey: "the-key-c-one" })).toBe("answered");
    expect(await claim(officer, needId, { idempotencyKey: "the-key-c-one" })).toBe("answered");
    expect(await claim(bank.colleague, needId)).toBe("CONFLICT already-at-this-bank");
    expect(await claim(otherBank.officer, needId)).toBe("CONFLICT already-claimed");
    expect(await claim(officer, await marketNeed(), { idempotencyKey: "the-key-c-one" })).toBe("CONFLICT key-used-with-other-content");
    expect(await claim(officer, await marketNeed({ status: "withdrawn" }))).toBe("CONFLICT need-not-open");
    const leaving = await city.bank();
    await world.db.institution.update({ where: { id: leaving.id }, data: { disabledAt: usualInstant } });
    expect(await claim(leaving.officer, await marketNeed())).toBe("FORBIDDEN institution-not-available");
  });

  it("is free again once it has run out, or its case has ended", async () => {
    const expired = await marketNeed();
    expect(await claim(officer, expired)).toBe("answered");
    expect(await city.atDay(30, () => claim(otherBank.officer, expired))).toBe("answered");
    const rejected = await marketNeed();
    expect(await claim(officer, rejected)).toBe("answered");
    const { id: caseId } = await world.db.financingCase.findFirstOrThrow({ where: { needId: rejected } });
    expect(await table.answer(officer, "financingCase.reject", { caseId, reasonCode: "R19" })).toBe("answered");
    expect(await claim(otherBank.officer, rejected)).toBe("answered");
  });
});

describe("the enterprise's side", () => {
  it("answers what was asked once, with something, in a file that is one", async () => {
    const walk = await inDiligence();
    must(await requestSupplement(world.deps(officer), { caseId: walk.caseId, items: [{ item: "对账单" }, { item: "合同" }], dueOn: city.day(3) }));
    const [item] = await world.db.supplement.findMany({ where: { caseId: walk.caseId } });
    const answer = (changes: object, actor: Actor = walk.enterprise.agent) => table.answer(actor, "financingCase.answerSupplement", { supplementId: item?.id, ...changes });
    const file = (content: Uint8Array) => ({ document: { name: "对账单.pdf", mime: "application/pdf", content } });
    expect(await answer({ answer: "x" }, publicActor)).toBe("UNAUTHORIZED");
    expect(await answer({ answer: "x" }, officer)).toBe("FORBIDDEN");
    expect(await answer({ answer: "x" }, (await city.enterprise()).agent)).toBe("NOT_FOUND not-found");
    expect(await answer({ answer: " " })).toBe("BAD_REQUEST answer-missing");
    expect(await answer(file(new Uint8Array()))).toBe("BAD_REQUEST document-empty");
    expect(await answer(file(new TextEncoder().encode("<script>")))).toBe("BAD_REQUEST document-type-unknown");
    expect(await answer(file(new Uint8Array(5 * 1024 * 1024 + 1)))).toBe("BAD_REQUEST");
    expect(await answer(file(new TextEncoder().encode("%PDF-1.7")))).toBe("answered");
    expect(await answer({ answer: "again" })).toBe("CONFLICT already-answered");
  });

  it("accepts by its legal representative, in time, one offer of a need", async () => {
    const late = await approved({ validUntil: city.day(1) });
    expect(await call(late.enterprise.agent, "acceptOffer", late)).toBe("FORBIDDEN");
    expect(await city.atDay(2, () => call(late.enterprise.legal, "acceptOffer", late))).toBe("CONFLICT offer-expired");
    const walk = await approved();
    const { needId } = await world.db.financingCase.findUniqueOrThrow({ where: { id: walk.caseId } });
    expect(await table.answer(walk.enterprise.agent, "financingCase.offers", { needId })).toBe("answered");
    expect(await table.answer((await city.enterprise()).agent, "financingCase.offers", { needId })).toBe("NOT_FOUND not-found");
    must(await acceptOffer(world.deps(walk.enterprise.legal), { caseId: walk.caseId }));
    expect(await call(walk.enterprise.legal, "acceptOffer", walk)).toBe("CONFLICT not-allowed-now");
  });
});

it("every refusal of the case router has been met from outside, or cannot be", () => {
  const moves = Object.fromEntries(["accept", "startDueDiligence", "returnForChanges", "sendBack", "declineOffer", "withdraw", "resubmit"].map((name) => [`financingCase.${name}`, codes.move]));
  const tables = {
    ...moves, "financingCase.assignOfficer": codes.assign, "financingCase.claim": codes.claim, "financingCase.requestSupplement": codes.supplement, "financingCase.answerSupplement": codes.answer,
    "financingCase.submitForApproval": codes.propose, "financingCase.approve": codes.approve, "financingCase.reject": codes.reject, "financingCase.acceptOffer": codes.acceptOffer,
  };
  expect(table.untried(tables, {
    "financingCase.assignOfficer lost-race": "handing over moves nothing, so no version is asked for", "financingCase.requestSupplement nothing-requested": "the input's own check comes first", "financingCase.answerSupplement document-too-large": "the input's own check comes first",
    "financingCase.claim not-allowed-now": "a claim makes the case that it accepts", "financingCase.claim lost-race": "claims of a need queue",
    "financingCase.answerSupplement not-allowed-now": "answers of a case queue, and the last one finds it waiting", "financingCase.answerSupplement lost-race": "answers of a case queue",
    "financingCase.acceptOffer legal-representative-only": "the policy comes first", "financingCase.acceptOffer offer-not-approved": "a case is approved with its offer", "financingCase.acceptOffer other-offer-accepted": "the first acceptance withdraws the other cases",
  })).toEqual([]);
});
