import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { accept } from "@/domain/outcome/outcome";
import { publicActor } from "@/server/platform/access/actor";
import { actAs } from "@/server/platform/acting/act-as";
import { writeAudit } from "@/server/platform/audit/write-audit";
import { inTransaction } from "@/server/platform/db/transaction";
import { testWorld } from "@/server/platform/testing/test-world";
import { searchAudit, verifyAudit } from "./service";

const world = await testWorld();
afterAll(() => world.close());

const write = (objectId: string) =>
  inTransaction<null, never>(world.deps(), async (tx) => {
    await writeAudit(tx, world.deps(), { action: "test", objectKind: "thing", objectId, detail: { 金额: "1.00" } });
    return accept(null);
  });

/** The owner is not stopped by the trigger once it is off: what a thief with the database's own rights would do. */
async function tamper(change: () => Promise<unknown>): Promise<void> {
  await world.ownerSql`ALTER TABLE audit_entry DISABLE TRIGGER audit_append_only`;
  await change();
  await world.ownerSql`ALTER TABLE audit_entry ENABLE TRIGGER audit_append_only`;
}

beforeEach(async () => {
  await tamper(() => world.ownerSql`DELETE FROM audit_entry`);
  await world.ownerSql`UPDATE audit_chain SET length = 0, head = ''`;
  for (let n = 0; n < 40; n += 1) await write(`thing-${n}`);
});

describe("the audit log", () => {
  it("is whole after many writers at once", async () => {
    await Promise.all(Array.from({ length: 24 }, (_, n) => write(`parallel-${n}`)));
    expect(await verifyAudit(world.deps())).toEqual({ ok: true, value: { entries: 64 } });
  });

  it("cannot be changed or shortened by the runtime role", async () => {
    await expect(world.deps().db.$executeRaw`UPDATE audit_entry SET action = 'other'`).rejects.toThrow(/permission denied/);
    await expect(world.deps().db.$executeRaw`DELETE FROM audit_entry`).rejects.toThrow(/permission denied/);
  });

  it("cannot be changed by its owner while the trigger stands", async () => {
    await expect(world.ownerSql`UPDATE audit_entry SET action = 'other'`).rejects.toThrow(/append-only/);
  });

  it("tells the first entry whose text was changed", async () => {
    const [victim] = await world.ownerSql<{ chain: number; position: string }[]>`SELECT chain, position::text AS position FROM audit_entry ORDER BY chain, position LIMIT 1`;
    await tamper(() => world.ownerSql`UPDATE audit_entry SET detail = '{"金额": "9.00"}' WHERE chain = ${victim?.chain ?? 0} AND position = ${victim?.position ?? "0"}`);
    expect(await verifyAudit(world.deps())).toEqual({ ok: false, reason: "audit-broken", detail: { chain: String(victim?.chain), position: victim?.position, what: "text" } });
  });

  it("tells a missing entry in the middle and at the end of a chain", async () => {
    const [longest] = await world.ownerSql<{ chain: number; length: number }[]>`SELECT chain, length::int AS length FROM audit_chain ORDER BY length DESC LIMIT 1`;
    const { chain, length } = longest ?? { chain: 0, length: 0 };
    await tamper(() => world.ownerSql`DELETE FROM audit_entry WHERE chain = ${chain} AND position = ${length}`);
    expect(await verifyAudit(world.deps())).toMatchObject({ ok: false, detail: { chain: String(chain), position: String(length), what: "missing" } });
  });

  it("names the person that an entry is about, as who has signed in, and stays readable when an object has no such person", async () => {
    const [person] = await world.ownerSql<{ id: string; name: string }[]>`INSERT INTO person (login_name, name, password_hash, created_at) VALUES ('audited', '周审', 'x', now()) RETURNING id, name`;
    for (const objectId of [person?.id ?? "", "nobody"]) {
      await inTransaction<null, never>(world.deps(), async (tx) => {
        await writeAudit(tx, world.deps(), { action: "signIn", objectKind: "person", objectId });
        return accept(null);
      });
    }
    const { rows } = await searchAudit(world.deps(), { search: "signIn", offset: 0, limit: 10 });
    expect(rows.map(({ objectId, subject }) => [objectId, subject]).sort()).toEqual([[person?.id, "周审"], ["nobody", null]].sort());
  });

  it("is found by the name of who did something or whom it is about, also by given name", async () => {
    const [person] = await world.ownerSql<{ id: string }[]>`INSERT INTO person (login_name, name, password_hash, created_at) VALUES ('named', '司马小青', 'x', now()) RETURNING id`;
    const [membership] = await world.ownerSql<{ id: string }[]>`INSERT INTO membership (person_id, role, created_at) VALUES (${person?.id ?? ""}, 'bureau_analyst', now()) RETURNING id`;
    await inTransaction<null, never>(world.deps(), async (tx) => {
      await writeAudit(tx, world.deps(), { action: "resetPassword", objectKind: "person", objectId: person?.id ?? "" });
      await writeAudit(tx, world.deps(), { action: "grantRole", objectKind: "membership", objectId: membership?.id ?? "" });
      const officer = { ...publicActor, personId: person?.id ?? "", role: "bank.officer" } as const;
      await actAs(tx, officer);
      await writeAudit(tx, world.deps(officer), { action: "case.accept", objectKind: "case", objectId: "c1" });
      return accept(null);
    });
    for (const search of ["司马", "小青", "马小青"]) {
      const { rows } = await searchAudit(world.deps(), { search, offset: 0, limit: 10 });
      expect({ search, actions: rows.map(({ action }) => action).sort() }).toEqual({ search, actions: ["case.accept", "grantRole", "resetPassword"] });
      expect(rows.find(({ action }) => action === "grantRole")?.subject, "whose role it is").toBe("司马小青");
    }
  });

  it("is found by object, newest first, page by page", async () => {
    const found = await searchAudit(world.deps(), { search: "thing-7", offset: 0, limit: 10 });
    expect(found.rows.map(({ objectId }) => objectId)).toEqual(["thing-7"]);
    const page = await searchAudit(world.deps(), { search: "", offset: 0, limit: 15 });
    expect([page.rows.length, page.hasMore]).toEqual([15, true]);
  });
});
