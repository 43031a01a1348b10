import type { TransactionSql } from "postgres";
import { afterAll, describe, expect, it } from "vitest";
import { inTransaction } from "@/server/platform/db/transaction";
import { actingFor, runtimeSql } from "@/server/platform/testing/runtime-sql";
import { waitUntilBlocked, whileSomebodyElse } from "@/server/platform/testing/interleave";
import { usualInstant } from "@/server/platform/testing/test-world";
import { sweepNeeds, withdrawNeed } from "@/server/need/service";
import { approve, submitForApproval } from "./decision-service";
import { claimNeed } from "./market-service";
import { acceptOffer } from "./offer-service";
import { openCaseInTx } from "./open-case";
import { caseScene } from "./testing/case-world";
import { must, newWalk, usualOffer, walkToApproved, walkToContract, walkToDiligence, type Walk } from "./testing/walk";
import { acceptCase, assignOfficer, recordContact } from "./work-service";

const { world, city, bank, otherBank } = await caseScene();
const thirdBank = await city.bank();
const sql = runtimeSql(world);
afterAll(async () => {
  await sql.end({ timeout: 1 });
  await world.close();
});

const caseRow = (id: string) => world.db.financingCase.findUniqueOrThrow({ where: { id }, include: { need: true } });
const stateOf = async (id: string) => (await caseRow(id)).status;

/** One need at two banks: approved at the first, at the second as far as due diligence. */
async function twoBanks(multiBank = false): Promise<{ first: Walk; second: Walk; needId: string }> {
  const enterprise = await city.enterprise();
  const needId = await city.need(enterprise, { multiBank });
  const first = { bank, enterprise, caseId: await city.open(needId, bank, enterprise.legal) };
  const second = { bank: otherBank, enterprise, caseId: await city.open(needId, otherBank, enterprise.legal) };
  await walkToApproved(city, first);
  await walkToDiligence(city, second);
  return { first, second, needId };
}

describe("accepting an offer", () => {
  it("closes also the case that another bank moves on in the same moment", async () => {
    const { first, second } = await twoBanks();
    const outcome = await whileSomebodyElse(
      world,
      (tx) => tx`UPDATE financing_case SET status = 'in_approval', version = version + 1 WHERE id = ${second.caseId}`,
      () => acceptOffer(world.deps(first.enterprise.legal), { caseId: first.caseId }),
    );
    expect(outcome.ok).toBe(true);
    expect(await stateOf(second.caseId)).toBe("withdrawn");
  });

  it("leaves a case alone that ended by itself in the same moment", async () => {
    const { first, second } = await twoBanks();
    await whileSomebodyElse(
      world,
      (tx) => tx`UPDATE financing_case SET status = 'rejected', rejection_code = 'R12', version = version + 1 WHERE id = ${second.caseId}`,
      () => acceptOffer(world.deps(first.enterprise.legal), { caseId: first.caseId }),
    );
    expect([await stateOf(first.caseId), await stateOf(second.caseId)]).toEqual(["offer_accepted", "rejected"]);
  });

  it("keeps further banks out afterwards, whatever brings them, unless the need takes several", async () => {
    for (const multiBank of [false, true]) {
      const { first, needId } = await twoBanks(multiBank);
      must(await acceptOffer(world.deps(first.enterprise.legal), { caseId: first.caseId }));
      const deps = world.deps(first.enterprise.legal);
      const opened = await inTransaction(deps, (tx) => openCaseInTx(tx, deps, { needId, institutionId: thirdBank.id, source: "re_referral" }));
      expect(opened).toMatchObject(multiBank ? { ok: true } : { ok: false, reason: "need-not-open" });
    }
  });

  it("keeps a claim out that comes in the same moment", async () => {
    const enterprise = await city.enterprise();
    const needId = await city.need(enterprise, { channel: "market" });
    const walk = { bank, enterprise, caseId: await city.open(needId, bank, enterprise.legal) };
    await walkToApproved(city, walk);
    const [accepted, claimed] = await Promise.all([
      acceptOffer(world.deps(enterprise.legal), { caseId: walk.caseId }),
      claimNeed(world.deps(thirdBank.officer), { needId }),
    ]);
    expect(accepted.ok).toBe(true);
    const cases = await world.db.financingCase.findMany({ where: { needId, institutionId: thirdBank.id } });
    expect(claimed.ok ? cases.map(({ status }) => status) : claimed.reason).toEqual(claimed.ok ? ["withdrawn"] : "need-not-open");
  });

  it("the database itself refuses the case that a program opens too late", async () => {
    const { first, needId } = await twoBanks();
    must(await acceptOffer(world.deps(first.enterprise.legal), { caseId: first.caseId }));
    await expect(sql`
      INSERT INTO financing_case (number, need_id, uscc, institution_id, source, submitted_at, accept_due_at)
      VALUES ('C-late', ${needId}, ${first.enterprise.uscc}, ${thirdBank.id}, 'chosen', now(), now())`).rejects.toThrow(/has been accepted/);
  });
});

describe("a need that is withdrawn", () => {
  it("is not, when a bank signs the contract in the same moment", async () => {
    const walk = await newWalk(city, bank);
    await walkToApproved(city, walk);
    must(await acceptOffer(world.deps(walk.enterprise.legal), { caseId: walk.caseId }));
    const { needId } = await caseRow(walk.caseId);
    const outcome = await whileSomebodyElse(
      world,
      (tx) => tx`UPDATE financing_case SET status = 'contracted', version = version + 1 WHERE id = ${walk.caseId}`,
      () => withdrawNeed(world.deps(walk.enterprise.legal), { needId }),
    );
    expect(outcome).toMatchObject({ ok: false, reason: "need-under-contract" });
    expect((await caseRow(walk.caseId)).need.status).toBe("matching");
  });

  it("takes along the case that its bank moves on in the same moment", async () => {
    const { first, second, needId } = await twoBanks();
    const outcome = await whileSomebodyElse(
      world,
      (tx) => tx`UPDATE financing_case SET status = 'in_approval', version = version + 1 WHERE id = ${second.caseId}`,
      () => withdrawNeed(world.deps(first.enterprise.legal), { needId }),
    );
    expect(outcome).toEqual({ ok: true, value: { closedCases: 2 } });
    expect([await stateOf(first.caseId), await stateOf(second.caseId)]).toEqual(["withdrawn", "withdrawn"]);
  });
});

describe("a need that no bank took in time", () => {
  const later = new Date(usualInstant.getTime() + 10 * 86_400_000);

  it("returns to matching when a bank takes it late, and is fulfilled by its money", async () => {
    const walk = await newWalk(city, bank, { answerDueAt: usualInstant });
    await sweepNeeds(world.deps());
    expect((await caseRow(walk.caseId)).need.status).toBe("unanswered");
    must(await acceptCase(world.deps(bank.officer), { caseId: walk.caseId }));
    expect((await caseRow(walk.caseId)).need.status).toBe("matching");
  });

  it("does not go to the centre, nor expire, when a bank takes it in the moment of the sweep", async () => {
    world.clock.set(later);
    const walks = [];
    for (let count = 0; count < 8; count += 1) walks.push(await newWalk(city, bank, { publishedAt: usualInstant, answerDueAt: usualInstant, expiresAt: count % 2 === 0 ? usualInstant : null }));
    const swept = sweepNeeds(world.deps());
    const accepted = await Promise.all(walks.map(({ caseId }) => acceptCase(world.deps(bank.officer), { caseId })));
    await swept;
    world.clock.set(usualInstant);
    const rows = await Promise.all(walks.map(({ caseId }) => caseRow(caseId)));
    rows.forEach(({ status, need }, index) => {
      // Who was first decides; a need that has ended has ended its cases, one that is taken matches.
      expect(accepted[index]?.ok ? [status, need.status] : [status, need.status]).toEqual(accepted[index]?.ok ? ["accepted", "matching"] : ["timed_out", "expired"]);
    });
  });

  it("whose time runs out takes its waiting cases along", async () => {
    const walk = await newWalk(city, bank, { expiresAt: usualInstant });
    await sweepNeeds(world.deps());
    const { status, need, closedAt } = await caseRow(walk.caseId);
    expect([status, need.status, closedAt]).toEqual(["timed_out", "expired", usualInstant]);
  });
});

describe("two people", () => {
  /** Somebody who is an approver, and an officer of the branch as well. */
  async function both() {
    const approver = await city.person("bank.approver", { institutionId: bank.id });
    await world.db.membership.create({ data: { personId: approver.personId ?? "", role: "bank_officer", institutionId: bank.id, branchId: bank.branchId, createdAt: usualInstant } });
    return approver;
  }

  it("who approved is not made the officer of the case afterwards", async () => {
    const walk = await newWalk(city, bank);
    await walkToDiligence(city, walk);
    must(await submitForApproval(world.deps(bank.officer), { caseId: walk.caseId, ...usualOffer(city) }));
    const approver = await both();
    must(await approve(world.deps(approver), { caseId: walk.caseId }));
    expect(await assignOfficer(world.deps(bank.admin), { caseId: walk.caseId, officerId: approver.personId ?? "" })).toMatchObject({ ok: false, reason: "officer-is-approver" });
    await expect(sql`UPDATE financing_case SET officer_id = ${approver.personId} WHERE id = ${walk.caseId}`).rejects.toThrow(/cannot be its officer/);
  });

  it("who is made the officer in the moment of approving does not approve", async () => {
    const walk = await newWalk(city, bank);
    await walkToDiligence(city, walk);
    must(await submitForApproval(world.deps(bank.officer), { caseId: walk.caseId, ...usualOffer(city) }));
    const approver = await both();
    const outcome = await whileSomebodyElse(
      world,
      (tx) => tx`UPDATE financing_case SET officer_id = ${approver.personId} WHERE id = ${walk.caseId}`,
      () => approve(world.deps(approver), { caseId: walk.caseId }),
    );
    expect(outcome).toMatchObject({ ok: false, reason: "approver-is-officer" });
    expect(await stateOf(walk.caseId)).toBe("in_approval");
  });
});

describe("a claim", () => {
  it("of five banks at once is one bank's, and each other bank learns whose", async () => {
    const enterprise = await city.enterprise();
    const needId = await city.need(enterprise, { channel: "market" });
    const banks = [bank, otherBank, thirdBank, await city.bank(), await city.bank()];
    const claims = await Promise.all(banks.map(({ officer }) => claimNeed(world.deps(officer), { needId })));
    expect(claims.filter(({ ok }) => ok)).toHaveLength(1);
    expect(claims.flatMap((claim) => (claim.ok ? [] : [claim.reason]))).toEqual(Array.from({ length: 4 }, () => "already-claimed"));
    expect(await world.db.financingCase.count({ where: { needId } })).toBe(1);
  });

  it("stands in the database too: a second one overlaps and is refused", async () => {
    const enterprise = await city.enterprise();
    const needId = await city.need(enterprise, { channel: "market" });
    must(await claimNeed(world.deps(bank.officer), { needId }));
    await expect(sql`
      INSERT INTO financing_case (number, need_id, uscc, institution_id, source, submitted_at, accept_due_at, claim_expires_at)
      VALUES ('C-second', ${needId}, ${enterprise.uscc}, ${otherBank.id}, 'market', ${usualInstant}, ${usualInstant}, ${new Date(usualInstant.getTime() + 3_600_000)})`).rejects.toThrow(/case_claim_is_exclusive/);
  });
});

describe("the history", () => {
  it("of a fact noted while the case moves on says where the case stood by then", async () => {
    const walk = await newWalk(city, bank);
    must(await acceptCase(world.deps(bank.officer), { caseId: walk.caseId }));
    must(await whileSomebodyElse(
      world,
      async (tx) => {
        await tx`UPDATE financing_case SET status = 'due_diligence', version = version + 1 WHERE id = ${walk.caseId}`;
        await tx`INSERT INTO case_event (case_id, event, from_status, to_status, role, at) VALUES (${walk.caseId}, 'start_due_diligence', 'accepted', 'due_diligence', 'bank.officer', ${usualInstant})`;
      },
      () => recordContact(world.deps(bank.officer), { caseId: walk.caseId }),
    ));
    const last = await world.db.caseEvent.findFirstOrThrow({ where: { caseId: walk.caseId }, orderBy: { id: "desc" } });
    expect([last.event, last.fromStatus, last.toStatus]).toEqual(["record_contact", "due_diligence", "due_diligence"]);
  });

  it.each([
    ["case", (tx: TransactionSql, { caseId }: Walk) => tx`UPDATE financing_case SET status = 'accepted' WHERE id = ${caseId}`],
    ["need", (tx: TransactionSql, { caseId }: Walk) => tx`UPDATE need SET status = 'unanswered' WHERE id = (SELECT need_id FROM financing_case WHERE id = ${caseId})`],
  ])("leaves no %s moved in silence", async (_noun, move) => {
    const walk = await newWalk(city, bank);
    await expect(sql.begin(async (tx) => {
      await actingFor(tx, bank.officer);
      await move(tx, walk);
    })).rejects.toThrow(/its history says/);
  });

  it("leaves no ended need moving again, and none ending under a contract", async () => {
    const walk = await newWalk(city, bank);
    await walkToContract(city, walk);
    const { needId } = await caseRow(walk.caseId);
    await expect(sql`UPDATE need SET status = 'withdrawn' WHERE id = ${needId}`).rejects.toThrow(/under contract/);
    const withdrawn = await newWalk(city, bank);
    const ended = (await caseRow(withdrawn.caseId)).needId;
    must(await withdrawNeed(world.deps(withdrawn.enterprise.legal), { needId: ended }));
    await expect(sql`UPDATE need SET status = 'matching' WHERE id = ${ended}`).rejects.toThrow(/never moves again/);
  });

  it("of two hands on one need: whoever waits for it gets it when it is free", async () => {
    const { first, second, needId } = await twoBanks();
    const held = world.ownerSql.begin(async (tx) => {
      await tx`SELECT 1 FROM need WHERE id = ${needId} FOR NO KEY UPDATE`;
      await waitUntilBlocked(world, 2);
    });
    const both = await Promise.all([
      acceptOffer(world.deps(first.enterprise.legal), { caseId: first.caseId }),
      withdrawNeed(world.deps(second.enterprise.legal), { needId }),
      held,
    ]);
    // In either order both succeed: the withdrawal comes last, or finds the acceptance and takes it back, or the acceptance finds the case withdrawn.
    expect(both[1].ok).toBe(true);
    expect([await stateOf(first.caseId), await stateOf(second.caseId)]).toEqual(["withdrawn", "withdrawn"]);
  });
});
