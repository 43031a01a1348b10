import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeUscc } from "@/domain/uscc/uscc";
import { signIn } from "@/server/account/service";
import type { RealNameAnswer } from "@/server/connectors/real-name/client";
import { publicActor, type Actor } from "@/server/platform/access/actor";
import type { Deps } from "@/server/platform/deps";
import { callProcedure } from "@/server/platform/testing/access/procedure";
import { testWorld } from "@/server/platform/testing/test-world";
import { CaseWorld } from "@/server/financing-case/testing/case-world";
import { must } from "@/server/financing-case/testing/walk";
import { lookUpRegistration } from "./registration";
import { addAgent, endAgent, readOwnEnterprise, registerEnterprise, type Registrant } from "./service";

const world = await testWorld();
let city: CaseWorld;
beforeAll(async () => {
  city = await CaseWorld.in(world);
});
afterAll(() => world.close());

const batchId = "01900000-0000-7000-8000-000000000001";
let count = 0;

/** A code with a registration record, as the market regulator would deliver it. */
async function onRecord(facts: Record<string, string> = {}): Promise<string> {
  count += 1;
  const uscc = makeUscc(`91130102MA${String(count).padStart(7, "0")}`);
  const payload = {
    enterprise_name: `石家庄第${count}食品有限公司`, legal_representative: "阿卜杜·热合曼", enterprise_type: "有限责任公司", industry_code: "C1353", district_code: "130102",
    registered_capital: "2000000.00", established_on: "2021-04-01", registration_status: "存续", address: "长安区某路 1 号", ...facts,
  };
  const { enterprise_name, ...rest } = payload;
  await world.ownerSql`
    INSERT INTO credit_record (uscc, category, record_no, enterprise_name, as_of, event_date, payload, payload_hash, batch_id, received_at)
    VALUES (${uscc}, 'registration', ${uscc}, ${enterprise_name}, '2026-07-01', '2021-04-01', ${world.ownerSql.json(rest)}, ${Buffer.alloc(32)}, ${batchId}, ${world.clock.now()})`;
  return uscc;
}

const registrant = (changes: Partial<Registrant> = {}): Registrant => {
  count += 1;
  return { name: "阿卜杜热合曼", identityNumber: "130102198001011234", phone: "13800138000", loginName: `owner-${count}`, password: "a long password", ...changes };
};

const answering = (answer: RealNameAnswer) => ({ check: () => Promise.resolve(answer) });
const register = (uscc: string, changes: Partial<Registrant> = {}, answer: RealNameAnswer = "matched") =>
  registerEnterprise(world.deps(), { uscc, registrant: registrant(changes) }, answering(answer));

describe("looking a code up", () => {
  it("yields what is on record, with its date, for a code pasted with spaces and in lower case", async () => {
    const uscc = await onRecord();
    const pasted = `${uscc.slice(0, 6)} ${uscc.slice(6).toLowerCase()}`;
    expect(must(await lookUpRegistration(world.deps(), { uscc: pasted }))).toMatchObject({ uscc, districtCode: "130102", asOf: "2026-07-01", registeredCapital: "2000000.00" });
  });

  it.each([
    ["9113", "uscc-wrong-length"],
    ["91130102MA07T00IX2", "uscc-wrong-character"],
    ["91130102MA07T001X3", "uscc-wrong-check-character"],
  ])("says precisely what is wrong with %s", async (uscc, reason) => {
    expect(await lookUpRegistration(world.deps(), { uscc })).toMatchObject({ ok: false, reason });
  });

  it("refuses a code without a record and one that is struck off", async () => {
    expect(await lookUpRegistration(world.deps(), { uscc: makeUscc("91130102MA9999999") })).toMatchObject({ reason: "not-on-record" });
    expect(await lookUpRegistration(world.deps(), { uscc: await onRecord({ registration_status: "注销" }) })).toMatchObject({ reason: "registration-not-active", detail: { status: "注销" } });
  });
});

describe("what the register says of a code", () => {
  it("is shown to whoever asks, and that it was shown is logged, with nothing of an enterprise that is on no record", async () => {
    const [shown, struckOff] = [await onRecord(), await onRecord({ registration_status: "注销" })];
    const nobody = makeUscc("91130102MA9999998");
    const answers = await Promise.all([shown, struckOff, nobody].map((uscc) => callProcedure(world.deps(publicActor), "enterprise.lookUp", { uscc })));
    expect(answers.map(({ code }) => code)).toEqual(["answered", "PRECONDITION_FAILED", "NOT_FOUND"]);
    const entries = await world.db.auditEntry.findMany({ where: { action: "lookUpRegistration", uscc: { in: [shown, struckOff, nobody] } }, select: { uscc: true, role: true, detail: true } });
    expect(entries.toSorted((a, b) => (a.uscc ?? "").localeCompare(b.uscc ?? ""))).toEqual([{ uscc: shown, role: "public", detail: { answer: "shown" } }, { uscc: struckOff, role: "public", detail: { answer: "registration-not-active" } }]);
  });
});

describe("registering", () => {
  it("lets the recorded legal representative in, however the name is spelt, and the login works", async () => {
    const uscc = await onRecord();
    const owner = registrant({ name: "阿卜杜 · 热合曼" });
    must(await registerEnterprise(world.deps(), { uscc, registrant: owner }, answering("matched")));
    const session = must(await signIn(world.deps(), { loginName: owner.loginName, password: owner.password, userAgent: null }));
    expect(session.name).toBe("阿卜杜 · 热合曼");
    expect(await world.db.enterprise.findUniqueOrThrow({ where: { uscc } })).toMatchObject({ districtCode: "130102", registeredByCentre: null, selfEmployed: false });
  });

  it("refuses another name and another's number alike, whatever is on record, and leaves nothing behind", async () => {
    const [uscc, shorter] = [await onRecord(), await onRecord({ legal_representative: "梁山" })];
    const answers = [await register(uscc, { name: "王五" }), await register(uscc, {}, "mismatched"), await register(uscc, { name: "王五" }, "mismatched"), await register(shorter, { name: "王五" })];
    for (const answer of answers) expect(answer).toEqual({ ok: false, reason: "registrant-not-confirmed" });
    expect(await world.db.enterprise.count({ where: { uscc } })).toBe(0);
  });

  it("asks the real-name service for a wrong name too: the time taken tells nothing", async () => {
    const uscc = await onRecord();
    let asked = 0;
    const counting = { check: () => ((asked += 1), Promise.resolve<RealNameAnswer>("matched")) };
    await registerEnterprise(world.deps(), { uscc, registrant: registrant({ name: "王五" }) }, counting);
    expect(asked).toBe(1);
  });

  it("a real-name service that is down keeps everyone out, and costs no try", async () => {
    const uscc = await onRecord();
    for (let time = 0; time < 20; time += 1) expect(await register(uscc, {}, "unavailable")).toMatchObject({ ok: false, reason: "real-name-unavailable" });
    expect(await register(uscc)).toMatchObject({ ok: true });
  });

  it("keeps everyone out whose number is another's", async () => {
    const uscc = await onRecord();
    expect(await register(uscc, {}, "mismatched")).toMatchObject({ ok: false, reason: "registrant-not-confirmed" });
    expect(await world.db.enterprise.count({ where: { uscc } })).toBe(0);
  });

  it("a code is claimed once, also by two at the same moment", async () => {
    const uscc = await onRecord();
    const answers = await Promise.all([register(uscc), register(uscc), register(uscc)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.filter((answer) => !answer.ok && answer.reason === "uscc-already-claimed")).toHaveLength(2);
  });

  it("a taken login name is said as such, and the enterprise stays free", async () => {
    const first = registrant();
    must(await registerEnterprise(world.deps(), { uscc: await onRecord(), registrant: first }, answering("matched")));
    const uscc = await onRecord();
    expect(await register(uscc, { loginName: first.loginName })).toMatchObject({ reason: "login-name-taken" });
    expect((await lookUpRegistration(world.deps(), { uscc })).ok).toBe(true);
  });

  it("a centre registers enterprises of its own district only", async () => {
    const uscc = await onRecord();
    const walkIn = (centre: string) => registerEnterprise(world.deps(), { uscc, registrant: registrant(), centre }, answering("matched"));
    expect(await walkIn("130104")).toMatchObject({ reason: "outside-district" });
    must(await walkIn("130102"));
    expect(await world.db.enterprise.findUniqueOrThrow({ where: { uscc } })).toMatchObject({ registeredByCentre: "130102" });
  });

  it("a centre that enters a code somebody has claimed is told whose it is, and makes no second login", async () => {
    const uscc = await onRecord();
    must(await register(uscc));
    const clerk = await city.person("centre.clerk", { districtCode: "130102" });
    const people = await world.db.person.count();
    const { name } = await world.db.enterprise.findUniqueOrThrow({ where: { uscc } });
    const answer = await callProcedure(world.deps(clerk), "enterprise.registerWalkIn", { uscc, registrant: registrant() });
    expect(answer).toMatchObject({ code: "CONFLICT", reason: "uscc-already-claimed", detail: { name } });
    expect(await world.db.person.count()).toBe(people);
  });
});

describe("who is a member", () => {
  const visitor = { ...world.deps(publicActor), address: "203.0.113.50" };

  it("is not told by the look-up, but to the clerk of the district", async () => {
    const [free, claimed] = [await onRecord(), await onRecord()];
    must(await register(claimed));
    const shown = async (uscc: string) => Object.keys(must(await lookUpRegistration(visitor, { uscc })));
    expect(await shown(claimed)).toEqual(await shown(free));
    const [clerk, elsewhere] = [await city.person("centre.clerk", { districtCode: "130102" }), await city.person("centre.clerk", { districtCode: "130104" })];
    expect(await lookUpRegistration(world.deps(clerk), { uscc: claimed })).toMatchObject({ reason: "uscc-already-claimed" });
    expect(await lookUpRegistration(world.deps(elsewhere), { uscc: claimed })).toMatchObject({ ok: true });
  });

  it("is told at registration to its representative only", async () => {
    const uscc = await onRecord();
    must(await register(uscc));
    expect(await register(uscc, { name: "王五" })).toEqual({ ok: false, reason: "registrant-not-confirmed" });
    expect(await register(uscc)).toMatchObject({ reason: "uscc-already-claimed" });
  });

  it("is not told by the public edition", async () => {
    const [free, claimed] = [await onRecord(), await onRecord()];
    must(await register(claimed));
    const answers = await Promise.all([free, claimed].map((uscc) => callProcedure(visitor, "report.publicEdition", { uscc })));
    expect(answers.map(({ code }) => code)).toEqual(["answered", "answered"]);
  });
});

describe("the representative's name that is guessed at", () => {
  const from = (address: string, actor: Actor = publicActor) => ({ ...world.deps(actor), address });
  const guess = (deps: Deps, uscc: string, name = "王五") => registerEnterprise(deps, { uscc, registrant: registrant({ name }) }, answering("matched"));

  it("is tried five times a day from one address, then never the right one either, and elsewhere still", async () => {
    const uscc = await onRecord();
    for (let time = 0; time < 5; time += 1) expect(await guess(from("203.0.113.60"), uscc)).toMatchObject({ reason: "registrant-not-confirmed" });
    expect(await guess(from("203.0.113.60"), uscc, "阿卜杜热合曼")).toMatchObject({ reason: "registrant-tried-too-often", detail: { seconds: "86400" } });
    expect(await guess(from("203.0.113.61"), uscc, "阿卜杜热合曼")).toMatchObject({ ok: true });
  });

  it("is tried fifteen times a day from anywhere; the centre still registers its owner", async () => {
    const uscc = await onRecord();
    const reasons = [];
    for (let nth = 0; nth < 20; nth += 1) reasons.push(await guess(from(`198.51.100.${nth}`), uscc));
    expect(reasons.filter((answer) => !answer.ok && answer.reason === "registrant-not-confirmed")).toHaveLength(15);
    const clerk = await city.person("centre.clerk", { districtCode: "130102" });
    expect(await registerEnterprise(world.deps(clerk), { uscc, registrant: registrant(), centre: "130102" }, answering("matched"))).toMatchObject({ ok: true });
  });

  it("is not tried at many enterprises from one address", async () => {
    const answers = [];
    for (let nth = 0; nth < 42; nth += 1) answers.push(await guess(from("203.0.113.62"), await onRecord()));
    expect(answers.filter((answer) => !answer.ok && answer.reason === "registrant-not-confirmed")).toHaveLength(40);
  });

  it("is tried no more often at once than one after another", async () => {
    const uscc = await onRecord();
    const answers = await Promise.all(Array.from({ length: 30 }, () => guess(from("203.0.113.63"), uscc)));
    expect(answers.filter((answer) => !answer.ok && answer.reason === "registrant-not-confirmed")).toHaveLength(5);
  });
});

describe("a login name that is taken", () => {
  it("is told to whom has proved to be the representative, five times a day", async () => {
    const taken = registrant();
    must(await registerEnterprise(world.deps(), { uscc: await onRecord(), registrant: taken }, answering("matched")));
    const uscc = await onRecord();
    const deps = { ...world.deps(publicActor), address: "203.0.113.70" };
    const probe = (name: string) => registerEnterprise(deps, { uscc, registrant: registrant({ name, loginName: taken.loginName }) }, answering("matched"));
    expect(await probe("王五")).toMatchObject({ reason: "registrant-not-confirmed" });
    for (let time = 0; time < 4; time += 1) expect(await probe("阿卜杜热合曼")).toMatchObject({ reason: "login-name-taken" });
    expect(await probe("阿卜杜热合曼")).toMatchObject({ reason: "registrant-tried-too-often" });
  });

  it("is not searched for by adding agents", async () => {
    const taken = registrant();
    const uscc = await onRecord();
    const { personId, membershipId } = must(await registerEnterprise(world.deps(), { uscc, registrant: taken }, answering("matched")));
    const legal = world.deps({ personId, personName: "阿卜杜热合曼", sessionId: null, membershipId, role: "enterprise.legal", uscc });
    const add = (loginName: string) => addAgent(legal, { name: "赵六", phone: "13912345678", loginName, password: "a long password" });
    for (let time = 0; time < 10; time += 1) expect(await add(taken.loginName)).toMatchObject({ reason: "login-name-taken" });
    expect(await add(`agent-${uscc}`)).toMatchObject({ reason: "login-names-tried-too-often" });
  });
});

describe("people of an enterprise", () => {
  async function owner(): Promise<Actor> {
    const uscc = await onRecord();
    const { personId, membershipId } = must(await register(uscc));
    return { personId, personName: "阿卜杜热合曼", sessionId: null, membershipId, role: "enterprise.legal", uscc };
  }

  it("an agent is added, shown with a masked phone, and ended at once", async () => {
    const legal = await owner();
    const agent = { name: "赵六", phone: "13912345678", loginName: `agent-${legal.uscc}`, password: "a long password" };
    const { membershipId } = must(await addAgent(world.deps(legal), agent));
    const people = must(await readOwnEnterprise(world.deps(legal))).members;
    expect(people.map(({ role }) => role)).toEqual(["enterprise_legal", "enterprise_agent"]);
    expect(people[1]?.phone).not.toContain("1234567");
    must(await endAgent(world.deps(legal), { membershipId }));
    expect(must(await readOwnEnterprise(world.deps(legal))).members).toHaveLength(1);
    expect(await signIn(world.deps(), { ...agent, userAgent: null })).toMatchObject({ ok: false });
  });

  it("nobody ends the legal representative, or another enterprise's agent", async () => {
    const legal = await owner();
    const other = await owner();
    const { membershipId } = must(await addAgent(world.deps(other), { name: "赵六", phone: "13912345678", loginName: `agent-${other.uscc}`, password: "a long password" }));
    for (const id of [legal.membershipId ?? "", membershipId]) expect(await endAgent(world.deps(legal), { membershipId: id })).toMatchObject({ ok: false, reason: "not-found" });
  });

  it("shows an enterprise to its own people only", async () => {
    const legal = await owner();
    expect(must(await readOwnEnterprise(world.deps(legal))).uscc).toBe(legal.uscc);
    expect(await readOwnEnterprise(world.deps((await city.bank()).officer))).toMatchObject({ ok: false, reason: "not-found" });
  });
});
