import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testWorld } from "@/server/platform/testing/test-world";
import { CaseWorld, type TestBank, type TestEnterprise } from "@/server/financing-case/testing/case-world";
import { must, walkToContract } from "@/server/financing-case/testing/walk";
import { recordDrawdown, type RecordDrawdown } from "./drawdown-service";
import { previewFirstLoan, resolveFirstLoanContradiction } from "./first-loan-service";

const world = await testWorld();
let city: CaseWorld;
let bank: TestBank;
let otherBank: TestBank;
let microLender: TestBank;
beforeAll(async () => {
  city = await CaseWorld.in(world);
  bank = await city.bank();
  otherBank = await city.bank();
  microLender = await city.bank("micro_lending");
});
afterAll(() => world.close());

async function loanAt(one: TestBank, enterprise: TestEnterprise): Promise<string> {
  const caseId = await city.open(await city.need(enterprise), one, enterprise.legal);
  return walkToContract(city, { bank: one, enterprise, caseId });
}

function draw(one: TestBank, loanId: string, more: Partial<RecordDrawdown> = {}) {
  const firstLoan = { asserted: true, recordCheckedOn: city.day() };
  return recordDrawdown(world.deps(one.officer), { loanId, loanNoteNo: `N-${city.next()}`, amountYuan: "1000.00", drawnOn: city.day(), firstLoan, ...more });
}

async function pledge(uscc: string): Promise<void> {
  await world.ownerSql`
    insert into credit_record (uscc, category, record_no, enterprise_name, event_date, as_of, payload, payload_hash, batch_id, received_at, withdrawn)
    values (${uscc}, 'chattel_pledge', 'P-1', '企业', '2025-01-10', '2025-01-31', '{}'::jsonb, '\\x00'::bytea, gen_random_uuid(), '2025-02-01', false)`;
}

const counted = (uscc: string) => world.db.firstLoan.findMany({ where: { uscc, counted: true }, select: { loanId: true } });

describe("the first loan", () => {
  it("counts once per enterprise ever, also when two banks draw at the same moment", async () => {
    const enterprise = await city.enterprise();
    const loans = [await loanAt(bank, enterprise), await loanAt(otherBank, enterprise)] as const;
    const override = { firstLoan: { asserted: true, recordCheckedOn: city.day(), overrideReason: "人行查询无记录" } };
    await Promise.all([draw(bank, loans[0], override), draw(otherBank, loans[1], override)]);
    expect(await counted(enterprise.uscc)).toHaveLength(1);
    const all = await world.db.firstLoan.findMany({ where: { uscc: enterprise.uscc } });
    expect(all.map(({ contradicted }) => contradicted).sort()).toEqual([false, true]);
  });

  it("needs the day of the central-bank check, and a reason where the bank differs from the computation", async () => {
    const enterprise = await city.enterprise();
    const loanId = await loanAt(bank, enterprise);
    expect(await draw(bank, loanId, { firstLoan: { asserted: true } })).toMatchObject({ ok: false, reason: "record-check-missing" });
    expect(await draw(bank, loanId, { firstLoan: { asserted: false } })).toMatchObject({ ok: false, reason: "override-reason-missing" });
    must(await draw(bank, loanId, { firstLoan: { asserted: false, overrideReason: "他行存量贷款" } }));
    expect(await counted(enterprise.uscc)).toEqual([]);
  });

  it("is contradicted by a pledge record, not counted until a named person confirms it, and then counted", async () => {
    const enterprise = await city.enterprise();
    await pledge(enterprise.uscc);
    const loanId = await loanAt(bank, enterprise);
    expect(must(await previewFirstLoan(world.deps(bank.officer), { loanId }))).toMatchObject({ computed: false, evidence: [{ kind: "chattel_pledge", on: "2025-01-10" }] });
    const firstLoan = { asserted: true, recordCheckedOn: city.day(), overrideReason: "动产抵押为融资租赁" };
    expect(must(await draw(bank, loanId, { firstLoan }))).toMatchObject({ contradicted: true, firstLoanCounted: false });
    must(await draw(bank, loanId));
    const resolve = (actor: typeof bank.approver) => resolveFirstLoanContradiction(world.deps(actor), { loanId, isFirst: true, resolution: "核实为租赁抵押" });
    expect(await resolve(otherBank.approver)).toMatchObject({ ok: false, reason: "not-found" });
    expect(must(await resolve(bank.approver))).toEqual({ counted: true });
    expect(await resolve(bank.approver)).toMatchObject({ ok: false, reason: "already-resolved" });
    expect(await world.db.firstLoan.findUnique({ where: { loanId } })).toMatchObject({ resolvedBy: bank.approver.personId, counted: true });
    expect(await amountCounted(enterprise.uscc)).toBe("2000.00");
  });

  it("cannot be confirmed against an earlier bank loan of the platform's own ledger", async () => {
    const enterprise = await city.enterprise();
    must(await draw(bank, await loanAt(bank, enterprise)));
    const before = world.clock.now();
    world.clock.set(new Date(before.getTime() + 5 * 86_400_000));
    const later = await loanAt(otherBank, enterprise);
    must(await draw(otherBank, later, { firstLoan: { asserted: true, recordCheckedOn: city.day(), overrideReason: "x" } }));
    world.clock.set(before);
    expect(await resolveFirstLoanContradiction(world.deps(otherBank.approver), { loanId: later, isFirst: true, resolution: "x" })).toMatchObject({ ok: false, reason: "ledger-shows-earlier-loan" });
  });

  it("gives way when an earlier one is recorded later", async () => {
    const enterprise = await city.enterprise();
    const earlier = await loanAt(otherBank, enterprise);
    const contractDay = city.day();
    const before = world.clock.now();
    world.clock.set(new Date(before.getTime() + 3 * 86_400_000));
    const later = await loanAt(bank, enterprise);
    expect(must(await draw(bank, later)).firstLoanCounted).toBe(true);
    expect(must(await draw(otherBank, earlier, { drawnOn: contractDay, firstLoan: { asserted: true, recordCheckedOn: contractDay } })).firstLoanCounted).toBe(true);
    world.clock.set(before);
    expect(await counted(enterprise.uscc)).toEqual([{ loanId: earlier }]);
    expect(await amountCounted(enterprise.uscc)).toBe("1000.00");
  });

  it("is a bank's: a micro-lender's loan neither counts nor stands in the way", async () => {
    const enterprise = await city.enterprise();
    must(await draw(microLender, await loanAt(microLender, enterprise), { firstLoan: { asserted: false } }));
    expect(must(await draw(bank, await loanAt(bank, enterprise))).firstLoanCounted).toBe(true);
  });
});

/** Recounts the ledger: all drawdowns of the loan that counts. */
async function amountCounted(uscc: string): Promise<string> {
  const [row] = await world.ownerSql<{ amount: string }[]>`
    select coalesce(sum(d.amount_yuan), 0)::text as amount from first_loan f join drawdown d on d.loan_id = f.loan_id where f.uscc = ${uscc} and f.counted`;
  return row?.amount ?? "";
}
