import { afterAll, describe, expect, it } from "vitest";
import { accept } from "@/domain/outcome/outcome";
import { systemActor } from "@/server/platform/access/actor";
import { inTransaction } from "@/server/platform/db/transaction";
import { closeCasesInTx, resubmitCase, withdrawCase } from "./close-case";
import { getCase } from "./case-view-service";
import { approve, rejectCase, returnForChanges, sendBack, submitForApproval } from "./decision-service";
import { openCaseInTx } from "./open-case";
import { acceptOffer, declineOffer, listOffers } from "./offer-service";
import { answerSupplement, readDocument, requestSupplement } from "./supplement-service";
import { caseScene } from "./testing/case-world";
import { must, newWalk, usualOffer, walkToApproved, walkToDiligence } from "./testing/walk";
import { acceptCase, assignOfficer, markDocumentsComplete, recordContact, saveDiligence, startDueDiligence } from "./work-service";
import { timeOutCases } from "@/server/jobs/time-out-cases";

const { world, city, bank, otherBank } = await caseScene();
afterAll(() => world.close());

const stateOf = async (caseId: string) => (await world.db.financingCase.findUniqueOrThrow({ where: { id: caseId } })).status;

describe("opening a case", () => {
  it("starts the acceptance clock and lets the need match", async () => {
    const { caseId } = await newWalk(city, bank);
    const row = await world.db.financingCase.findUniqueOrThrow({ where: { id: caseId }, include: { need: true } });
    expect(row).toMatchObject({ status: "submitted", branchId: bank.branchId, exclusive: true, need: { status: "matching" } });
    expect(row.acceptDueAt.toISOString()).toBe("2026-07-16T16:00:00.000Z");
  });

  it("refuses the same bank twice for one need, and a need that is not published", async () => {
    const enterprise = await city.enterprise();
    const deps = world.deps(enterprise.legal);
    const open = (needId: string) => inTransaction(deps, (tx) => openCaseInTx(tx, deps, { needId, institutionId: bank.id, source: "chosen" }));
    const needId = await city.need(enterprise);
    expect(await open(needId)).toMatchObject({ ok: true });
    expect(await open(needId)).toMatchObject({ ok: false, reason: "already-at-this-bank" });
    expect(await open(await city.need(enterprise, { status: "withdrawn" }))).toMatchObject({ ok: false, reason: "need-not-open" });
  });
});

describe("tenants", () => {
  it("a foreign bank, another branch and a foreign enterprise find nothing", async () => {
    const { caseId } = await newWalk(city, bank);
    const stranger = await city.enterprise();
    for (const actor of [otherBank.officer, bank.elsewhere, stranger.legal]) {
      expect(await getCase(world.deps(actor), { caseId })).toMatchObject({ ok: false, reason: "not-found" });
      expect(await acceptCase(world.deps(actor), { caseId })).toMatchObject({ ok: false, reason: "not-found" });
      expect(await withdrawCase(world.deps(actor), { caseId })).toMatchObject({ ok: false, reason: "not-found" });
    }
    expect(await stateOf(caseId)).toBe("submitted");
  });
});

describe("work on a case", () => {
  it("makes who accepts the officer and starts the contact clock, which the first contact stops", async () => {
    const { caseId } = await newWalk(city, bank);
    expect(await acceptCase(world.deps(bank.officer), { caseId })).toEqual({ ok: true, value: "accepted" });
    must(await recordContact(world.deps(bank.officer), { caseId, note: "电话" }));
    const view = must(await getCase(world.deps(bank.officer), { caseId }));
    expect(view.officer).toEqual({ id: bank.officer.personId, name: bank.officer.personName, phone: null });
    expect(view.clocks.map(({ name, state }) => [name, state])).toEqual([["accept", "ok"], ["contact", "ok"]]);
    expect(view.events.map(({ event, actor }) => [event, actor])).toContainEqual(["record_contact", bank.officer.personName]);
  });

  it("tells the second of two who accept at once who was first", async () => {
    const { caseId } = await newWalk(city, bank);
    const both = await Promise.all([bank.officer, bank.colleague].map((actor) => acceptCase(world.deps(actor), { caseId })));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const lost = both.find(({ ok }) => !ok);
    expect(lost).toMatchObject({ ok: false, detail: { state: "accepted", who: expect.stringMatching(/^张/) as string } });
    expect(await world.db.caseEvent.count({ where: { caseId, event: "accept" } })).toBe(1);
  });

  it("refuses what was decided on an outdated screen", async () => {
    const { caseId } = await newWalk(city, bank);
    const seen = must(await getCase(world.deps(bank.officer), { caseId })).version;
    must(await acceptCase(world.deps(bank.colleague), { caseId, version: seen }));
    expect(await startDueDiligence(world.deps(bank.officer), { caseId, version: seen })).toMatchObject({ ok: false, reason: "lost-race", detail: { who: bank.colleague.personName } });
  });

  it("keeps the checklist, starts the disbursement clock once and hands the case to a colleague", async () => {
    const walk = await newWalk(city, bank);
    await walkToDiligence(city, walk);
    const deps = world.deps(bank.officer);
    must(await saveDiligence(deps, { caseId: walk.caseId, checklist: { site_visit: { done: true, note: "已走访" } } }));
    must(await markDocumentsComplete(deps, { caseId: walk.caseId }));
    must(await markDocumentsComplete(deps, { caseId: walk.caseId }));
    must(await assignOfficer(world.deps(bank.admin), { caseId: walk.caseId, officerId: bank.colleague.personId ?? "" }));
    expect(await assignOfficer(world.deps(bank.admin), { caseId: walk.caseId, officerId: bank.approver.personId ?? "" })).toMatchObject({ ok: false, reason: "officer-unknown" });
    const view = must(await getCase(deps, { caseId: walk.caseId }));
    expect(view.diligence).toEqual({ site_visit: { done: true, note: "已走访" } });
    expect(view.officer?.id).toBe(bank.colleague.personId);
    expect(view.events.filter(({ event }) => event === "complete_documents")).toHaveLength(1);
  });
});

describe("supplements", () => {
  const pdf = { name: "../对账单.pdf", mime: "text/html", content: new TextEncoder().encode("%PDF-1.7 …") };

  it("wait until every item is answered, keep the document's true type and show it to both sides only", async () => {
    const walk = await newWalk(city, bank);
    await walkToDiligence(city, walk);
    must(await requestSupplement(world.deps(bank.officer), { caseId: walk.caseId, items: [{ item: "近三个月对账单" }, { item: "租赁合同" }], dueOn: city.day(5) }));
    const [first, second] = must(await getCase(world.deps(walk.enterprise.agent), { caseId: walk.caseId })).supplements;
    const agent = world.deps(walk.enterprise.agent);
    expect(await answerSupplement(agent, { supplementId: first?.id ?? "" })).toMatchObject({ ok: false, reason: "answer-missing" });
    expect(must(await answerSupplement(agent, { supplementId: first?.id ?? "", document: pdf })).open).toBe(1);
    expect(await answerSupplement(agent, { supplementId: first?.id ?? "", answer: "again" })).toMatchObject({ ok: false, reason: "already-answered" });
    expect(await stateOf(walk.caseId)).toBe("supplement_requested");
    expect(must(await answerSupplement(agent, { supplementId: second?.id ?? "", answer: "自有厂房" })).open).toBe(0);
    expect(await stateOf(walk.caseId)).toBe("due_diligence");
    const document = must(await getCase(world.deps(bank.officer), { caseId: walk.caseId })).supplements[0]?.document;
    expect(document).toMatchObject({ name: ".._对账单.pdf", mime: "application/pdf" });
    expect(must(await readDocument(world.deps(bank.officer), { documentId: document?.id ?? "" })).content.byteLength).toBe(pdf.content.byteLength);
    expect(await readDocument(world.deps(otherBank.officer), { documentId: document?.id ?? "" })).toMatchObject({ ok: false, reason: "not-found" });
  });

  it.each([
    ["document-empty", new Uint8Array()],
    ["document-type-unknown", new TextEncoder().encode("<script>")],
    ["document-too-large", new Uint8Array(5 * 1024 * 1024 + 1)],
  ])("refuses a document as %s", async (reason, content) => {
    const walk = await newWalk(city, bank);
    await walkToDiligence(city, walk);
    must(await requestSupplement(world.deps(bank.officer), { caseId: walk.caseId, items: [{ item: "执照" }], dueOn: city.day(5) }));
    const [item] = must(await getCase(world.deps(walk.enterprise.agent), { caseId: walk.caseId })).supplements;
    expect(await answerSupplement(world.deps(walk.enterprise.agent), { supplementId: item?.id ?? "", document: { ...pdf, content } })).toMatchObject({ ok: false, reason });
  });
});

describe("the decision", () => {
  it("is the loan prime rate in force plus the spread, exact, and hidden from the enterprise until approved", async () => {
    const walk = await newWalk(city, bank);
    await walkToDiligence(city, walk);
    must(await submitForApproval(world.deps(bank.officer), { caseId: walk.caseId, ...usualOffer(city, { spreadBp: 85 }) }));
    expect(must(await getCase(world.deps(walk.enterprise.legal), { caseId: walk.caseId })).offer).toBeNull();
    expect(must(await getCase(world.deps(bank.officer), { caseId: walk.caseId })).offer).toMatchObject({ annualRate: "3.8500", lprRate: "3.0000", lprPublishedOn: "2026-06-22", amountYuan: "1000000.00" });
  });

  it("needs a second person: neither the proposer nor the officer approves", async () => {
    const walk = await newWalk(city, bank);
    await walkToDiligence(city, walk);
    must(await submitForApproval(world.deps(bank.officer), { caseId: walk.caseId, ...usualOffer(city) }));
    expect(await approve(world.deps({ ...bank.officer, role: "bank.approver" }), { caseId: walk.caseId })).toMatchObject({ ok: false, reason: "approver-is-officer" });
    expect(await stateOf(walk.caseId)).toBe("in_approval");
  });

  it("of two approvers at once lets one win", async () => {
    const walk = await newWalk(city, bank);
    await walkToDiligence(city, walk);
    must(await submitForApproval(world.deps(bank.officer), { caseId: walk.caseId, ...usualOffer(city) }));
    const both = await Promise.all([bank.approver, bank.secondApprover].map((actor) => approve(world.deps(actor), { caseId: walk.caseId })));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ detail: { state: "approved", role: "bank.approver" } });
    expect(await world.db.caseEvent.count({ where: { caseId: walk.caseId, event: "approve" } })).toBe(1);
  });

  it("may be returned and proposed anew", async () => {
    const walk = await newWalk(city, bank);
    await walkToDiligence(city, walk);
    must(await submitForApproval(world.deps(bank.officer), { caseId: walk.caseId, ...usualOffer(city) }));
    must(await returnForChanges(world.deps(bank.approver), { caseId: walk.caseId, note: "利率偏高" }));
    must(await submitForApproval(world.deps(bank.officer), { caseId: walk.caseId, ...usualOffer(city, { spreadBp: 45 }) }));
    must(await approve(world.deps(bank.approver), { caseId: walk.caseId }));
    expect(must(await getCase(world.deps(walk.enterprise.legal), { caseId: walk.caseId })).offer).toMatchObject({ annualRate: "3.4500" });
  });

  it("rejects for good with a code, R99 with words, and in approval by the approver only", async () => {
    const walk = await newWalk(city, bank);
    await walkToDiligence(city, walk);
    must(await submitForApproval(world.deps(bank.officer), { caseId: walk.caseId, ...usualOffer(city) }));
    const reject = (actor: typeof bank.officer, reasonCode: "R12" | "R99", note?: string) => rejectCase(world.deps(actor), { caseId: walk.caseId, reasonCode, note });
    expect(await reject(bank.officer, "R12")).toMatchObject({ ok: false, reason: "approver-required" });
    expect(await reject(bank.approver, "R99", " ")).toMatchObject({ ok: false, reason: "reason-note-missing" });
    must(await reject(bank.approver, "R12"));
    expect(await acceptCase(world.deps(bank.officer), { caseId: walk.caseId })).toMatchObject({ ok: false, reason: "not-allowed-now", detail: { state: "rejected" } });
    await expect(world.ownerSql`update financing_case set status = 'accepted' where id = ${walk.caseId}`).rejects.toThrow("never moves again");
  });

  it("sent back may be completed and resubmitted with a fresh acceptance clock", async () => {
    const { caseId, enterprise } = await newWalk(city, bank);
    must(await sendBack(world.deps(bank.officer), { caseId, note: "请补充用途" }));
    must(await resubmitCase(world.deps(enterprise.agent), { caseId, note: "已补充" }));
    expect(await stateOf(caseId)).toBe("submitted");
  });
});

describe("the enterprise's choice", () => {
  it("compares approved offers by their whole cost, and accepting one closes the other cases", async () => {
    const enterprise = await city.enterprise();
    const needId = await city.need(enterprise);
    const cheap = { bank, enterprise, caseId: await city.open(needId, bank, enterprise.legal) };
    const dear = { bank: otherBank, enterprise, caseId: await city.open(needId, otherBank, enterprise.legal) };
    await walkToApproved(city, dear, { spreadBp: 60, feesYuan: "9000.00" });
    await walkToApproved(city, cheap, { spreadBp: 85 });
    const offers = must(await listOffers(world.deps(enterprise.agent), { needId }));
    expect(offers.map(({ caseId, totalCostYuan }) => [caseId, totalCostYuan])).toEqual([[cheap.caseId, "38499.96"], [dear.caseId, "45000.00"]]);
    expect(await acceptOffer(world.deps(enterprise.agent), { caseId: cheap.caseId })).toMatchObject({ ok: false, reason: "legal-representative-only" });
    must(await acceptOffer(world.deps(enterprise.legal), { caseId: cheap.caseId }));
    expect([await stateOf(cheap.caseId), await stateOf(dear.caseId)]).toEqual(["offer_accepted", "withdrawn"]);
  });

  it("of two acceptances at once only one stands, unless the need takes several banks", async () => {
    for (const multiBank of [false, true]) {
      const enterprise = await city.enterprise();
      const needId = await city.need(enterprise, { multiBank });
      const walks = [];
      for (const one of [bank, otherBank]) walks.push({ bank: one, enterprise, caseId: await city.open(needId, one, enterprise.legal) });
      for (const walk of walks) await walkToApproved(city, walk);
      const both = await Promise.all(walks.map(({ caseId }) => acceptOffer(world.deps(enterprise.legal), { caseId })));
      expect(both.filter(({ ok }) => ok)).toHaveLength(multiBank ? 2 : 1);
    }
  });

  it("declines with a reason, and an offer past its validity cannot be accepted and times out", async () => {
    const declined = await newWalk(city, bank);
    await walkToApproved(city, declined);
    must(await declineOffer(world.deps(declined.enterprise.legal), { caseId: declined.caseId, reason: "额度不足" }));
    const late = await newWalk(city, bank);
    await walkToApproved(city, late, { validUntil: city.day(1) });
    const before = world.clock.now();
    world.clock.set(new Date(before.getTime() + 3 * 86_400_000));
    expect(await acceptOffer(world.deps(late.enterprise.legal), { caseId: late.caseId })).toMatchObject({ ok: false, reason: "offer-expired" });
    await timeOutCases(world.deps(systemActor));
    world.clock.set(before);
    expect([await stateOf(declined.caseId), await stateOf(late.caseId)]).toEqual(["declined", "timed_out"]);
  });

  it("withdraws from all banks in one step", async () => {
    const enterprise = await city.enterprise();
    const needId = await city.need(enterprise);
    for (const one of [bank, otherBank]) await city.open(needId, one, enterprise.legal);
    const deps = world.deps(enterprise.legal);
    const closed = await inTransaction<number, never>(deps, async (tx) => accept(await closeCasesInTx(tx, deps, { needId, event: "withdraw" })));
    expect(closed).toEqual(accept(2));
    expect(await world.db.financingCase.count({ where: { needId, status: "withdrawn" } })).toBe(2);
  });
});
