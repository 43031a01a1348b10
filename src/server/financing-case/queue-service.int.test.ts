import { afterAll, describe, expect, it } from "vitest";
import { getCase } from "./case-view-service";
import { claimNeed, listMarket } from "./market-service";
import { listQueue } from "./queue-service";
import { caseScene } from "./testing/case-world";
import { must, newWalk, walkToContract } from "./testing/walk";
import { recordDrawdown } from "@/server/loan/drawdown-service";
import { acceptCase } from "./work-service";

const { world, city, bank, otherBank } = await caseScene();
afterAll(() => world.close());

describe("the queue", () => {
  it("shows an officer the own branch, an approver the bank, and nobody another bank", async () => {
    const here = await newWalk(city, bank);
    const enterprise = await city.enterprise();
    const there = await city.open(await city.need(enterprise), bank, enterprise.legal, { branchId: bank.otherBranchId });
    const foreign = await newWalk(city, otherBank);
    const seenBy = async (actor: typeof bank.officer) => (await listQueue(world.deps(actor), { limit: 100 })).items.map(({ id }) => id);
    expect(await seenBy(bank.officer)).toContain(here.caseId);
    expect(await seenBy(bank.officer)).not.toContain(there);
    expect(await seenBy(bank.approver)).toEqual(expect.arrayContaining([here.caseId, there]));
    expect(await seenBy(bank.approver)).not.toContain(foreign.caseId);
  });

  it("finds by name, pinyin initials, USCC and number, and takes % and _ literally", async () => {
    const walk = await newWalk(city, bank);
    const [row] = (await listQueue(world.deps(bank.admin), { sort: "newest", limit: 1 })).items;
    const find = async (search: string) => (await listQueue(world.deps(bank.admin), { search, limit: 100 })).items.map(({ id }) => id);
    expect(row?.id).toBe(walk.caseId);
    for (const text of [row?.enterprise ?? "", walk.enterprise.uscc, row?.number ?? "", "SJZD"]) expect(await find(text)).toContain(walk.caseId);
    expect(await find("%")).toEqual([]);
    expect(await find("_")).toEqual([]);
  });

  it("runs one clock a case and filters by how it stands", async () => {
    const fresh = await newWalk(city, bank);
    const before = world.clock.now();
    const ids = async (clock: "breached" | "today" | "later") => (await listQueue(world.deps(bank.admin), { clock, limit: 100 })).items.map(({ id }) => id);
    expect(await ids("later")).toContain(fresh.caseId);
    world.clock.set(new Date(before.getTime() + 86_400_000));
    expect(await ids("today")).toContain(fresh.caseId);
    world.clock.set(new Date(before.getTime() + 2 * 86_400_000));
    expect(await ids("breached")).toContain(fresh.caseId);
    must(await acceptCase(world.deps(bank.officer), { caseId: fresh.caseId }));
    expect(await ids("breached")).not.toContain(fresh.caseId);
    const mine = await listQueue(world.deps(bank.officer), { scope: "mine", limit: 100 });
    expect(mine.items.find(({ id }) => id === fresh.caseId)).toMatchObject({ clock: "contact", clockState: "ok", firstLoan: true, renewal: false });
    world.clock.set(before);
  });

  it("takes a first loan for one until a bank has lent; who lends and is no bank does not count", async () => {
    const lent = await newWalk(city, otherBank);
    const loanId = await walkToContract(city, lent);
    must(await recordDrawdown(world.deps(otherBank.officer), { loanId, loanNoteNo: "JJ-9", amountYuan: "400000.00", drawnOn: city.day(), firstLoan: { asserted: true, recordCheckedOn: city.day() } }));
    const asked = await city.open(await city.need(lent.enterprise), bank, lent.enterprise.legal, { branchId: bank.officer.branchId ?? "" });
    const tagged = async () => (await listQueue(world.deps(bank.admin), { search: lent.enterprise.uscc })).items.find(({ id }) => id === asked)?.firstLoan;
    const found = async () => (await listQueue(world.deps(bank.admin), { tag: "first-loan", limit: 100 })).items.some(({ id }) => id === asked);
    expect([await tagged(), await found()]).toEqual([false, false]);
    await world.ownerSql`UPDATE institution SET kind = 'leasing' WHERE id = ${otherBank.id}`;
    expect([await tagged(), await found()]).toEqual([true, true]);
    await world.ownerSql`UPDATE institution SET kind = 'bank' WHERE id = ${otherBank.id}`;
  });

  it("pages without losing or repeating a case", async () => {
    const all = await listQueue(world.deps(bank.admin), { limit: 100 });
    const pages = [];
    for (let offset = 0; offset < all.total; offset += 2) pages.push(...(await listQueue(world.deps(bank.admin), { offset, limit: 2 })).items);
    expect(pages.map(({ id }) => id)).toEqual(all.items.map(({ id }) => id));
    expect(all.total).toBe(all.items.length);
  });
});

describe("the market", () => {
  it("gives a need to one of two banks that claim at once, and tells the other who was first and until when", async () => {
    const enterprise = await city.enterprise();
    const needId = await city.need(enterprise, { channel: "market" });
    const both = await Promise.all([bank.officer, otherBank.officer].map((actor) => claimNeed(world.deps(actor), { needId })));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ reason: "already-claimed", detail: { until: "2026-07-20T16:00:00.000Z", who: expect.stringContaining("银行") as string } });
    const loser = both[0]?.ok === true ? otherBank : bank;
    const shown = (await listMarket(world.deps(loser.officer), {})).items.find((item) => item.needId === needId);
    expect(shown?.claimedUntil?.toISOString()).toBe("2026-07-20T16:00:00.000Z");
  });

  it("opens again to the others when the claim's time is over", async () => {
    const enterprise = await city.enterprise();
    const needId = await city.need(enterprise, { channel: "market" });
    const { caseId } = must(await claimNeed(world.deps(bank.officer), { needId }));
    const heldUntil = async () => must(await getCase(world.deps(bank.officer), { caseId })).claimExpiresAt;
    expect(await heldUntil()).toEqual(new Date("2026-07-20T16:00:00.000Z"));
    expect(await world.db.financingCase.findUnique({ where: { id: caseId } })).toMatchObject({ status: "accepted", officerId: bank.officer.personId, source: "market" });
    const before = world.clock.now();
    world.clock.set(new Date("2026-07-20T16:00:00.000Z"));
    expect(await heldUntil()).toBeNull();
    expect(await claimNeed(world.deps(otherBank.officer), { needId })).toMatchObject({ ok: true });
    world.clock.set(before);
  });

  it("posts a double click once", async () => {
    const enterprise = await city.enterprise();
    const needId = await city.need(enterprise, { channel: "market" });
    const [first, second] = await Promise.all([1, 2].map(() => claimNeed(world.deps(bank.officer), { needId, idempotencyKey: "click-1" })));
    expect(first).toMatchObject({ ok: true });
    expect(second).toEqual(first);
    expect(await claimNeed(world.deps(bank.officer), { needId })).toMatchObject({ ok: false, reason: "already-at-this-bank" });
  });

  it("offers only what is posted to the whole market and not seen by this bank", async () => {
    const enterprise = await city.enterprise();
    const chosen = await city.need(enterprise);
    const open = await city.need(enterprise, { channel: "market" });
    const ids = (await listMarket(world.deps(bank.officer), { limit: 100 })).items.map(({ needId }) => needId);
    expect(ids).toContain(open);
    expect(ids).not.toContain(chosen);
    expect(await claimNeed(world.deps(bank.officer), { needId: chosen })).toMatchObject({ ok: false, reason: "not-found" });
  });
});
