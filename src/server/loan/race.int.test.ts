import { afterAll, describe, expect, it } from "vitest";
import { acceptOffer } from "@/server/financing-case/offer-service";
import { caseScene } from "@/server/financing-case/testing/case-world";
import { must, newWalk, walkToApproved, walkToContract, type Walk } from "@/server/financing-case/testing/walk";
import { waitUntilBlocked } from "@/server/platform/testing/interleave";
import { actingFor, runtimeSql } from "@/server/platform/testing/runtime-sql";
import { contractCase } from "./contract-service";
import { recordDrawdown } from "./drawdown-service";
import { resolveFirstLoanContradiction } from "./first-loan-service";
import { moveNote } from "./note-service";
import { recordRepayment } from "./repayment-service";

const { world, city, bank, otherBank } = await caseScene();
const sql = runtimeSql(world);
afterAll(async () => {
  await sql.end({ timeout: 1 });
  await world.close();
});

const usual = new Date("2026-07-15T02:00:00Z");
const draw = (walk: Walk, loanId: string, amountYuan: string, more: Partial<Parameters<typeof recordDrawdown>[1]> = {}) =>
  recordDrawdown(world.deps(walk.bank.officer), { loanId, loanNoteNo: `JJ-${city.next()}`, amountYuan, drawnOn: city.day(), firstLoan: { asserted: true, recordCheckedOn: city.day() }, ...more });
const repay = (walk: Walk, drawdownId: string, principalYuan: string) => recordRepayment(world.deps(walk.bank.officer), { drawdownId, paidOn: city.day(), principalYuan, interestYuan: "0.00" });

async function lent(amountYuan: string, changes: Parameters<typeof walkToContract>[2] = {}, at = bank): Promise<{ walk: Walk; loanId: string; drawdownId: string }> {
  const walk = await newWalk(city, at);
  const loanId = await walkToContract(city, walk, changes);
  return { walk, loanId, drawdownId: must(await draw(walk, loanId, amountYuan)).drawdownId };
}

async function renewing(old: { walk: Walk; drawdownId: string }): Promise<Walk> {
  const needId = await city.need(old.walk.enterprise, { renewsDrawdownId: old.drawdownId });
  const walk = { bank, enterprise: old.walk.enterprise, caseId: await city.open(needId, bank, old.walk.enterprise.legal, { source: "renewal" }) };
  await walkToApproved(city, walk);
  must(await acceptOffer(world.deps(walk.enterprise.legal), { caseId: walk.caseId }));
  return walk;
}

const renew = (walk: Walk) => contractCase(world.deps(bank.officer), { caseId: walk.caseId, contractNo: `XD-${city.next()}`, contractedOn: city.day(), renewalKind: "without_repayment" });

describe("a loan that is not in order", () => {
  it.each(["mark_overdue", "mark_non_performing"] as const)("after %s pays out no more, though the limit has room", async (event) => {
    const { walk, loanId, drawdownId } = await lent("400000.00", { validUntil: city.day(400) });
    world.clock.set(new Date("2027-07-16T02:00:00Z"));
    must(await moveNote(world.deps(bank.officer), { drawdownId, event }));
    const refused = await draw(walk, loanId, "1.00");
    world.clock.set(usual);
    expect(refused).toMatchObject({ ok: false, reason: "not-allowed-now" });
    expect(await world.db.drawdown.count({ where: { loanId } })).toBe(1);
  });

  it("pays out again once its notes are all repaid and it has room", async () => {
    const { walk, loanId, drawdownId } = await lent("400000.00");
    must(await repay(walk, drawdownId, "400000.00"));
    expect(await world.db.loan.findUniqueOrThrow({ where: { id: loanId } })).toMatchObject({ status: "settled_early" });
    expect(must(await draw(walk, loanId, "600000.00")).remainingYuan).toBe("0.00");
    expect(await world.db.loan.findUniqueOrThrow({ where: { id: loanId } })).toMatchObject({ status: "normal" });
  });
});

describe("a renewal", () => {
  it("contracted while the old note is being repaid waits for it; neither fails", async () => {
    const old = await lent("1000000.00");
    const walk = await renewing(old);
    const answers = await world.ownerSql.begin(async (tx) => {
      await tx`SELECT 1 FROM loan WHERE id = ${old.loanId} FOR NO KEY UPDATE`;
      const repaid = repay(old.walk, old.drawdownId, "250000.00");
      await waitUntilBlocked(world, 1);
      const contracted = renew(walk);
      await waitUntilBlocked(world, 2);
      return { both: Promise.allSettled([repaid, contracted]) };
    });
    const both = await answers.both;
    expect(both.map((one) => (one.status === "fulfilled" ? one.value.ok : String(one.reason)))).toEqual([true, true]);
    expect(await world.db.drawdown.findUniqueOrThrow({ where: { id: old.drawdownId } })).toMatchObject({ status: "renewed" });
  });

  it("of one note at two banks in the same moment is made once", async () => {
    const old = await lent("1000000.00");
    const [one, two] = [await renewing(old), await renewing(old)];
    const both = await Promise.all([renew(one), renew(two)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.flatMap((outcome) => (outcome.ok ? [] : [outcome.reason]))).toEqual(["note-already-renewed"]);
    expect(await world.db.renewal.count({ where: { oldDrawdownId: old.drawdownId } })).toBe(1);
  });
});

describe("money under concurrency", () => {
  it("of a revolving loan: twenty drawings and repayments at once never owe more than the approval", async () => {
    const { walk, loanId, drawdownId } = await lent("600000.00", { repaymentMethod: "revolving" });
    const attempts = Array.from({ length: 20 }, (_, nth) => (nth % 2 === 0 ? draw(walk, loanId, "150000.00") : repay(walk, drawdownId, "100000.00")));
    const outcomes = await Promise.all(attempts);
    const sum = (kind: number, amount: number) => outcomes.filter(({ ok }, nth) => ok && nth % 2 === kind).length * amount;
    const loan = await world.db.loan.findUniqueOrThrow({ where: { id: loanId }, include: { drawdowns: { include: { repayments: true } } } });
    expect(loan.drawnYuan.toNumber()).toBe(600_000 + sum(0, 150_000));
    expect(loan.repaidYuan.toNumber()).toBe(sum(1, 100_000));
    expect(loan.drawnYuan.minus(loan.repaidYuan).toNumber()).toBeLessThanOrEqual(1_000_000);
    expect(loan.repaidYuan.toNumber()).toBeLessThanOrEqual(600_000);
  });

  it("of one contract signed twice at once is one loan", async () => {
    const walk = await newWalk(city, bank);
    await walkToApproved(city, walk);
    must(await acceptOffer(world.deps(walk.enterprise.legal), { caseId: walk.caseId }));
    const signed = await Promise.all(["HT-A", "HT-B"].map((contractNo) => contractCase(world.deps(bank.officer), { caseId: walk.caseId, contractNo, contractedOn: city.day() })));
    expect(signed.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await world.db.loan.count({ where: { caseId: walk.caseId } })).toBe(1);
  });

  it("of one contract number used by two cases of a bank at once is given once", async () => {
    const walks = [await newWalk(city, bank), await newWalk(city, bank)];
    for (const walk of walks) {
      await walkToApproved(city, walk);
      must(await acceptOffer(world.deps(walk.enterprise.legal), { caseId: walk.caseId }));
    }
    const signed = await Promise.all(walks.map(({ caseId }) => contractCase(world.deps(bank.officer), { caseId, contractNo: "HT-SAME", contractedOn: city.day() })));
    expect(signed.map((outcome) => (outcome.ok ? "signed" : outcome.reason)).toSorted()).toEqual(["contract-no-taken", "signed"]);
  });

  it("of two loans at two banks drawn first in the same moment counts once as the enterprise's first", async () => {
    const enterprise = await city.enterprise();
    const loans = [];
    for (const at of [bank, otherBank]) {
      const walk = { bank: at, enterprise, caseId: await city.open(await city.need(enterprise), at, enterprise.legal) };
      loans.push({ walk, loanId: await walkToContract(city, walk) });
    }
    const override = { asserted: true, recordCheckedOn: city.day(), overrideReason: "无其他贷款" };
    const drawn = await Promise.all(loans.map(({ walk, loanId }) => draw(walk, loanId, "1000.00", { firstLoan: override })));
    expect(drawn.every(({ ok }) => ok)).toBe(true);
    const records = await world.db.firstLoan.findMany({ where: { uscc: enterprise.uscc } });
    expect(records.map(({ counted, contradicted }) => `${String(counted)} ${String(contradicted)}`).toSorted()).toEqual(["false true", "true false"]);
    const contradicted = records.find((record) => record.contradicted)?.loanId ?? "";
    const at = loans.find(({ loanId }) => loanId === contradicted)?.walk.bank ?? bank;
    const twice = await Promise.all([1, 2].map(() => resolveFirstLoanContradiction(world.deps(at.approver), { loanId: contradicted, isFirst: false, resolution: "他行在先" })));
    expect(twice.map((outcome) => (outcome.ok ? "resolved" : outcome.reason)).toSorted()).toEqual(["already-resolved", "resolved"]);
  });
});

describe("the ledger in the database", () => {
  // Also where the server has said that the bank's officer acts, the ledger takes no more than the ledger allows.
  const rejects = async (statement: string, message: RegExp) => expect(sql.begin(async (tx) => {
    await actingFor(tx, bank.officer);
    return tx.unsafe(statement);
  })).rejects.toThrow(message);

  it("takes no loan but the one that was accepted, with nothing drawn", async () => {
    const walk = await newWalk(city, bank);
    await walkToApproved(city, walk);
    const columns = (changes: Record<string, string>) => {
      const row: Record<string, string> = {
        number: `'L-${city.next()}'`, case_id: "c.id", uscc: "c.uscc", institution_id: "c.institution_id", contract_no: "'HT-X'", contracted_on: `'${city.day()}'`, approved_yuan: "o.amount_yuan", annual_rate: "o.annual_rate", term_months: "o.term_months",
        guarantee_mode: "o.guarantee_mode", repayment_method: "o.repayment_method", draw_until: "o.valid_until", created_at: "now()", ...changes,
      };
      return `INSERT INTO loan (${Object.keys(row).join()}) SELECT ${Object.values(row).join()} FROM financing_case c JOIN offer o ON o.case_id = c.id WHERE c.id = '${walk.caseId}'`;
    };
    await rejects(columns({}), /what was accepted/);
    must(await acceptOffer(world.deps(walk.enterprise.legal), { caseId: walk.caseId }));
    await rejects(columns({}), /what was accepted/);
    await rejects(columns({ approved_yuan: "o.amount_yuan + 1" }), /what was accepted/);
    await rejects(columns({ drawn_yuan: "-1000000" }), /what was accepted/);
  });

  it("takes no drawdown of other parties, with money repaid before, or on a loan out of order", async () => {
    const { walk, loanId, drawdownId } = await lent("100000.00");
    const insert = (changes: Record<string, string> = {}) => {
      const row: Record<string, string> = {
        loan_id: "loan_id", institution_id: "institution_id", uscc: "uscc", loan_note_no: `'X-${city.next()}'`, amount_yuan: "1", drawn_on: "drawn_on", maturity_on: "maturity_on", annual_rate: "annual_rate", term_months: "term_months", guarantee_mode: "guarantee_mode",
        repayment_method: "repayment_method", district_code: "district_code", inclusive: "true", recorded_by: "recorded_by", recorded_at: "recorded_at", ...changes,
      };
      return `INSERT INTO drawdown (${Object.keys(row).join()}) SELECT ${Object.values(row).join()} FROM drawdown WHERE id = '${drawdownId}'`;
    };
    await rejects(insert({ institution_id: `'${otherBank.id}'` }), /cannot be drawn/);
    await rejects(insert({ uscc: `'${(await city.enterprise()).uscc}'` }), /cannot be drawn/);
    await rejects(insert({ repaid_yuan: "1" }), /cannot be drawn/);
    await rejects(insert({ amount_yuan: "-1" }), /drawdown_positive/);
    await world.ownerSql`UPDATE loan SET status = 'overdue' WHERE id = ${loanId}`;
    await rejects(insert(), /cannot be drawn/);
    expect(walk.caseId).not.toBe("");
  });

  it("takes no money away and forgets nothing", async () => {
    const { loanId, drawdownId } = await lent("100000.00");
    for (const statement of [
      `UPDATE loan SET drawn_yuan = 0 WHERE id = '${loanId}'`, `UPDATE loan SET approved_yuan = 9999999 WHERE id = '${loanId}'`, `UPDATE drawdown SET amount_yuan = 1 WHERE id = '${drawdownId}'`, "UPDATE repayment SET principal_yuan = 0", "DELETE FROM drawdown", "DELETE FROM loan",
      "DELETE FROM case_event", "UPDATE case_event SET note = ''", "UPDATE loan_event SET note = ''", "UPDATE need_event SET reason = ''", "UPDATE renewal SET kind = 'repaid_first'", "DELETE FROM idempotent_request", "UPDATE audit_chain SET head = ''",
    ]) await rejects(statement, /permission denied/);
    await rejects(`UPDATE drawdown SET maturity_on = maturity_on - 1 WHERE id = '${drawdownId}'`, /later day/);
    await rejects(`UPDATE drawdown SET status = 'settled' WHERE id = '${drawdownId}'`, /its history says/);
    await rejects(`INSERT INTO repayment (drawdown_id, paid_on, principal_yuan, recorded_by, recorded_at) SELECT id, drawn_on - 1, 1, recorded_by, recorded_at FROM drawdown WHERE id = '${drawdownId}'`, /before it was drawn/);
    await rejects(`UPDATE first_loan SET evidence = '[]', computed = NOT computed WHERE loan_id = '${loanId}'`, /permission denied/);
    await expect(world.ownerSql`UPDATE first_loan SET evidence = '[]', computed = NOT computed WHERE loan_id = ${loanId}`).rejects.toThrow(/stays as it was made/);
    await rejects(`UPDATE offer SET amount_yuan = amount_yuan + 1 WHERE case_id = (SELECT case_id FROM loan WHERE id = '${loanId}')`, /stands as it is/);
    await rejects(`UPDATE offer SET accepted_at = NULL WHERE case_id = (SELECT case_id FROM loan WHERE id = '${loanId}')`, /stays answered/);
  });

  it("renews no note of another borrower", async () => {
    const [old, other] = [await lent("1000.00"), await lent("1000.00")];
    await rejects(
      `INSERT INTO renewal (old_drawdown_id, new_loan_id, kind, contracted_on, recorded_at) SELECT '${old.drawdownId}', id, 'new_for_old', contracted_on, created_at FROM loan WHERE id = '${other.loanId}'`,
      /of one borrower/,
    );
  });
});
