import { afterAll, describe, expect, it } from "vitest";
import { publicActor, type Actor } from "@/server/platform/access/actor";
import { hashPassword } from "@/server/platform/auth/password";
import { RefusalTable } from "@/server/platform/testing/access/refusal-table";
import { usualInstant } from "@/server/platform/testing/test-world";
import { caseScene, type TestEnterprise } from "@/server/financing-case/testing/case-world";
import { must, newWalk, walkToContract, type Walk } from "@/server/financing-case/testing/walk";
import { rejectCase } from "@/server/financing-case/decision-service";
import { pullReport } from "@/server/report/pull";
import { recordDrawdown } from "@/server/loan/drawdown-service";
import { recordRepayment } from "@/server/loan/repayment-service";
import { requestCodes, signCodes, stepCodes } from "./router";
import { readOwnAuthorisation } from "./view-service";

const { world, city, bank, otherBank } = await caseScene();
afterAll(() => world.close());
const table = new RefusalTable(world);
const { officer } = bank;
const password = "long enough to sign";
const hash = must(await hashPassword(password));
const nowhere = "01900000-0000-7000-8000-00000000dead";

const terms = { purpose: "P2", categories: ["registration", "tax_payment"], monthsBack: 24, days: 30, maxPulls: 2 };
const ask = (walk: Walk, changes: object = {}, actor: Actor = officer) => table.answer(actor, "authorisation.request", { caseId: walk.caseId, ...terms, ...changes });
const sign = (actor: Actor, id: string, changes: object = {}) => table.answer(actor, "authorisation.sign", { id, categories: ["registration"], password, ...changes });
const step = (actor: Actor, name: string, id: string) => table.answer(actor, `authorisation.${name}`, { id });

async function walkWithPassword(): Promise<Walk> {
  const walk = await newWalk(city, bank);
  await world.db.person.update({ where: { id: walk.enterprise.legal.personId ?? "" }, data: { passwordHash: hash } });
  return walk;
}

async function asked(changes: object = {}): Promise<{ id: string; enterprise: TestEnterprise; walk: Walk }> {
  const walk = await walkWithPassword();
  expect(await ask(walk, changes)).toBe("answered");
  const { id } = await world.db.authorisation.findFirstOrThrow({ where: { caseId: walk.caseId } });
  return { id, enterprise: walk.enterprise, walk };
}

describe("asking", () => {
  it("is the officer's, for a case of the own bank and branch that goes on", async () => {
    const walk = await newWalk(city, bank);
    expect(await ask(walk, {}, publicActor)).toBe("UNAUTHORIZED");
    for (const other of [bank.approver, bank.admin, walk.enterprise.legal]) expect(await ask(walk, {}, other)).toBe("FORBIDDEN");
    for (const other of [otherBank.officer, bank.elsewhere]) expect(await ask(walk, {}, other)).toBe("NOT_FOUND not-found");
    must(await rejectCase(world.deps(officer), { caseId: walk.caseId, reasonCode: "R19" }));
    expect(await ask(walk)).toBe("CONFLICT case-closed");
  });

  it.each([
    [{ categories: [] }, "BAD_REQUEST consent-without-category"],
    [{ purpose: "P3", maxPullsPerMonth: 1 }, "BAD_REQUEST consent-serves-nothing"],
    [{ days: 31 }, "BAD_REQUEST consent-validity-too-long"],
    [{ maxPulls: 4 }, "BAD_REQUEST consent-too-many-pulls"],
    [{ monthsBack: 25 }, "BAD_REQUEST consent-reaches-too-far-back"],
    [{ purpose: "P1", maxPulls: 2, monthsBack: 12, days: 14 }, "BAD_REQUEST consent-too-many-pulls"],
    [{ purpose: "P1", maxPulls: 1, monthsBack: 13, days: 14 }, "BAD_REQUEST consent-reaches-too-far-back"],
    [{ purpose: "P1", maxPulls: 1, monthsBack: 12, days: 15 }, "BAD_REQUEST consent-validity-too-long"],
    [{ purpose: "P4", days: 61 }, "BAD_REQUEST consent-validity-too-long"],
    [{ purpose: "P6" }, "BAD_REQUEST"], [{ days: 0 }, "BAD_REQUEST"], [{ days: 1.5 }, "BAD_REQUEST"], [{ maxPulls: 0 }, "BAD_REQUEST"], [{ monthsBack: -1 }, "BAD_REQUEST"], [{ categories: ["everything"] }, "BAD_REQUEST"], [{ caseId: "C-1" }, "BAD_REQUEST"],
  ])("stays within its purpose: %j", async (changes, expected) => {
    expect(await ask(await newWalk(city, bank), changes)).toBe(expected);
  });

  it("for monitoring needs a loan, and a monthly number", async () => {
    const walk = await newWalk(city, bank);
    await walkToContract(city, walk);
    const monitoring = { purpose: "P3", days: 365, maxPulls: 12 };
    expect(await ask(walk, monitoring)).toBe("BAD_REQUEST consent-too-many-pulls-a-month");
    expect(await ask(walk, { ...monitoring, maxPullsPerMonth: 6 })).toBe("BAD_REQUEST");
    expect(await ask(walk, { ...monitoring, maxPullsPerMonth: 1 })).toBe("answered");
  });
});

describe("once the money is out", () => {
  it("due diligence is over, and monitoring and renewal may be asked for", async () => {
    const walk = await newWalk(city, bank);
    const loanId = await walkToContract(city, walk);
    const money = { loanId, loanNoteNo: `JJ-${city.next()}`, amountYuan: "1000000.00", drawnOn: city.day(), firstLoan: { asserted: true, recordCheckedOn: city.day() } };
    expect(await ask(walk)).toBe("answered");
    must(await recordDrawdown(world.deps(officer), money));
    expect(await ask(walk)).toBe("CONFLICT case-closed");
    expect(await ask(walk, { purpose: "P1", days: 14, maxPulls: 1, monthsBack: 12 })).toBe("CONFLICT case-closed");
    expect(await ask(walk, { purpose: "P3", days: 365, maxPulls: 12, maxPullsPerMonth: 1 })).toBe("answered");
    expect(await ask(walk, { purpose: "P4", days: 60 })).toBe("answered");
  });
});

describe("answering", () => {
  it("is the legal representative's, of the own enterprise", async () => {
    const { id, enterprise } = await asked();
    expect(await sign(publicActor, id)).toBe("UNAUTHORIZED");
    for (const other of [enterprise.agent, officer]) expect(await sign(other, id)).toBe("FORBIDDEN");
    const stranger = await walkWithPassword();
    expect(await sign(stranger.enterprise.legal, id)).toBe("NOT_FOUND not-found");
    for (const name of ["refuse", "pause", "resume", "revoke"]) {
      expect(await step(publicActor, name, id)).toBe("UNAUTHORIZED");
      expect(await step(enterprise.agent, name, id)).toBe("FORBIDDEN");
      expect(await step(stranger.enterprise.legal, name, id)).toBe("NOT_FOUND not-found");
    }
  });

  it("takes the password, a category, one that was asked for, in time, once", async () => {
    const { id, enterprise: { legal } } = await asked({ days: 1 });
    expect(await sign(legal, id, { categories: [] })).toBe("BAD_REQUEST consent-without-category");
    expect(await sign(legal, id, { categories: ["gas"] })).toBe("BAD_REQUEST category-not-requested");
    expect(await sign(legal, id, { password: "" }), "a field left empty is no wrong guess").toBe("BAD_REQUEST");
    expect(await sign(legal, id, { password: "guessed" })).toBe("PRECONDITION_FAILED password-wrong");
    world.clock.set(new Date(usualInstant.getTime() + 86_400_000));
    expect(await sign(legal, id)).toBe("CONFLICT consent-expired");
    world.clock.set(usualInstant);
    expect(await sign(legal, id)).toBe("answered");
    expect(await sign(legal, id)).toBe("CONFLICT already-answered");
  });

  it("is asked for no longer once the case has ended", async () => {
    const { id, walk, enterprise: { legal } } = await asked();
    must(await rejectCase(world.deps(officer), { caseId: walk.caseId, reasonCode: "R19" }));
    expect(await sign(legal, id)).toBe("CONFLICT consent-lapsed");
    expect(must(await readOwnAuthorisation(world.deps(legal), { id })).status).toBe("lapsed");
  });

  it("lets nobody guess the password for long", async () => {
    const { id, enterprise: { legal } } = await asked();
    const answers = [];
    for (let count = 0; count < 12; count += 1) answers.push(await sign(legal, id, { password: "guessed" }));
    expect(new Set(answers)).toEqual(new Set(["PRECONDITION_FAILED password-wrong", "TOO_MANY_REQUESTS sign-in-slowed"]));
    expect(await sign(legal, id)).toBe("TOO_MANY_REQUESTS sign-in-slowed");
  });

  it("stops and goes on only as it stands", async () => {
    const { id, enterprise: { legal } } = await asked();
    for (const name of ["pause", "resume", "revoke"]) expect(await step(legal, name, id)).toBe("CONFLICT not-allowed-now");
    expect(await sign(legal, id)).toBe("answered");
    expect(await step(legal, "refuse", id)).toBe("CONFLICT not-allowed-now");
    expect([await step(legal, "pause", id), await step(legal, "pause", id)]).toEqual(["answered", "CONFLICT not-allowed-now"]);
    expect([await step(legal, "resume", id), await step(legal, "resume", id)]).toEqual(["answered", "CONFLICT not-allowed-now"]);
    expect([await step(legal, "revoke", id), await step(legal, "revoke", id)]).toEqual(["answered", "CONFLICT not-allowed-now"]);
    const refused = await asked();
    expect([await step(refused.enterprise.legal, "refuse", refused.id), await sign(refused.enterprise.legal, refused.id)]).toEqual(["answered", "CONFLICT already-answered"]);
  });

  it("is seen by both sides and by nobody else", async () => {
    const { id, enterprise, walk } = await asked();
    expect(await table.answer(enterprise.agent, "authorisation.read", { id })).toBe("answered");
    expect(await table.answer(officer, "authorisation.ofCase", { caseId: walk.caseId })).toBe("answered");
    expect(await table.answer((await city.enterprise()).legal, "authorisation.read", { id })).toBe("NOT_FOUND not-found");
    expect(await table.answer(otherBank.officer, "authorisation.ofCase", { caseId: walk.caseId })).toBe("NOT_FOUND not-found");
    expect(await table.answer(enterprise.legal, "authorisation.read", { id: nowhere })).toBe("NOT_FOUND not-found");
    expect(await table.answer(enterprise.legal, "authorisation.own", undefined)).toBe("answered");
  });
});

describe("monitoring", () => {
  it("reads as often a month as agreed, and not once the loan is repaid", async () => {
    const walk = await walkWithPassword();
    const loanId = await walkToContract(city, walk);
    expect(await ask(walk, { purpose: "P3", days: 365, maxPulls: 13, maxPullsPerMonth: 1 })).toBe("answered");
    const { id } = await world.db.authorisation.findFirstOrThrow({ where: { caseId: walk.caseId } });
    expect(await sign(walk.enterprise.legal, id)).toBe("answered");
    const deps = world.deps(officer);
    const { drawdownId } = must(await recordDrawdown(deps, { loanId, loanNoteNo: "JJ-P3", amountYuan: "1000.00", drawnOn: city.day(), firstLoan: { asserted: true, recordCheckedOn: city.day() } }));
    const pull = () => pullReport(deps, { authorisationId: id, purpose: "P3" });
    const five = await Promise.all([1, 2, 3, 4, 5].map(pull));
    expect(five.map((one) => (one.ok ? "read" : one.reason)).toSorted()).toEqual([...Array.from({ length: 4 }, () => "authorisation-month-used-up"), "read"]);
    world.clock.set(new Date(usualInstant.getTime() + 31 * 86_400_000));
    expect(await pull()).toMatchObject({ ok: true });
    must(await recordRepayment(deps, { drawdownId, paidOn: city.day(), principalYuan: "1000.00", interestYuan: "0.00" }));
    world.clock.set(new Date(usualInstant.getTime() + 62 * 86_400_000));
    expect(await pull()).toMatchObject({ ok: false, reason: "authorisation-lapsed" });
    expect(await ask(walk, { purpose: "P3", days: 365, maxPulls: 13, maxPullsPerMonth: 1 })).toBe("CONFLICT case-closed");
    world.clock.set(usualInstant);
  });
});

it("every refusal of the consent router has been met from outside, or cannot be", () => {
  const steps = Object.fromEntries(["refuse", "pause", "resume", "revoke"].map((name) => [`authorisation.${name}`, stepCodes]));
  expect(table.untried({ ...steps, "authorisation.request": requestCodes, "authorisation.sign": signCodes }, {
    "authorisation.request consent-validity-reversed": "days are counted from one",
    "authorisation.sign busy": "only while more passwords wait to be compared than there is room for",
    "authorisation.sign signature-unavailable": "the simulated service answers; its failing is tried on the service",
    "authorisation.sign signature-invalid": "the simulated service signs rightly; its failing is tried on the service",
  })).toEqual([]);
});
