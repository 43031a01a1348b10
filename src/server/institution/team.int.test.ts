import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rejectCase } from "@/server/financing-case/decision-service";
import { caseScene } from "@/server/financing-case/testing/case-world";
import { must, newWalk, walkToApproved, walkToContract, walkToDiligence } from "@/server/financing-case/testing/walk";
import { listQueue } from "@/server/financing-case/queue-service";
import { assignOfficer, markDocumentsComplete } from "@/server/financing-case/work-service";
import { recordDrawdown } from "@/server/loan/drawdown-service";
import { readTeam } from "./service";

const { world, city, bank, otherBank } = await caseScene();
afterAll(() => world.close());

const staffOf = async (personId: string | null) => must(await readTeam(world.deps(bank.admin))).staff.find((row) => row.personId === personId);

beforeAll(async () => {
  const lent = await newWalk(city, bank);
  const loanId = await walkToContract(city, lent);
  const firstLoan = { asserted: true, recordCheckedOn: city.day() };
  must(await recordDrawdown(world.deps(bank.officer), { loanId, loanNoteNo: "JJ-1", amountYuan: "400000.00", drawnOn: city.day(), firstLoan }));
  const rejected = await newWalk(city, bank);
  await walkToDiligence(city, rejected);
  must(await rejectCase(world.deps(bank.officer), { caseId: rejected.caseId, reasonCode: "R12" }));
});

describe("a bank's team", () => {
  it("is everybody of the own bank and nobody else, with branches", async () => {
    const team = must(await readTeam(world.deps(bank.approver)));
    const expected = [bank.officer, bank.colleague, bank.elsewhere, bank.approver, bank.secondApprover, bank.admin].map(({ personId }) => personId);
    expect(new Set(team.staff.map(({ personId }) => personId))).toEqual(new Set(expected));
    expect(team.branches.map(({ districtCode }) => districtCode).sort()).toEqual(["130102", "130104"]);
    expect(must(await readTeam(world.deps(otherBank.admin))).staff.map(({ personId }) => personId)).not.toContain(bank.officer.personId);
  });

  it("shows what each officer's cases came to, to the fen", async () => {
    expect(await staffOf(bank.officer.personId)).toMatchObject({ role: "bank.officer", open: 1, approved: 1, rejected: 1, disbursedCount: 1, disbursedYuan: "400000.00", medianWorkingDays: 0 });
    expect(await staffOf(bank.colleague.personId)).toMatchObject({ open: 0, approved: 0, rejected: 0, disbursedCount: 0, disbursedYuan: "0.00", medianWorkingDays: null });
  });

  it("moves an open case's load with its officer", async () => {
    const walk = await newWalk(city, bank);
    await walkToDiligence(city, walk);
    const before = await staffOf(bank.officer.personId);
    must(await assignOfficer(world.deps(bank.admin), { caseId: walk.caseId, officerId: bank.colleague.personId ?? "" }));
    expect((await staffOf(bank.officer.personId))?.open).toBe((before?.open ?? 0) - 1);
    expect((await staffOf(bank.colleague.personId))?.open).toBe(1);
  });

  it("counts a case as late once nobody called in three working days", async () => {
    const walk = await newWalk(city, bank);
    await walkToDiligence(city, walk);
    const before = (await staffOf(bank.officer.personId))?.breached ?? 0;
    const now = world.clock.now();
    world.clock.set(new Date(now.getTime() + 7 * 86_400_000));
    expect((await staffOf(bank.officer.personId))?.breached).toBeGreaterThan(before);
    world.clock.set(now);
  });

  it("counts as late what the queue shows as late, whichever clock runs", async () => {
    const now = world.clock.now();
    const waiting = await newWalk(city, bank);
    must(await assignOfficer(world.deps(bank.admin), { caseId: waiting.caseId, officerId: bank.colleague.personId ?? "" }));
    const unpaid = await newWalk(city, bank);
    await walkToApproved(city, unpaid);
    must(await markDocumentsComplete(world.deps(bank.officer), { caseId: unpaid.caseId }));
    must(await assignOfficer(world.deps(bank.admin), { caseId: unpaid.caseId, officerId: bank.colleague.personId ?? "" }));
    world.clock.set(new Date(now.getTime() + 14 * 86_400_000));
    const late = await listQueue(world.deps(bank.colleague), { scope: "mine", clock: "breached", limit: 100 });
    expect(late.items.map(({ id }) => id)).toEqual(expect.arrayContaining([waiting.caseId, unpaid.caseId]));
    expect((await staffOf(bank.colleague.personId))?.breached).toBe(late.total);
    world.clock.set(now);
  });

  it("is not found for somebody without a bank", async () => {
    expect(await readTeam(world.deps())).toEqual({ ok: false, reason: "not-found" });
  });
});

describe("handing a case to an officer", () => {
  it("is recorded in the history with the new officer's name, and audited", async () => {
    const walk = await newWalk(city, bank);
    must(await assignOfficer(world.deps(bank.admin), { caseId: walk.caseId, officerId: bank.colleague.personId ?? "" }));
    expect(await world.db.caseEvent.findFirst({ where: { caseId: walk.caseId, event: "assign_officer" } })).toMatchObject({ personId: bank.admin.personId, note: bank.colleague.personName });
    expect(await world.ownerSql`SELECT 1 FROM audit_entry WHERE action = 'case.assign_officer' AND object_id = ${walk.caseId}`).toHaveLength(1);
  });

  it.each([
    ["an officer of another branch", () => bank.elsewhere],
    ["an approver", () => bank.approver],
    ["another bank's officer", () => otherBank.officer],
  ])("is refused for %s", async (_, whom) => {
    const walk = await newWalk(city, bank);
    expect(await assignOfficer(world.deps(bank.admin), { caseId: walk.caseId, officerId: whom().personId ?? "" })).toEqual({ ok: false, reason: "officer-unknown" });
  });

  it("is refused for an officer who has left, and for a case that is closed", async () => {
    const leaver = await city.person("bank.officer", { institutionId: bank.id, branchId: bank.branchId });
    await world.db.membership.update({ where: { id: leaver.membershipId ?? "" }, data: { endedAt: world.clock.now() } });
    const walk = await newWalk(city, bank);
    expect(await assignOfficer(world.deps(bank.admin), { caseId: walk.caseId, officerId: leaver.personId ?? "" })).toMatchObject({ reason: "officer-unknown" });
    await walkToDiligence(city, walk);
    must(await rejectCase(world.deps(bank.officer), { caseId: walk.caseId, reasonCode: "R12" }));
    expect(await assignOfficer(world.deps(bank.admin), { caseId: walk.caseId, officerId: bank.colleague.personId ?? "" })).toMatchObject({ reason: "not-allowed-now", detail: { state: "rejected" } });
  });
});
