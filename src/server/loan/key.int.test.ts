import { afterAll, describe, expect, it } from "vitest";
import { callProcedure } from "@/server/platform/testing/access/procedure";
import { caseScene } from "@/server/financing-case/testing/case-world";
import { must, newWalk, walkToContract } from "@/server/financing-case/testing/walk";
import { recordDrawdown } from "./drawdown-service";

const { world, city, bank } = await caseScene();
afterAll(() => world.close());
const officer = () => world.deps(bank.officer);

const contracted = async () => walkToContract(city, await newWalk(city, bank));
const drawing = (loanId: string, changes: object = {}) =>
  ({ loanId, loanNoteNo: `JJ-${city.next()}`, amountYuan: "100000.00", drawnOn: city.day(), firstLoan: { asserted: true, recordCheckedOn: city.day() }, ...changes });

async function lent(): Promise<{ loanId: string; drawdownId: string }> {
  const loanId = await contracted();
  return { loanId, drawdownId: must(await recordDrawdown(officer(), drawing(loanId))).drawdownId };
}

const drawnYuan = async (loanId: string) => (await world.db.loan.findUniqueOrThrow({ where: { id: loanId } })).drawnYuan.toFixed(2);
const repayment = (drawdownId: string, changes: object = {}) => ({ drawdownId, paidOn: city.day(), principalYuan: "100.00", interestYuan: "0.00", ...changes });

describe("a drawdown sent again under its key", () => {
  it("with another amount is refused and told what the first one did, and changes nothing", async () => {
    const loanId = await contracted();
    const first = drawing(loanId, { idempotencyKey: "a-key-of-drawing" });
    expect(await callProcedure(officer(), "loan.draw", first)).toEqual({ code: "answered" });
    const second = await callProcedure(officer(), "loan.draw", { ...first, amountYuan: "50000" });
    expect(second).toMatchObject({ code: "CONFLICT", reason: "key-used-with-other-content", detail: { did: "loan.draw", amountYuan: "100000.00", on: city.day(), at: world.clock.now().toISOString() } });
    expect(await drawnYuan(loanId)).toBe("100000.00");
  });

  it("is the same request when only its spelling differs", async () => {
    const loanId = await contracted();
    const first = drawing(loanId, { idempotencyKey: "a-key-of-spelling" });
    const spelt = [first, { ...first, amountYuan: "100,000" }, { ...Object.fromEntries(Object.entries(first).reverse()), maturityOn: undefined, amountYuan: "１０００００" }];
    for (const request of spelt) expect(await callProcedure(officer(), "loan.draw", request)).toEqual({ code: "answered" });
    expect(await drawnYuan(loanId)).toBe("100000.00");
  });

  it("with another amount in the same moment: exactly one is recorded, the other refused", async () => {
    const loanId = await contracted();
    const first = drawing(loanId, { idempotencyKey: "a-key-of-racing" });
    const answers = await Promise.all([first, { ...first, amountYuan: "50000.00" }].map((request) => callProcedure(officer(), "loan.draw", request)));
    expect(answers.map(({ code, reason }) => reason ?? code).sort()).toEqual(["answered", "key-used-with-other-content"]);
    expect(await world.db.drawdown.count({ where: { loanId } })).toBe(1);
  });
});

describe("money that moves", () => {
  it("moves under a key only: five equal repayments without one are none", async () => {
    const { drawdownId } = await lent();
    for (let n = 0; n < 5; n += 1) expect(await callProcedure(officer(), "loan.repay", repayment(drawdownId, { idempotencyKey: undefined }))).toMatchObject({ code: "BAD_REQUEST" });
    expect(await world.db.repayment.count({ where: { drawdownId } })).toBe(0);
  });

  it("is repaid once when the request comes five times with its key", async () => {
    const { drawdownId } = await lent();
    for (let n = 0; n < 5; n += 1) expect(await callProcedure(officer(), "loan.repay", repayment(drawdownId, { idempotencyKey: "a-key-of-repaying" }))).toEqual({ code: "answered" });
    expect(await world.db.repayment.count({ where: { drawdownId } })).toBe(1);
  });

  it("is extended once under a key, and the same key with another day is refused", async () => {
    const { drawdownId } = await lent();
    const request = { drawdownId, newMaturityOn: "2028-01-31", idempotencyKey: "a-key-of-extending" };
    expect(await callProcedure(officer(), "loan.extend", request)).toEqual({ code: "answered" });
    expect(await callProcedure(officer(), "loan.extend", request)).toEqual({ code: "answered" });
    expect(await callProcedure(officer(), "loan.extend", { ...request, newMaturityOn: "2029-01-31" })).toMatchObject({ code: "CONFLICT", detail: { did: "loan.extend", on: "2028-01-31" } });
    expect(await world.db.loanEvent.count({ where: { drawdownId, event: "extend" } })).toBe(1);
  });

  it.each(["write_off", "compensate"])("by %s is moved once under a key, and the repeat gets the first answer", async (event) => {
    const { drawdownId } = await lent();
    const steps = ["mark_overdue", "mark_non_performing", event];
    await city.atDay(900, async () => {
      for (const step of steps) {
        const request = { drawdownId, event: step, idempotencyKey: `a-key-of-${step}-${drawdownId}` };
        expect(await callProcedure(officer(), "loan.moveNote", request)).toEqual({ code: "answered" });
        expect(await callProcedure(officer(), "loan.moveNote", request)).toEqual({ code: "answered" });
      }
    });
    expect(await world.db.loanEvent.count({ where: { drawdownId, event } })).toBe(1);
  });
});
