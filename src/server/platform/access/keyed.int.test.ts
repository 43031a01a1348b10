import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { appRouter } from "@/server/root";
import { CaseWorld } from "@/server/financing-case/testing/case-world";
import { must } from "@/server/financing-case/testing/walk";
import { hashPassword } from "../auth/password";
import { keyedActions } from "../db/keyed-action";
import { testWorld } from "../testing/test-world";
import { namingInputs } from "../testing/access/naming-input";
import { callProcedure, demandsKey, isKeyed, procedures, rolesOf, type Procedure } from "../testing/access/procedure";
import { tenantIn, type Tenant } from "../testing/access/tenants";
import type { Actor } from "../access/actor";
import { unkeyed } from "../testing/access/unkeyed";

const world = await testWorld();
afterAll(() => world.close());

let mine: Tenant;
let clerk: Actor;
beforeAll(async () => {
  const city = await CaseWorld.in(world);
  mine = await tenantIn(city, { districtCode: "130102", department: "各行政执法部门", category: "penalty" });
  clerk = mine.actors["centre.clerk"];
  await world.db.person.updateMany({ data: { passwordHash: must(await hashPassword("the right password")) } });
});

const types = appRouter._def.procedures as unknown as Record<string, { _def: { type: string } }>;
const mutations = procedures.filter(({ path }) => types[path]?._def.type === "mutation");
const keyed = mutations.filter(isKeyed);

describe("every procedure that changes something", () => {
  it.each(mutations.map((procedure) => ({ path: procedure.path, procedure })))("demands a key, or says why it needs none: $path", ({ path, procedure }) => {
    expect({ path, demandsKey: demandsKey(procedure), reason: unkeyed[path] !== undefined }).toEqual({ path, demandsKey: isKeyed(procedure), reason: !isKeyed(procedure) });
  });

  it("is named where keys are counted, and nothing else is", () => {
    expect(keyed.map(({ path }) => path).sort()).toEqual([...keyedActions].sort());
    expect(Object.keys(unkeyed).filter((path) => !mutations.some((mutation) => mutation.path === path))).toEqual([]);
  });
});

/** A valid input of the tenant's own things, and somebody who may send it. */
async function requestOf(procedure: Procedure): Promise<{ actor: Actor; input: object }> {
  const [role = "public"] = await rolesOf(procedure);
  if (procedure.path === "matchSession.plan") {
    const plan = { title: "专场", venue: "政务大厅", heldOn: "2026-08-01", startsAt: "09:30", slotMinutes: 20, slotCount: 3, tables: [{ institutionId: mine.bank.id }] };
    return { actor: clerk, input: plan };
  }
  const naming = namingInputs[procedure.path]?.at(-1);
  if (naming === undefined) throw new Error(`nobody has said what ${procedure.path} is called with`);
  return { actor: mine.actors[role], input: naming.input(mine, naming.of?.(mine) ?? "") as object };
}

/** A request of before, as its transaction left it. */
async function earlier({ membershipId }: Actor, key: string, action: string, digest: string): Promise<void> {
  await world.ownerSql`
    INSERT INTO idempotent_request (membership_id, key, action, content_digest, tells, answer, created_at)
    VALUES (${membershipId}, ${key}, ${action}, ${digest}, '{"amountYuan":"1.00"}', '{"id":"then","number":"then"}', ${world.clock.now()})`;
}

describe("every request under a key", () => {
  it.each(keyed.map((procedure) => ({ path: procedure.path, procedure })))("is refused when the key stands for something else: $path", async ({ path, procedure }) => {
    const { actor, input } = await requestOf(procedure);
    await earlier(actor, `other-${path}`, path === "loan.draw" ? "loan.repay" : "loan.draw", "0");
    expect(await callProcedure(world.deps(actor), path, { ...input, idempotencyKey: `other-${path}` })).toMatchObject({ code: "BAD_REQUEST", reason: "key-used-for-something-else" });
  });

  it.each(keyed.map((procedure) => ({ path: procedure.path, procedure })))("is refused when the key stands for another content, and told what the first did: $path", async ({ path, procedure }) => {
    const { actor, input } = await requestOf(procedure);
    await earlier(actor, `content-${path}`, path, "0");
    const answer = await callProcedure(world.deps(actor), path, { ...input, idempotencyKey: `content-${path}` });
    expect(answer).toMatchObject({ code: "CONFLICT", reason: "key-used-with-other-content", detail: { did: path, at: world.clock.now().toISOString(), amountYuan: "1.00" } });
  });

  it.each(keyed.map((procedure) => ({ path: procedure.path, procedure })))("is no request without one: $path", async ({ path, procedure }) => {
    const { actor, input } = await requestOf(procedure);
    for (const idempotencyKey of [undefined, "", "short"]) expect(await callProcedure(world.deps(actor), path, { ...input, idempotencyKey })).toMatchObject({ code: "BAD_REQUEST", reason: undefined });
  });
});
