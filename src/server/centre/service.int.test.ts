import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/server/platform/access/actor";
import { CaseWorld, type TestBank } from "@/server/financing-case/testing/case-world";
import { must, walkToContract } from "@/server/financing-case/testing/walk";
import { recordDrawdown } from "@/server/loan/drawdown-service";
import { postNeedOnBehalf } from "@/server/need/on-behalf";
import { assignNeed, sweepNeeds } from "@/server/need/service";
import { testWorld } from "@/server/platform/testing/test-world";
import { readFallingDue, readLenders, readUnanswered, revealContact, revealNoteContact } from "./service";

const world = await testWorld();
let city: CaseWorld;
let bank: TestBank;
let clerk: Actor;
let stranger: Actor;
beforeAll(async () => {
  city = await CaseWorld.in(world);
  bank = await city.bank();
  clerk = await city.person("centre.clerk", { districtCode: "130102" });
  stranger = await city.person("centre.clerk", { districtCode: "130104" });
});
afterAll(() => world.close());

const answers = {
  amountYuan: "500000", termMonths: "12", purpose: "working_capital", purposeNote: "", guaranteeMode: "unsecured", repaymentMethod: "interest_first",
  contactName: "李明", contactPhone: "13900001234", channel: "market", multiBank: "false",
};
const reasonOf = (outcome: { ok: boolean; reason?: string }) => (outcome.ok ? "accepted" : outcome.reason);

describe("needs that no bank took", () => {
  test("come to their district's desk with who has seen them and a masked phone, and leave it when a bank is given them", async () => {
    const enterprise = await city.enterprise();
    const other = await city.bank();
    const needId = await city.need(enterprise, { status: "published", answerDueAt: world.clock.now(), contactName: "李明", contactPhone: "13900001234" });
    await city.open(needId, bank, enterprise.legal);
    await sweepNeeds(world.deps());
    const mine = await readUnanswered(world.deps(clerk));
    expect(mine).toMatchObject([{ id: needId, amountYuan: "1000000.00", contactPhone: "139****1234", firstBorrower: true, seenBy: [bank.id] }]);
    expect(await readUnanswered(world.deps(stranger))).toEqual([]);

    expect(reasonOf(await assignNeed(world.deps(stranger), { needId, institutionId: other.id }))).toBe("not-found");
    expect(reasonOf(await assignNeed(world.deps(clerk), { needId, institutionId: bank.id }))).toBe("already-at-this-bank");
    const both = await Promise.all([other.id, other.id].map((institutionId) => assignNeed(world.deps(clerk), { needId, institutionId, note: "主营业务匹配" })));
    expect(both.map(reasonOf).sort()).toEqual(["accepted", "already-at-this-bank"]);
    expect(await readUnanswered(world.deps(clerk))).toEqual([]);
    expect(await world.db.needAssignment.findMany({ where: { needId } })).toMatchObject([{ institutionId: other.id, assignedBy: clerk.personId, note: "主营业务匹配" }]);
  });

  test("show their whole phone number to the own district's clerk alone, who is named in the audit log, and to nobody once they are served", async () => {
    const enterprise = await city.enterprise();
    const needId = await city.need(enterprise, { status: "unanswered", contactName: "李明", contactPhone: "13900001234" });
    expect(await revealContact(world.deps(clerk), { needId })).toEqual({ ok: true, value: { contactName: "李明", contactPhone: "13900001234" } });
    for (const actor of [stranger, bank.officer]) expect(reasonOf(await revealContact(world.deps(actor), { needId }))).toBe("not-found");
    expect(await world.db.auditEntry.findMany({ where: { action: "revealContact", objectId: needId } })).toMatchObject([{ personId: clerk.personId, uscc: enterprise.uscc }]);
    must(await assignNeed(world.deps(clerk), { needId, institutionId: bank.id }));
    expect(reasonOf(await revealContact(world.deps(clerk), { needId }))).toBe("not-found");
  });

  test("an actor without a district sees nothing", async () => {
    expect(await readUnanswered(world.deps(bank.officer))).toEqual([]);
    expect(await readFallingDue(world.deps(bank.officer))).toEqual([]);
  });
});

test("loan notes that fall due within ninety days are on the radar of the enterprise's district, the next first, with whom to call", async () => {
  const noteOf = async (termMonths: number) => {
    const enterprise = await city.enterprise();
    await world.db.person.update({ where: { id: enterprise.legal.personId ?? "" }, data: { phone: "13900004321" } });
    const caseId = await city.open(await city.need(enterprise), bank, enterprise.legal);
    const loanId = await walkToContract(city, { bank, enterprise, caseId }, { termMonths });
    const loanNoteNo = `FD-${city.next()}`;
    must(await recordDrawdown(world.deps(bank.officer), { loanId, loanNoteNo, amountYuan: "400000.00", drawnOn: city.day(), firstLoan: { asserted: true, recordCheckedOn: city.day() } }));
    return loanNoteNo;
  };
  const later = await noteOf(2);
  const next = await noteOf(1);
  const far = await noteOf(12);
  const due = await readFallingDue(world.deps(clerk));
  expect(due.map(({ loanNoteNo }) => loanNoteNo)).toEqual([next, later]);
  expect(due[0]).toMatchObject({ outstandingYuan: "400000.00", renewalStarted: false, contactPhone: "139****4321" });
  expect(await readFallingDue(world.deps(stranger))).toEqual([]);

  const drawdownId = due[0]?.id ?? "";
  expect(must(await revealNoteContact(world.deps(clerk), { drawdownId }))).toMatchObject({ contactName: due[0]?.contactName, contactPhone: "13900004321" });
  expect(await world.db.auditEntry.findMany({ where: { action: "revealContact", objectId: drawdownId } })).toMatchObject([{ personId: clerk.personId, uscc: due[0]?.uscc }]);
  const notDue = await world.db.drawdown.findFirstOrThrow({ where: { loanNoteNo: far } });
  expect(reasonOf(await revealNoteContact(world.deps(clerk), { drawdownId: notDue.id }))).toBe("not-found");
  for (const actor of [stranger, bank.officer]) expect(reasonOf(await revealNoteContact(world.deps(actor), { drawdownId }))).toBe("not-found");
});

test("a need can be given to any lender in business, never to a guarantor or one that left", async () => {
  const gone = await city.bank();
  await world.db.institution.update({ where: { id: gone.id }, data: { disabledAt: world.clock.now() } });
  const ids = (await readLenders(world.deps(clerk))).map(({ id }) => id);
  expect(ids).toContain(bank.id);
  expect(ids).not.toContain(gone.id);
});

describe("a need posted for a walk-in", () => {
  test("is published at once with the clerk as its author, and the same key again posts nothing", async () => {
    const { uscc } = await city.enterprise();
    const command = { uscc, answers, idempotencyKey: `walk-in-${uscc}` };
    const posted = must(await postNeedOnBehalf(world.deps(clerk), command));
    expect(must(await postNeedOnBehalf(world.deps(clerk), command))).toEqual(posted);
    const need = await world.db.need.findMany({ where: { uscc } });
    expect(need).toMatchObject([{ id: posted.needId, status: "published", createdBy: clerk.personId, districtCode: "130102", termMonths: 12, contactPhone: "13900001234" }]);
    expect(need[0]?.amountYuan?.toFixed(2)).toBe("500000.00");
  });

  test("names the enterprise's own contact where the clerk leaves it out, and nobody twice", async () => {
    const enterprise = await city.enterprise();
    await world.db.person.update({ where: { id: enterprise.legal.personId ?? "" }, data: { phone: "13900008765" } });
    const { needId } = must(await postNeedOnBehalf(world.deps(clerk), { uscc: enterprise.uscc, answers: { ...answers, contactName: "", contactPhone: " " } }));
    expect(await world.db.need.findUniqueOrThrow({ where: { id: needId } })).toMatchObject({ contactName: enterprise.legal.personName, contactPhone: "13900008765" });
    expect(await postNeedOnBehalf(world.deps(clerk), { uscc: enterprise.uscc, answers: { ...answers, contactName: "王芳", contactPhone: "" } })).toMatchObject({ ok: false, reason: "answers-invalid", detail: { contactPhone: expect.any(String) as string } });
  });

  test("goes straight to the banks that were named", async () => {
    const { uscc } = await city.enterprise();
    const posted = must(await postNeedOnBehalf(world.deps(clerk), { uscc, answers: { ...answers, channel: "institutions", institutionIds: [bank.id] } }));
    expect(await world.db.financingCase.findMany({ where: { needId: posted.needId } })).toMatchObject([{ institutionId: bank.id, status: "submitted" }]);
  });

  test("names every field that is missing or wrong, and leaves nothing behind", async () => {
    const { uscc } = await city.enterprise();
    const { contactPhone: _phone, ...rest } = answers;
    expect(await postNeedOnBehalf(world.deps(clerk), { uscc, answers: { ...rest, amountYuan: "1.00" } })).toMatchObject({ ok: false, reason: "answers-invalid", detail: { amountYuan: "need-amount-too-small", contactPhone: "phone-missing" } });
    expect(await world.db.need.count({ where: { uscc } })).toBe(0);
  });

  test("is refused for another district's enterprise, as if there were none", async () => {
    const { uscc } = await city.enterprise();
    expect(reasonOf(await postNeedOnBehalf(world.deps(stranger), { uscc, answers }))).toBe("not-found");
  });
});
