import { afterAll, describe, expect, it } from "vitest";
import type { Actor } from "@/server/platform/access/actor";
import { testWorld, usualInstant } from "@/server/platform/testing/test-world";
import { must } from "@/server/financing-case/testing/walk";
import { createUser, disableUser } from "./administration";
import { findActorBySession } from "./repository";
import { confirmPassword, readMe, readSessions, revokeSession, signIn, switchMembership } from "./service";

const world = await testWorld();
afterAll(() => world.close());

const password = "a long password";
let count = 0;

async function steward(): Promise<{ loginName: string; personId: string; membershipId: string }> {
  count += 1;
  const loginName = `steward-${count}`;
  return { loginName, ...must(await createUser(world.deps(), { person: { loginName, name: "钱七", password }, membership: { role: "department.steward", department: "税务局" } })) };
}

async function enter(loginName: string): Promise<Actor> {
  const { sessionId } = must(await signIn(world.deps(), { loginName, password, userAgent: "test" }));
  const actor = await findActorBySession(world.db, sessionId, world.clock.now());
  if (actor === null) throw new Error("the session was not opened");
  return actor;
}

describe("signing in", () => {
  it("gives one and the same answer to an unknown name and to a wrong password", async () => {
    const { loginName } = await steward();
    const wrong = await signIn(world.deps(), { loginName, password: "guessed wrongly", userAgent: null });
    const unknown = await signIn(world.deps(), { loginName: "nobody-here", password, userAgent: null });
    expect(wrong).toEqual(unknown);
    expect(wrong).toMatchObject({ ok: false, reason: "sign-in-failed" });
  });

  it("is on record as what the person did, in the role entered", async () => {
    const { loginName, personId, membershipId } = await steward();
    await enter(loginName);
    const entries = await world.ownerSql`SELECT person_id, membership_id, role, object_id FROM audit_entry WHERE action = 'signIn' AND object_id = ${personId}`;
    expect(entries).toMatchObject([{ person_id: personId, membership_id: membershipId, role: "department.steward", object_id: personId }]);
  });

  it("carries the role and scope of the membership", async () => {
    const { loginName, membershipId } = await steward();
    expect(await enter(loginName)).toMatchObject({ role: "department.steward", department: "税务局", membershipId });
  });

  it("lasts twelve hours to the second", async () => {
    const { loginName } = await steward();
    const actor = await enter(loginName);
    const twelveHours = usualInstant.getTime() + 12 * 3_600_000;
    expect(await findActorBySession(world.db, actor.sessionId ?? "", new Date(twelveHours - 1))).not.toBeNull();
    expect(await findActorBySession(world.db, actor.sessionId ?? "", new Date(twelveHours))).toBeNull();
  });
});

describe("a signed-in person", () => {
  it("proves the own password, and nobody else's", async () => {
    const actor = await enter((await steward()).loginName);
    expect(await confirmPassword(world.deps(actor), password)).toMatchObject({ ok: true });
    expect(await confirmPassword(world.deps(actor), "guessed wrongly")).toMatchObject({ reason: "password-wrong" });
    expect(await confirmPassword(world.deps(), password)).toMatchObject({ reason: "password-wrong" });
  });

  it("has five guesses at the own password on a device left open, then has to wait", async () => {
    const actor = await enter((await steward()).loginName);
    for (let guess = 0; guess < 5; guess += 1) expect(await confirmPassword(world.deps(actor), `guess ${guess}`)).toMatchObject({ reason: "password-wrong" });
    expect(await confirmPassword(world.deps(actor), password)).toMatchObject({ reason: "sign-in-slowed", detail: { seconds: "30" } });
  });

  it("sees the own devices and signs one out, not a stranger's", async () => {
    const { loginName } = await steward();
    const [phone, desk] = [await enter(loginName), await enter(loginName)];
    const stranger = await enter((await steward()).loginName);
    expect((await readSessions(world.deps(desk))).map(({ current }) => current).sort()).toEqual([false, true]);
    expect(await revokeSession(world.deps(stranger), { sessionId: phone.sessionId ?? "" })).toMatchObject({ reason: "not-found" });
    must(await revokeSession(world.deps(desk), { sessionId: phone.sessionId ?? "" }));
    expect(await findActorBySession(world.db, phone.sessionId ?? "", world.clock.now())).toBeNull();
    expect(await findActorBySession(world.db, desk.sessionId ?? "", world.clock.now())).not.toBeNull();
  });

  it("switches to another organisation of the own, and to no other", async () => {
    const mine = await steward();
    const foreign = await steward();
    const second = await world.db.membership.create({ data: { personId: mine.personId, role: "department_steward", department: "水务集团", createdAt: world.clock.now() } });
    const actor = await enter(mine.loginName);
    expect(await switchMembership(world.deps(actor), { membershipId: foreign.membershipId })).toMatchObject({ reason: "not-found" });
    must(await switchMembership(world.deps(actor), { membershipId: second.id }));
    const now = await findActorBySession(world.db, actor.sessionId ?? "", world.clock.now());
    expect(now?.department).toBe("水务集团");
    expect(must(await readMe(world.deps(now ?? actor))).memberships).toHaveLength(2);
  });

  it("is out with the next request once disabled", async () => {
    const { loginName } = await steward();
    const actor = await enter(loginName);
    must(await disableUser(world.deps(), { loginName }));
    expect(await findActorBySession(world.db, actor.sessionId ?? "", world.clock.now())).toBeNull();
    expect(await signIn(world.deps(), { loginName, password, userAgent: null })).toMatchObject({ reason: "sign-in-failed" });
    expect(await disableUser(world.deps(), { loginName })).toMatchObject({ reason: "not-found" });
  });
});

describe("making people", () => {
  it("refuses a taken login name, also in other letters, and a role without its organisation", async () => {
    const { loginName } = await steward();
    const person = { loginName, name: "孙八", password };
    const steward2 = { role: "department.steward", department: "税务局" } as const;
    expect(await createUser(world.deps(), { person, membership: steward2 })).toMatchObject({ reason: "login-name-taken" });
    expect(await createUser(world.deps(), { person: { ...person, loginName: loginName.toUpperCase() }, membership: steward2 })).toMatchObject({ reason: "login-name-taken" });
    expect(await createUser(world.deps(), { person: { ...person, loginName: "homeless" }, membership: { role: "bank.officer" } })).toMatchObject({ reason: "organisation-missing" });
  });
});
