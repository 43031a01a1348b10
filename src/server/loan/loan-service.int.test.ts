import { afterAll, describe, expect, it } from "vitest";
import type { LocalDate } from "@/domain/calendar/local-date";
import { systemActor } from "@/server/platform/access/actor";
import { acceptOffer } from "@/server/financing-case/offer-service";
import { caseScene } from "@/server/financing-case/testing/case-world";
import { must, newWalk, walkToApproved, walkToContract, type Walk } from "@/server/financing-case/testing/walk";
import { markOverdueNotes } from "@/server/jobs/mark-overdue-notes";
import { contractCase } from "./contract-service";
import { recordDrawdown } from "./drawdown-service";
import { listLoans } from "./list-service";
import { extendNote, moveNote } from "./note-service";
import { recordRepayment } from "./repayment-service";

const { world, city, bank, otherBank } = await caseScene();
afterAll(() => world.close());

const usual = new Date("2026-07-15T02:00:00Z");
const first = () => ({ asserted: true, recordCheckedOn: city.day() });
const draw = (walk: Walk, loanId: string, amountYuan: string, more: Partial<Parameters<typeof recordDrawdown>[1]> = {}) =>
  recordDrawdown(world.deps(walk.bank.officer), { loanId, loanNoteNo: `JJ-${city.next()}`, amountYuan, drawnOn: city.day(), firstLoan: first(), ...more });

async function disbursed(changes: Parameters<typeof walkToContract>[2] = {}): Promise<{ walk: Walk; loanId: string; drawdownId: string }> {
  const walk = await newWalk(city, bank);
  const loanId = await walkToContract(city, walk, changes);
  const { drawdownId } = must(await draw(walk, loanId, "1000000.00"));
  return { walk, loanId, drawdownId };
}

describe("a drawdown", () => {
  it("in parts fulfils case and need step by step and fills the ledger row", async () => {
    const walk = await newWalk(city, bank);
    const loanId = await walkToContract(city, walk);
    const one = must(await draw(walk, loanId, "400000.00"));
    expect(one).toMatchObject({ firstLoanCounted: true, contradicted: false, remainingYuan: "600000.00" });
    const read = () => world.db.financingCase.findUniqueOrThrow({ where: { id: walk.caseId }, include: { need: true, loan: { include: { drawdowns: true } } } });
    expect(await read()).toMatchObject({ status: "partly_disbursed", need: { status: "partly_fulfilled" }, loan: { status: "normal" } });
    expect((await read()).loan?.drawdowns[0]).toMatchObject({ districtCode: "130102", inclusive: true, workingDaysToMoney: 0, status: "normal" });
    must(await draw(walk, loanId, "600000.00"));
    expect(await read()).toMatchObject({ status: "disbursed", need: { status: "fulfilled" } });
    expect(await draw(walk, loanId, "0.01")).toMatchObject({ ok: false, reason: "limit-exceeded", detail: { drawable: "0.00" } });
  });

  it("never exceeds the approval, also when ten ask at once", async () => {
    const walk = await newWalk(city, bank);
    const loanId = await walkToContract(city, walk);
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => draw(walk, loanId, "300000.00")));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(3);
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.reason === "limit-exceeded")).toHaveLength(7);
    const loan = await world.db.loan.findUniqueOrThrow({ where: { id: loanId } });
    expect(loan.drawnYuan.toFixed(2)).toBe("900000.00");
  });

  it("is refused by the database itself beyond the approval or the validity", async () => {
    const { walk, loanId } = await disbursed();
    const insert = (amount: string, drawnOn: string) => world.ownerSql`
      insert into drawdown (loan_id, institution_id, uscc, loan_note_no, amount_yuan, drawn_on, maturity_on, annual_rate, term_months, guarantee_mode, repayment_method, district_code, inclusive, recorded_by, recorded_at)
      values (${loanId}, ${bank.id}, ${walk.enterprise.uscc}, ${`X-${city.next()}`}, ${amount}, ${drawnOn}, '2030-01-01', 3, 12, 'unsecured', 'bullet', '130102', true, ${bank.officer.personId}, ${usual})`;
    await expect(insert("0.01", city.day())).rejects.toThrow("loan_within_approval");
    await expect(insert("1.00", "2029-01-01")).rejects.toThrow(/outside|loan_within_approval/);
  });

  it("is refused outside the contract's dates, with a note number in use, and without the bank's word on the first loan", async () => {
    const walk = await newWalk(city, bank);
    const loanId = await walkToContract(city, walk, { validUntil: city.day(10) });
    expect(await draw(walk, loanId, "1.00", { drawnOn: city.day(1) })).toMatchObject({ ok: false, reason: "drawdown-in-future" });
    expect(await draw(walk, loanId, "1.00", { drawnOn: city.day(-1) })).toMatchObject({ ok: false, reason: "drawdown-before-contract" });
    expect(await draw(walk, loanId, "1.00", { firstLoan: undefined })).toMatchObject({ ok: false, reason: "first-loan-missing" });
    must(await draw(walk, loanId, "1.00", { loanNoteNo: "SAME" }));
    expect(await draw(walk, loanId, "1.00", { loanNoteNo: "SAME" })).toMatchObject({ ok: false, reason: "note-no-taken" });
    world.clock.set(new Date(usual.getTime() + 11 * 86_400_000));
    expect(await draw(walk, loanId, "1.00")).toMatchObject({ ok: false, reason: "drawdown-after-validity" });
    world.clock.set(usual);
  });

  it("posts a double click once and gives both the same answer", async () => {
    const walk = await newWalk(city, bank);
    const loanId = await walkToContract(city, walk);
    const request = { loanNoteNo: "CLICK", idempotencyKey: "draw-1" };
    const [one, two] = await Promise.all([draw(walk, loanId, "500000.00", request), draw(walk, loanId, "500000.00", request)]);
    expect(one).toMatchObject({ ok: true });
    expect(two).toEqual(one);
    expect(await world.db.drawdown.count({ where: { loanId } })).toBe(1);
  });

  it("does not take another loan's money for a repetition because the key is the same", async () => {
    const [first, second] = [await newWalk(city, bank), await newWalk(city, bank)];
    const [one, two] = [await walkToContract(city, first), await walkToContract(city, second)];
    must(await draw(first, one, "1.00", { loanNoteNo: "KEY-1", idempotencyKey: "same-key" }));
    expect(await draw(second, two, "1.00", { loanNoteNo: "KEY-2", idempotencyKey: "same-key" })).toMatchObject({ ok: false, reason: "key-used-with-other-content" });
    expect(await world.db.drawdown.count({ where: { loanId: two } })).toBe(0);
  });

  it("of a foreign bank's loan is not found", async () => {
    const { loanId, drawdownId } = await disbursed();
    const stranger = world.deps(otherBank.officer);
    expect(await recordDrawdown(stranger, { loanId, loanNoteNo: "F", amountYuan: "1.00", drawnOn: city.day() })).toMatchObject({ ok: false, reason: "not-found" });
    expect(await recordRepayment(stranger, { drawdownId, paidOn: city.day(), principalYuan: "1.00", interestYuan: "0.00" })).toMatchObject({ ok: false, reason: "not-found" });
    expect(await moveNote(stranger, { drawdownId, event: "mark_overdue" })).toMatchObject({ ok: false, reason: "not-found" });
    const listed = await listLoans(stranger, { limit: 100 });
    expect(listed.items.map((item) => item.drawdownId)).not.toContain(drawdownId);
  });

  it("of a revolving loan may be repaid and drawn again up to the limit", async () => {
    const { walk, loanId, drawdownId } = await disbursed({ repaymentMethod: "revolving" });
    must(await recordRepayment(world.deps(bank.officer), { drawdownId, paidOn: city.day(), principalYuan: "250000.00", interestYuan: "0.00" }));
    expect(must(await draw(walk, loanId, "250000.00")).remainingYuan).toBe("0.00");
    expect(await draw(walk, loanId, "0.01")).toMatchObject({ ok: false, reason: "limit-exceeded" });
  });
});

describe("repayments", () => {
  it("settle early before maturity, and take no more principal than is owed", async () => {
    const { loanId, drawdownId } = await disbursed();
    const repay = (principalYuan: string) => recordRepayment(world.deps(bank.officer), { drawdownId, paidOn: city.day(), principalYuan, interestYuan: "100.00" });
    expect(await repay("1000000.01")).toMatchObject({ ok: false, reason: "repayment-exceeds-outstanding", detail: { outstanding: "1000000.00" } });
    expect(must(await repay("400000.00"))).toEqual({ status: "normal", outstandingYuan: "600000.00" });
    const both = await Promise.all([repay("600000.00"), repay("600000.00")]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await world.db.loan.findUniqueOrThrow({ where: { id: loanId } })).toMatchObject({ status: "settled_early" });
    expect(await repay("0.00")).toMatchObject({ ok: false, reason: "note-closed" });
  });

  it("an unpaid note is marked overdue by the job after its maturity, may be cured or extended, and is settled late", async () => {
    const { loanId, drawdownId } = await disbursed();
    const deps = world.deps(bank.officer);
    expect(await moveNote(deps, { drawdownId, event: "mark_overdue" })).toMatchObject({ ok: false, reason: "not-due-yet" });
    world.clock.set(new Date("2027-07-16T02:00:00Z"));
    expect((await markOverdueNotes(world.deps(systemActor))).marked).toBeGreaterThanOrEqual(1);
    const note = () => world.db.drawdown.findUniqueOrThrow({ where: { id: drawdownId }, include: { loan: true } });
    expect(await note()).toMatchObject({ status: "overdue", loan: { status: "overdue" } });
    must(await extendNote(deps, { drawdownId, newMaturityOn: "2027-12-15" as LocalDate }));
    expect(await note()).toMatchObject({ status: "normal", loan: { status: "normal" } });
    expect(await extendNote(deps, { drawdownId, newMaturityOn: "2027-12-15" as LocalDate })).toMatchObject({ ok: false, reason: "maturity-not-later" });
    world.clock.set(new Date("2027-12-20T02:00:00Z"));
    must(await recordRepayment(deps, { drawdownId, paidOn: city.day(), principalYuan: "1000000.00", interestYuan: "0.00" }));
    expect(await note()).toMatchObject({ status: "settled", loan: { id: loanId, status: "settled" } });
    world.clock.set(usual);
  });
});

describe("a renewal", () => {
  async function renewing(old: { walk: Walk; drawdownId: string }, multiBank = false): Promise<Walk> {
    const needId = await city.need(old.walk.enterprise, { renewsDrawdownId: old.drawdownId, multiBank });
    const walk = { bank, enterprise: old.walk.enterprise, caseId: await city.open(needId, bank, old.walk.enterprise.legal, { source: "renewal" }) };
    await walkToApproved(city, walk);
    must(await acceptOffer(world.deps(walk.enterprise.legal), { caseId: walk.caseId }));
    return walk;
  }
  const contract = (walk: Walk, renewalKind?: "without_repayment" | "new_for_old" | "repaid_first") =>
    contractCase(world.deps(bank.officer), { caseId: walk.caseId, contractNo: `XD-${city.next()}`, contractedOn: city.day(), renewalKind });

  it("takes the place of the old note, whose principal the new money repays, and is never a first loan", async () => {
    const old = await disbursed();
    const walk = await renewing(old);
    expect(await contract(walk)).toMatchObject({ ok: false, reason: "renewal-kind-missing" });
    const { loanId } = must(await contract(walk, "without_repayment"));
    const oldNote = () => world.db.drawdown.findUniqueOrThrow({ where: { id: old.drawdownId }, include: { loan: true, renewedBy: true } });
    expect(await oldNote()).toMatchObject({ status: "renewed", loan: { status: "renewed" }, renewedBy: { newLoanId: loanId, kind: "without_repayment" } });
    expect(await draw(walk, loanId, "1000000.00")).toMatchObject({ ok: false, reason: "renewal-is-not-first" });
    must(await draw(walk, loanId, "1000000.00", { firstLoan: { asserted: false } }));
    expect((await oldNote()).repaidYuan.toFixed(2)).toBe("1000000.00");
  });

  it("contracted after the maturity is refused, and so is renewing twice", async () => {
    const late = await disbursed();
    const walk = await renewing(late, true);
    await world.ownerSql`update drawdown set drawn_on = '2026-06-01', maturity_on = '2026-07-14' where id = ${late.drawdownId}`;
    expect(await contract(walk, "new_for_old")).toMatchObject({ ok: false, reason: "renewal-after-maturity", detail: { maturityOn: "2026-07-14" } });
    await world.ownerSql`update drawdown set maturity_on = '2026-07-15' where id = ${late.drawdownId}`;
    must(await contract(walk, "new_for_old"));
    const again = await renewing(late);
    expect(await contract(again, "new_for_old")).toMatchObject({ ok: false, reason: "note-already-renewed" });
  });

  it("repaid first may be lent again up to 30 days later and not on the 31st", async () => {
    for (const [days, ok] of [[30, true], [31, false]] as const) {
      const old = await disbursed();
      must(await recordRepayment(world.deps(bank.officer), { drawdownId: old.drawdownId, paidOn: city.day(), principalYuan: "1000000.00", interestYuan: "0.00" }));
      const walk = await renewing(old);
      world.clock.set(new Date(usual.getTime() + days * 86_400_000));
      const outcome = await contract(walk, "repaid_first");
      world.clock.set(usual);
      expect(outcome).toMatchObject(ok ? { ok: true } : { ok: false, reason: "renewal-too-late" });
    }
  });
});

describe("the loans list", () => {
  it("shows what falls due in 90 days, inside the scope only", async () => {
    const { drawdownId } = await disbursed();
    const due = async (actor: typeof bank.officer) => (await listLoans(world.deps(actor), { view: "falling-due", limit: 100 })).items.map((item) => item.drawdownId);
    expect(await due(bank.officer)).not.toContain(drawdownId);
    world.clock.set(new Date("2027-05-01T02:00:00Z"));
    expect(await due(bank.officer)).toContain(drawdownId);
    expect(await due(bank.elsewhere)).not.toContain(drawdownId);
    expect(await due(bank.admin)).toContain(drawdownId);
    world.clock.set(usual);
  });
});
