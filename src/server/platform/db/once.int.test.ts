import { afterAll, describe, expect, it } from "vitest";
import { accept, refuse } from "@/domain/outcome/outcome";
import { insertMembership, insertPerson } from "@/server/account/administration-repository";
import { writeAudit } from "../audit/write-audit";
import type { Actor } from "../access/actor";
import { testWorld } from "../testing/test-world";
import { once } from "./once";
import type { Keyed } from "./request-content";

const world = await testWorld();
afterAll(() => world.close());

const personId = await insertPerson(world.db, { loginName: "once", name: "某人", password: "", passwordHash: "-" }, world.clock.now());
const membershipId = await insertMembership(world.db, personId, { role: "platform.operator" }, world.clock.now());
const actor: Actor = { personId, personName: "某人", sessionId: null, membershipId, role: "platform.operator" };
const deps = () => world.deps(actor);

/** Leaves one audit entry for each time it really runs. */
const work = (key: string, answer: string, amountYuan = "1.00") =>
  once<string, "never">(deps(), { action: "loan.draw", command: { idempotencyKey: key, amountYuan } as Keyed, tells: { amountYuan } }, async (tx) => {
    await writeAudit(tx, deps(), { action: "once", objectKind: "key", objectId: key });
    return accept(answer);
  });
const runs = (key: string) => world.db.auditEntry.count({ where: { objectKind: "key", objectId: key } });

describe("a request with a key", () => {
  it("has one effect and the first answer, however often it comes", async () => {
    expect(await work("again", "first")).toEqual({ ok: true, value: "first" });
    expect(await work("again", "second")).toEqual({ ok: true, value: "first" });
    expect(await runs("again")).toBe(1);
  });

  it("has one effect when it comes ten times at once", async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, (_, n) => work("double-click", `answer ${n}`)));
    expect(new Set(answers.map((answer) => (answer.ok ? answer.value : answer.reason))).size).toBe(1);
    expect(await runs("double-click")).toBe(1);
  });

  it("may be tried again after a refusal, which left nothing behind", async () => {
    const refused = await once<string, "no">(deps(), { action: "loan.draw", command: { idempotencyKey: "later", amountYuan: "1.00" } as Keyed, tells: {} }, () => Promise.resolve(refuse("no")));
    expect(refused).toEqual({ ok: false, reason: "no" });
    expect(await work("later", "now")).toEqual({ ok: true, value: "now" });
  });

  it("is refused when the key was used for something else", async () => {
    await work("shared", "first");
    const other = await once<string, never>(deps(), { action: "loan.repay", command: { idempotencyKey: "shared" }, tells: {} }, () => Promise.resolve(accept("other")));
    expect(other).toEqual({ ok: false, reason: "key-used-for-something-else" });
  });

  it("is refused with another content, and told what the first one did and when", async () => {
    await work("one-content", "first", "100000.00");
    const other = await work("one-content", "second", "50000.00");
    expect(other).toEqual({ ok: false, reason: "key-used-with-other-content", detail: { did: "loan.draw", at: world.clock.now().toISOString(), amountYuan: "100000.00" } });
    expect(await work("one-content", "third", "100000.00")).toEqual({ ok: true, value: "first" });
    expect(await runs("one-content")).toBe(1);
  });

  it("with ten contents at once has the effect of exactly one, and the others are refused", async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, (_, n) => work("ten-contents", `answer ${n}`, `${n}.00`)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.filter((answer) => !answer.ok && answer.reason === "key-used-with-other-content")).toHaveLength(9);
    expect(await runs("ten-contents")).toBe(1);
  });

  it("may come with another content once the first one was refused: the first has left nothing behind", async () => {
    await once<string, "no">(deps(), { action: "loan.draw", command: { idempotencyKey: "edited", amountYuan: "1.00" } as Keyed, tells: {} }, () => Promise.resolve(refuse("no")));
    expect(await work("edited", "edited", "2.00")).toEqual({ ok: true, value: "edited" });
  });

  it("from before contents were compared is matched by what was done", async () => {
    await world.ownerSql`
      INSERT INTO idempotent_request (membership_id, key, action, answer, created_at)
      VALUES (${membershipId}, 'from-before', 'loan.draw 01900000-0000-7000-8000-00000000dead', '"then"', ${world.clock.now()})`;
    expect(await work("from-before", "now")).toEqual({ ok: true, value: "then" });
    const other = await once<string, never>(deps(), { action: "loan.repay", command: { idempotencyKey: "from-before" }, tells: {} }, () => Promise.resolve(accept("other")));
    expect(other).toEqual({ ok: false, reason: "key-used-for-something-else" });
  });
});
