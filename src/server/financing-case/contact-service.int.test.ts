import { afterAll, describe, expect, it } from "vitest";
import { revealContact } from "./contact-service";
import { getCase } from "./case-view-service";
import { caseScene } from "./testing/case-world";
import { must, newWalk } from "./testing/walk";

const { world, city, bank, otherBank } = await caseScene();
afterAll(() => world.close());

const walk = await newWalk(city, bank);
await world.ownerSql`UPDATE need SET contact_name = '李明', contact_phone = '13900001234' WHERE id = (SELECT need_id FROM financing_case WHERE id = ${walk.caseId})`;
const phoneFor = async (actor: typeof bank.officer) => must(await getCase(world.deps(actor), { caseId: walk.caseId })).need.contactPhone;
const looks = async () => (await world.ownerSql<{ looks: number }[]>`SELECT count(*)::int AS looks FROM audit_entry WHERE action = 'revealContact' AND object_id = ${walk.caseId}`)[0]?.looks;

describe("the phone of whoever is to be called", () => {
  it("is masked to the bank and whole to the enterprise", async () => {
    expect(await phoneFor(bank.officer)).toBe("139****1234");
    expect(await phoneFor(walk.enterprise.legal)).toBe("13900001234");
  });

  it("is shown whole when asked for, and each look is on record", async () => {
    expect(must(await revealContact(world.deps(bank.officer), { caseId: walk.caseId }))).toEqual({ contactName: "李明", contactPhone: "13900001234" });
    expect(await looks()).toBe(1);
  });

  it("stays closed to another bank and another branch, and leaves no trace of a look that was none", async () => {
    for (const actor of [otherBank.officer, bank.elsewhere]) expect(await revealContact(world.deps(actor), { caseId: walk.caseId })).toEqual({ ok: false, reason: "not-found" });
    expect(await looks()).toBe(1);
  });
});
