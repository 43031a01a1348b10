import { afterAll, describe, expect, it } from "vitest";
import { accept, refuse } from "@/domain/outcome/outcome";
import { insertMembership, insertPerson } from "@/server/account/administration-repository";
import { writeAudit } from "../audit/write-audit";
import type { Actor } from "../access/actor";
import { testWorld } from "../testing/test-world";
import { once } from "./once";

const world = await testWorld();
afterAll(() => world.close());

const personId = await insertPerson(world.db, { loginName: "once", name: "某人", password: "", passwordHash: "-" }, world.clock.now());
const membershipId = await insertMembership(world.db, personId, { role: "platform.operator" }, world.clock.now());
const actor: Actor = { personId, personName: "某人", sessionId: null, membershipId, role: "platform.operator" };
const deps = () => world.deps(actor);

/** Leaves one audit entry for each time it really runs. */
const work = (key: string, answer: string) =>
  once<string, "never">(deps(), { key, action: "test" }, async (tx) => {
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
    const refused = await once<string, "no">(deps(), { key: "later", action: "test" }, () => Promise.resolve(refuse("no")));
    expect(refused).toEqual({ ok: false, reason: "no" });
    expect(await work("later", "now")).toEqual({ ok: true, value: "now" });
  });

  it("is refused when the key was used for something else", async () => {
    await work("shared", "first");
    const other = await once<string, never>(deps(), { key: "shared", action: "another" }, () => Promise.resolve(accept("other")));
    expect(other).toEqual({ ok: false, reason: "key-used-for-something-else" });
  });
});
