import { afterAll, describe, expect, it } from "vitest";
import { departmentInEnglish } from "@/domain/report/department";
import { must } from "@/server/financing-case/testing/walk";
import { enterDistricts } from "@/server/district/reference";
import { addBranch, changeInstitution, createInstitution, readBranches, readInstitutions } from "@/server/institution/administration";
import { publicActor } from "@/server/platform/access/actor";
import { callProcedure } from "@/server/platform/testing/access/procedure";
import { testWorld } from "@/server/platform/testing/test-world";
import { createUser, disableUser, enableUser } from "./administration";
import { endRole, grantRole } from "./membership-administration";
import { changePassword, resetPassword } from "./password-service";
import { readPeople } from "./people-service";
import { findActorBySession } from "./repository";
import { readMe, signIn } from "./service";

const world = await testWorld();
afterAll(() => world.close());

const [districtCode, otherDistrict] = ["130102", "130104"];
await enterDistricts(world.deps());

const password = "a long password";
let count = 0;
const next = (word: string) => `${word}-${(count += 1)}`;

async function institution() {
  const code = next("IN").toUpperCase();
  const made = must(await createInstitution(world.deps(), { code, nameZh: `${code} 银行`, nameEn: `${code} Bank`, kind: "bank", branch: { nameZh: "总行营业部", nameEn: "Head office", districtCode } }));
  return { ...made, code };
}

async function steward() {
  const loginName = next("steward");
  return { loginName, ...must(await createUser(world.deps(), { person: { loginName, name: "钱七", password }, membership: { role: "department.steward", department: "税务局" } })) };
}

const enters = async (loginName: string, word = password) => (await signIn(world.deps(), { loginName, password: word, userAgent: null })).ok;

async function sessionOf(loginName: string, word = password) {
  const { sessionId } = must(await signIn(world.deps(), { loginName, password: word, userAgent: null }));
  return () => findActorBySession(world.db, sessionId, world.clock.now());
}

describe("a person's roles", () => {
  it("grow by one that the person can switch to, once however often it is granted at the same time", async () => {
    const { id: institutionId, branchId } = await institution();
    const { personId, loginName } = await steward();
    const command = { personId, membership: { role: "bank.officer" as const, institutionId, branchId } };
    const answers = await Promise.all([1, 2, 3, 4].map(() => grantRole(world.deps(), command)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.filter((answer) => !answer.ok && answer.reason === "role-held")).toHaveLength(3);
    const actor = await (await sessionOf(loginName))();
    expect(must(await readMe(world.deps(actor ?? undefined))).memberships.map(({ role }) => role)).toEqual(["department.steward", "bank.officer"]);
  });

  it("need the organisation that belongs to them: an officer's branch is one of the institution's own", async () => {
    const [one, other] = [await institution(), await institution()];
    const { personId } = await steward();
    const officer = (place: object) => grantRole(world.deps(), { personId, membership: { role: "bank.officer", ...place } });
    expect(await officer({ institutionId: one.id })).toMatchObject({ reason: "organisation-missing" });
    expect(await officer({ institutionId: one.id, branchId: other.branchId })).toMatchObject({ reason: "organisation-missing" });
    expect(await officer({ institutionId: one.id, branchId: one.branchId })).toMatchObject({ ok: true });
  });

  it("end for every session that acts in them, and can be granted again", async () => {
    const { personId, membershipId, loginName } = await steward();
    const session = await sessionOf(loginName);
    expect(await session()).not.toBeNull();
    must(await endRole(world.deps(), { membershipId }));
    expect(await session()).toBeNull();
    expect(await endRole(world.deps(), { membershipId })).toMatchObject({ reason: "not-found" });
    must(await grantRole(world.deps(), { personId, membership: { role: "department.steward", department: "税务局" } }));
    expect(await enters(loginName)).toBe(true);
  });

  it("are not taken away by oneself", async () => {
    const loginName = next("operator");
    const { membershipId } = must(await createUser(world.deps(), { person: { loginName, name: "赵六", password }, membership: { role: "platform.operator" } }));
    const actor = await (await sessionOf(loginName))();
    expect(await endRole(world.deps(actor ?? undefined), { membershipId })).toMatchObject({ reason: "own-role" });
    expect(await disableUser(world.deps(actor ?? undefined), { loginName })).toMatchObject({ reason: "own-account" });
    expect(await enters(loginName)).toBe(true);
  });
});

describe("an account", () => {
  it("that was disabled is let in again with the roles it had", async () => {
    const { loginName } = await steward();
    must(await disableUser(world.deps(), { loginName }));
    expect(await enters(loginName)).toBe(false);
    expect((await readPeople(world.deps(), { search: loginName, offset: 0, limit: 10 })).rows).toMatchObject([{ loginName, role: "department.steward" }]);
    must(await enableUser(world.deps(), { loginName }));
    expect(await enters(loginName)).toBe(true);
    expect(await enableUser(world.deps(), { loginName })).toMatchObject({ reason: "not-found" });
  });

  it("changes its own password only with the old one, and signs the other devices out, not this one", async () => {
    const { loginName } = await steward();
    const [here, elsewhere] = [await sessionOf(loginName), await sessionOf(loginName)];
    const deps = world.deps((await here()) ?? undefined);
    expect(await changePassword(deps, { current: "guessed wrongly", next: "another password" })).toMatchObject({ reason: "password-wrong" });
    expect(await changePassword(deps, { current: password, next: password })).toMatchObject({ reason: "password-unchanged" });
    expect(await elsewhere()).not.toBeNull();
    must(await changePassword(deps, { current: password, next: "another password" }));
    expect(await here()).not.toBeNull();
    expect(await elsewhere()).toBeNull();
    expect(await enters(loginName)).toBe(false);
    expect(await enters(loginName, "another password")).toBe(true);
  });

  it("gets a new password from the operator, and every device is signed out", async () => {
    const { loginName, personId } = await steward();
    const session = await sessionOf(loginName);
    must(await resetPassword(world.deps(), { personId, password: "told at the counter" }));
    expect(await session()).toBeNull();
    expect(await enters(loginName, "told at the counter")).toBe(true);
    expect(await resetPassword(world.deps(), { personId: "00000000-0000-7000-8000-000000000000", password })).toMatchObject({ reason: "not-found" });
  });

  it("with a password that the operator set opens nothing but the choice of an own one", async () => {
    const { loginName, personId } = await steward();
    must(await resetPassword(world.deps(), { personId, password: "told at the counter" }));
    const session = await sessionOf(loginName, "told at the counter");
    const answer = async (path: string, input?: unknown) => (await callProcedure(world.deps((await session()) ?? undefined), path, input)).code;
    expect(await session()).toMatchObject({ role: "department.steward", passwordGiven: true });
    expect(await answer("account.me")).toBe("FORBIDDEN");
    expect(await answer("record.batches", {})).toBe("FORBIDDEN");
    expect(await answer("product.list", {})).toBe("answered");
    expect(await answer("account.changePassword", { current: "told at the counter", next: "told at the counter" })).toBe("BAD_REQUEST");
    expect(await answer("account.changePassword", { current: "told at the counter", next: "known to me only" })).toBe("answered");
    expect(await answer("record.batches", {})).toBe("answered");
  });

  it("made by the operator, or by a legal representative for an agent, starts with a password to be replaced", async () => {
    const loginName = next("newcomer");
    const login = next("operator");
    const operator = { ...publicActor, ...must(await createUser(world.deps(), { person: { loginName: login, name: "赵六", password }, membership: { role: "platform.operator" } })), role: "platform.operator" } as const;
    const made = await callProcedure(world.deps(operator), "account.createUser", {
      person: { loginName, name: "钱七", phone: "13800000000", password }, membership: { role: "department.steward", department: "税务局" },
    });
    expect(made.code).toBe("answered");
    expect(await (await sessionOf(loginName))()).toMatchObject({ passwordGiven: true });
    expect(await (await sessionOf((await steward()).loginName))()).toMatchObject({ passwordGiven: false });
  });
});

describe("the people of the city", () => {
  it("are found by login, name, whole phone and organisation, by role, and page by page", async () => {
    const { loginName } = await steward();
    await world.db.person.updateMany({ where: { loginName }, data: { name: "欧阳小明", phone: "13912345678" } });
    const found = async (search: string, role?: "department.steward" | "bank.officer") => (await readPeople(world.deps(), { search, role, offset: 0, limit: 10 })).rows.map((row) => row.loginName);
    for (const search of [loginName.toUpperCase(), "欧阳", "小明", "阳小明", "13912345678"]) expect({ search, found: await found(search) }).toEqual({ search, found: [loginName] });
    expect(await found("1391234")).toEqual([]);
    expect(await found("欧阳", "department.steward")).toEqual([loginName]);
    expect(await found("欧阳", "bank.officer")).toEqual([]);
    expect(await found("税务")).toContain(loginName);
    expect((await readPeople(world.deps(), { search: loginName, offset: 0, limit: 10 })).rows).toMatchObject([{ organisationZh: "税务局", organisationEn: departmentInEnglish("税务局") }]);
    const { id } = await institution();
    const teller = must(await createUser(world.deps(), { person: { loginName: next("teller"), name: "孙八", password }, membership: { role: "bank.approver", institutionId: id } }));
    const { nameEn } = await world.db.institution.findUniqueOrThrow({ where: { id } });
    expect((await readPeople(world.deps(), { search: nameEn, offset: 0, limit: 10 })).rows).toMatchObject([{ personId: teller.personId }]);
    const first = await readPeople(world.deps(), { search: "", offset: 0, limit: 1 });
    expect([first.rows.length, first.hasMore]).toEqual([1, true]);
  });
});

describe("a person who is looked up by the number that lists hide", () => {
  const lookUps = () => world.ownerSql<{ object_id: string; text: string }[]>`SELECT object_id, e::text AS text FROM audit_entry e WHERE action = 'findByPhone'`;

  it("is found, which goes on record with who was found and without the number; other searches do not", async () => {
    const { loginName, personId } = await steward();
    await world.db.person.updateMany({ where: { loginName }, data: { phone: "13700001111" } });
    const before = (await lookUps()).length;
    const found = async (search: string) => (await readPeople(world.deps(), { search, offset: 0, limit: 10 })).rows.length;
    expect([await found("13700001111"), await found("13700001112"), await found(loginName), await found("1370000111")]).toEqual([1, 0, 1, 0]);
    const entries = await lookUps();
    expect(entries).toHaveLength(before + 2);
    expect(entries.map(({ object_id: id }) => id)).toEqual(expect.arrayContaining([personId, "nobody"]));
    expect(entries.map(({ text }) => text).join()).not.toContain("1370000111");
  });
});

describe("an institution", () => {
  it("takes another name and further branches, each name once", async () => {
    const { id, code } = await institution();
    must(await changeInstitution(world.deps(), { id, nameZh: "改名银行", nameEn: "Renamed Bank" }));
    const branch = { nameZh: "第二支行", nameEn: "Second", districtCode: otherDistrict };
    must(await addBranch(world.deps(), { institutionId: id, branch }));
    expect(await addBranch(world.deps(), { institutionId: id, branch })).toMatchObject({ reason: "branch-name-taken" });
    expect(await addBranch(world.deps(), { institutionId: id, branch: { ...branch, nameZh: "第三支行", districtCode: "999999" } })).toMatchObject({ reason: "district-unknown" });
    expect(await addBranch(world.deps(), { institutionId: "00000000-0000-7000-8000-000000000000", branch })).toMatchObject({ reason: "not-found" });
    expect((await readBranches(world.deps(), { institutionId: id })).map(({ nameZh, people }) => [nameZh, people])).toEqual([["总行营业部", 0], ["第二支行", 0]]);
    expect((await readInstitutions(world.deps())).find((row) => row.code === code)).toMatchObject({ nameZh: "改名银行", branches: 2 });
  });
});
