import { afterAll, describe, expect, it } from "vitest";
import { publicActor } from "@/server/platform/access/actor";
import { RefusalTable } from "@/server/platform/testing/access/refusal-table";
import { acceptOffer } from "@/server/financing-case/offer-service";
import { caseScene, type TestEnterprise } from "@/server/financing-case/testing/case-world";
import { must, newWalk, walkToApproved, walkToContract, walkToDiligence, type Walk } from "@/server/financing-case/testing/walk";
import { contractCase } from "./contract-service";
import { recordDrawdown } from "./drawdown-service";
import { moveNote } from "./note-service";
import * as codes from "./refusal-code";
import { recordRepayment } from "./repayment-service";

const { world, city, bank, otherBank } = await caseScene();
afterAll(() => world.close());
const table = new RefusalTable(world);
const { officer, approver } = bank;
const nowhere = "01900000-0000-7000-8000-00000000dead";

async function accepted(facts: { enterprise?: TestEnterprise; renews?: string; validUntil?: ReturnType<typeof city.day> } = {}): Promise<Walk> {
  const enterprise = facts.enterprise ?? (await city.enterprise());
  const needId = await city.need(enterprise, { renewsDrawdownId: facts.renews });
  const walk = { bank, enterprise, caseId: await city.open(needId, bank, enterprise.legal) };
  await walkToApproved(city, walk, facts.validUntil === undefined ? {} : { validUntil: facts.validUntil });
  must(await acceptOffer(world.deps(enterprise.legal), { caseId: walk.caseId }));
  return walk;
}

const first = () => ({ asserted: true, recordCheckedOn: city.day() });
const drawing = (loanId: string, changes: object = {}) => ({ loanId, loanNoteNo: `JJ-${city.next()}`, amountYuan: "100000.00", drawnOn: city.day(), firstLoan: first(), ...changes });
const contract = (walk: Walk, changes: object = {}) => table.answer(officer, "loan.contract", { caseId: walk.caseId, contractNo: `HT-${city.next()}`, contractedOn: city.day(), ...changes });
const draw = (loanId: string, changes: object = {}) => table.answer(officer, "loan.draw", drawing(loanId, changes));
const repay = (drawdownId: string, changes: object = {}) => table.answer(officer, "loan.repay", { drawdownId, paidOn: city.day(), principalYuan: "1000.00", interestYuan: "0.00", ...changes });
const move = (drawdownId: string, event: string) => table.answer(officer, "loan.moveNote", { drawdownId, event });
const extend = (drawdownId: string, newMaturityOn: string) => table.answer(officer, "loan.extend", { drawdownId, newMaturityOn });
const resolve = (loanId: string, isFirst = true) => table.answer(approver, "loan.resolveFirstLoan", { loanId, isFirst, resolution: "已核实" });

async function contracted(): Promise<{ walk: Walk; loanId: string }> {
  const walk = await newWalk(city, bank);
  return { walk, loanId: await walkToContract(city, walk) };
}

async function lent(): Promise<{ walk: Walk; loanId: string; drawdownId: string }> {
  const { walk, loanId } = await contracted();
  return { walk, loanId, drawdownId: must(await recordDrawdown(world.deps(officer), drawing(loanId))).drawdownId };
}

describe("whoever may not", () => {
  it("sign in first: nobody reaches a loan without", async () => {
    const { walk, loanId, drawdownId } = await lent();
    const calls = [["loan.list", {}], ["loan.contract", { caseId: walk.caseId, contractNo: "X", contractedOn: city.day() }], ["loan.draw", drawing(loanId)], ["loan.extend", { drawdownId, newMaturityOn: "2030-01-01" }]] as const;
    for (const [path, input] of calls) expect(await table.answer(publicActor, path, input)).toBe("UNAUTHORIZED");
  });

  it("have another role: the enterprise and the approver draw nothing, the officer settles no contradiction", async () => {
    const { walk, loanId } = await contracted();
    expect(await table.answer(walk.enterprise.legal, "loan.draw", drawing(loanId))).toBe("FORBIDDEN");
    expect(await table.answer(approver, "loan.draw", drawing(loanId))).toBe("FORBIDDEN");
    expect(await table.answer(officer, "loan.resolveFirstLoan", { loanId, isFirst: true, resolution: "x" })).toBe("FORBIDDEN");
    expect(await world.db.drawdown.count({ where: { loanId } })).toBe(0);
  });

  it("are of another bank or branch: to them it does not exist", async () => {
    const { walk, loanId, drawdownId } = await lent();
    for (const stranger of [otherBank.officer, bank.elsewhere]) {
      expect(await table.answer(stranger, "loan.draw", drawing(loanId))).toBe("NOT_FOUND not-found");
      expect(await table.answer(stranger, "loan.contract", { caseId: walk.caseId, contractNo: "X", contractedOn: city.day() })).toBe("NOT_FOUND not-found");
      expect(await table.answer(stranger, "loan.repay", { drawdownId, paidOn: city.day(), principalYuan: "1.00", interestYuan: "0.00" })).toBe("NOT_FOUND not-found");
      expect(await table.answer(stranger, "loan.moveNote", { drawdownId, event: "mark_overdue" })).toBe("NOT_FOUND not-found");
      expect(await table.answer(stranger, "loan.extend", { drawdownId, newMaturityOn: "2030-01-01" })).toBe("NOT_FOUND not-found");
      expect(await table.answer(stranger, "loan.previewFirstLoan", { loanId })).toBe("NOT_FOUND not-found");
    }
    expect(await table.answer(otherBank.approver, "loan.resolveFirstLoan", { loanId, isFirst: true, resolution: "x" })).toBe("NOT_FOUND not-found");
  });
});

describe("input that cannot be meant is refused before anything is looked at", () => {
  it.each([
    ["loan.draw", { loanId: "L20260715-000001" }], ["loan.draw", { amountYuan: "0" }], ["loan.draw", { amountYuan: "-1.00" }], ["loan.draw", { amountYuan: "1.001" }], ["loan.draw", { amountYuan: 100 }], ["loan.draw", { amountYuan: "1e6" }],
    ["loan.draw", { drawnOn: "2026-02-30" }], ["loan.draw", { drawnOn: "15.07.2026" }], ["loan.draw", { loanNoteNo: " " }], ["loan.draw", { firstLoan: { asserted: "yes" } }], ["loan.draw", { idempotencyKey: "k".repeat(500) }],
    ["loan.repay", { principalYuan: "-0.01" }], ["loan.repay", { interestYuan: "x" }], ["loan.repay", { paidOn: "" }], ["loan.extend", { newMaturityOn: "never" }], ["loan.moveNote", { event: "renew" }], ["loan.moveNote", { event: "settle" }],
    ["loan.contract", { contractNo: "" }], ["loan.contract", { contractedOn: null }], ["loan.contract", { renewalKind: "extension" }], ["loan.list", { limit: 0 }], ["loan.list", { limit: 101 }], ["loan.list", { offset: -1 }], ["loan.list", { view: "others" }],
  ])("%s %j", async (path, wrong) => {
    const right: Record<string, object> = {
      "loan.draw": drawing(nowhere), "loan.repay": { drawdownId: nowhere, paidOn: city.day(), principalYuan: "1.00", interestYuan: "0.00" }, "loan.extend": { drawdownId: nowhere }, "loan.moveNote": { drawdownId: nowhere },
      "loan.contract": { caseId: nowhere, contractNo: "HT", contractedOn: city.day() }, "loan.list": {},
    };
    expect(await table.answer(officer, path, { ...right[path], ...wrong })).toBe("BAD_REQUEST");
  });
});

describe("a contract", () => {
  it("is signed, and then drawn, repaid and listed", async () => {
    const walk = await accepted();
    expect(await contract(walk)).toBe("answered");
    const loan = await world.db.loan.findUniqueOrThrow({ where: { caseId: walk.caseId } });
    expect(await table.answer(officer, "loan.previewFirstLoan", { loanId: loan.id })).toBe("answered");
    expect(await draw(loan.id)).toBe("answered");
    const note = await world.db.drawdown.findFirstOrThrow({ where: { loanId: loan.id } });
    expect(await repay(note.id)).toBe("answered");
    expect(await extend(note.id, "2028-01-01")).toBe("answered");
    expect(await table.answer(walk.enterprise.legal, "loan.list", { view: "live" })).toBe("answered");
  });

  it("waits for the enterprise's acceptance, and is signed once", async () => {
    const early = await newWalk(city, bank);
    await walkToDiligence(city, early);
    expect(await contract(early)).toBe("CONFLICT not-allowed-now");
    expect(await contract(await accepted(), { version: 1 })).toBe("CONFLICT lost-race");
    const walk = await accepted();
    expect([await contract(walk), await contract(walk)]).toEqual(["answered", "CONFLICT not-allowed-now"]);
  });

  it("is dated from the acceptance to the end of the offer, not in the future", async () => {
    const walk = await accepted({ validUntil: city.day(1) });
    expect(await contract(walk, { contractedOn: city.day(1) })).toBe("BAD_REQUEST contract-in-future");
    expect(await contract(walk, { contractedOn: city.day(-1) })).toBe("BAD_REQUEST contract-before-acceptance");
    expect(await city.atDay(3, () => contract(walk))).toBe("BAD_REQUEST contract-after-validity");
  });

  it("has a number of its own at the bank, and a key of its own", async () => {
    const [one, two] = [await accepted(), await accepted()];
    expect(await contract(one, { contractNo: "HT-ONE", idempotencyKey: "the-key-k-one" })).toBe("answered");
    expect(await contract(two, { contractNo: "HT-ONE" })).toBe("CONFLICT contract-no-taken");
    expect(await contract(two, { idempotencyKey: "the-key-k-one" })).toBe("CONFLICT key-used-with-other-content");
  });

  it("of a renewal names its kind, finds its note, and comes in time", async () => {
    const old = await lent();
    const { enterprise } = old.walk;
    const renewing = () => accepted({ enterprise, renews: old.drawdownId });
    expect(await contract(await renewing())).toBe("BAD_REQUEST renewal-kind-missing");
    expect(await contract(await accepted({ enterprise, renews: nowhere }), { renewalKind: "new_for_old" })).toBe("CONFLICT note-not-found");
    expect(await contract(await renewing(), { renewalKind: "repaid_first" })).toBe("CONFLICT renewal-before-repayment");
    const late = await accepted({ enterprise, renews: old.drawdownId, validUntil: city.day(400) });
    expect(await city.atDay(390, () => contract(late, { renewalKind: "new_for_old" }))).toBe("CONFLICT renewal-after-maturity");
    expect(await contract(await renewing(), { renewalKind: "new_for_old" })).toBe("answered");
    expect(await contract(late, { renewalKind: "new_for_old" })).toBe("CONFLICT note-already-renewed");
  });

  it("of a renewal of what is repaid comes within 30 days, and only as repaid first", async () => {
    const old = await lent();
    must(await recordRepayment(world.deps(officer), { drawdownId: old.drawdownId, paidOn: city.day(), principalYuan: "100000.00", interestYuan: "0.00" }));
    const walk = await accepted({ enterprise: old.walk.enterprise, renews: old.drawdownId });
    expect(await city.atDay(1, () => contract(walk, { renewalKind: "new_for_old" }))).toBe("CONFLICT note-already-settled");
    expect(await city.atDay(31, () => contract(walk, { renewalKind: "repaid_first" }))).toBe("CONFLICT renewal-too-late");
    expect(await city.atDay(30, () => contract(walk, { renewalKind: "repaid_first" }))).toBe("answered");
  });
});

describe("a drawdown", () => {
  it("is refused outside its dates and above what is left", async () => {
    const { loanId } = await contracted();
    expect(await draw(loanId, { drawnOn: city.day(1) })).toBe("BAD_REQUEST drawdown-in-future");
    expect(await draw(loanId, { drawnOn: city.day(-1) })).toBe("BAD_REQUEST drawdown-before-contract");
    expect(await city.atDay(61, () => draw(loanId))).toBe("CONFLICT drawdown-after-validity");
    expect(await draw(loanId, { amountYuan: "1000000.01" })).toBe("CONFLICT limit-exceeded");
    expect(await draw(loanId, { maturityOn: city.day() })).toBe("BAD_REQUEST maturity-before-drawdown");
  });

  it("the first time says whether it is the first loan, checked when and why otherwise", async () => {
    const { loanId } = await contracted();
    expect(await draw(loanId, { firstLoan: undefined })).toBe("BAD_REQUEST first-loan-missing");
    expect(await draw(loanId, { firstLoan: { asserted: true } })).toBe("BAD_REQUEST record-check-missing");
    expect(await draw(loanId, { firstLoan: { asserted: true, recordCheckedOn: city.day(1) } })).toBe("BAD_REQUEST record-check-in-future");
    expect(await draw(loanId, { firstLoan: { asserted: false } })).toBe("BAD_REQUEST override-reason-missing");
    const old = await lent();
    const renewal = await accepted({ enterprise: old.walk.enterprise, renews: old.drawdownId });
    const { loanId: renewed } = must(await contractCase(world.deps(officer), { caseId: renewal.caseId, contractNo: "HT-R", contractedOn: city.day(), renewalKind: "new_for_old" }));
    expect(await draw(renewed)).toBe("BAD_REQUEST renewal-is-not-first");
  });

  it("has a note number of its own, a key for one loan, and a loan in order", async () => {
    const [one, two] = [await lent(), await contracted()];
    const { loanNoteNo } = await world.db.drawdown.findUniqueOrThrow({ where: { id: one.drawdownId } });
    expect(await draw(two.loanId, { loanNoteNo })).toBe("CONFLICT note-no-taken");
    expect(await draw(one.loanId, { idempotencyKey: "the-key-d-one" })).toBe("answered");
    expect(await draw(two.loanId, { idempotencyKey: "the-key-d-one" })).toBe("CONFLICT key-used-with-other-content");
    await city.atDay(390, () => moveNote(world.deps(officer), { drawdownId: one.drawdownId, event: "mark_overdue" }));
    expect(await draw(one.loanId)).toBe("CONFLICT not-allowed-now");
  });
});

describe("a loan note", () => {
  it("takes no repayment of nothing, of the future, of before it was drawn, of more than is owed, or once it is closed", async () => {
    const { drawdownId } = await lent();
    expect(await repay(drawdownId, { principalYuan: "0.00" })).toBe("BAD_REQUEST amount-not-positive");
    expect(await repay(drawdownId, { paidOn: city.day(1) })).toBe("BAD_REQUEST repayment-in-future");
    expect(await repay(drawdownId, { paidOn: city.day(-1) })).toBe("BAD_REQUEST repayment-before-drawdown");
    expect(await repay(drawdownId, { principalYuan: "100000.01" })).toBe("CONFLICT repayment-exceeds-outstanding");
    expect(await repay(drawdownId, { principalYuan: "100000.00", idempotencyKey: "the-key-r-one" })).toBe("answered");
    expect(await repay(drawdownId, { principalYuan: "1.00" })).toBe("CONFLICT note-closed");
    expect(await repay((await lent()).drawdownId, { idempotencyKey: "the-key-r-one" })).toBe("CONFLICT key-used-with-other-content");
    expect(await extend(drawdownId, "2030-01-01")).toBe("CONFLICT not-allowed-now");
  });

  it("is overdue after its maturity only, is cured only when it was, and is extended to a later day only", async () => {
    const { drawdownId } = await lent();
    expect(await move(drawdownId, "mark_overdue")).toBe("CONFLICT not-due-yet");
    expect(await move(drawdownId, "cure")).toBe("CONFLICT not-allowed-now");
    expect(await extend(drawdownId, city.day(1))).toBe("BAD_REQUEST maturity-not-later");
    expect(await city.atDay(390, () => move(drawdownId, "mark_overdue"))).toBe("answered");
  });
});

describe("a contradiction about the first loan", () => {
  it("is settled once, not against the ledger, and only where there is one", async () => {
    const sure = await lent();
    expect(await resolve(sure.loanId)).toBe("CONFLICT not-contradicted");
    const later = await accepted({ enterprise: sure.walk.enterprise });
    const { loanId } = must(await contractCase(world.deps(officer), { caseId: later.caseId, contractNo: "HT-C", contractedOn: city.day() }));
    await city.atDay(1, async () => must(await recordDrawdown(world.deps(officer), drawing(loanId, { firstLoan: { ...first(), overrideReason: "无他行贷款" } }))));
    expect(await resolve(loanId)).toBe("CONFLICT ledger-shows-earlier-loan");
    expect(await resolve(loanId, false)).toBe("answered");
    expect(await resolve(loanId, false)).toBe("CONFLICT already-resolved");
  });

  it("is not settled in favour of a second loan of the same day", async () => {
    const sure = await lent();
    const later = await accepted({ enterprise: sure.walk.enterprise });
    const { loanId } = must(await contractCase(world.deps(officer), { caseId: later.caseId, contractNo: "HT-D", contractedOn: city.day() }));
    must(await recordDrawdown(world.deps(officer), drawing(loanId, { firstLoan: { ...first(), overrideReason: "无他行贷款" } })));
    expect(await resolve(loanId)).toBe("CONFLICT counted-elsewhere");
  });
});

it("every refusal of the loan router has been met from outside, or cannot be", () => {
  const tables = { "loan.contract": codes.contract, "loan.draw": codes.draw, "loan.resolveFirstLoan": codes.resolve, "loan.repay": codes.repay, "loan.moveNote": codes.note, "loan.extend": codes.extend, "loan.previewFirstLoan": codes.found };
  expect(table.untried(tables, {
    "loan.draw lost-race": "drawdowns of a borrower queue", "loan.repay lost-race": "repayments of a loan queue", "loan.moveNote lost-race": "moves of a loan's notes queue", "loan.extend lost-race": "moves of a loan's notes queue",
    "loan.draw amount-not-positive": "the input's own check comes first", "loan.repay not-allowed-now": "a closed note says so first",
  })).toEqual([]);
});
