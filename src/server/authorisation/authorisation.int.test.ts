import { afterAll, describe, expect, it } from "vitest";
import type { Actor } from "@/server/platform/access/actor";
import { hashPassword } from "@/server/platform/auth/password";
import { inTransaction } from "@/server/platform/db/transaction";
import { usualInstant } from "@/server/platform/testing/test-world";
import { caseScene } from "@/server/financing-case/testing/case-world";
import { must, newWalk, walkToDiligence, type Walk } from "@/server/financing-case/testing/walk";
import { simulatedSignatureService, type SignatureService } from "@/server/connectors/signature/client";
import { recordSignature, signAuthorisation, stepAuthorisation } from "./answer-service";
import { authorisePullInTx, openPull } from "./pull";
import { requestAuthorisation, type AuthorisationRequest } from "./service";
import { readCaseAuthorisations, readOwnAuthorisation, readOwnAuthorisations } from "./view-service";

const { world, city, bank } = await caseScene();
afterAll(() => world.close());
const password = "long enough to sign";

const terms = { purpose: "P2", categories: ["registration", "tax_payment"], monthsBack: 24, days: 30, maxPulls: 2, maxPullsPerMonth: null } as const satisfies Omit<AuthorisationRequest, "caseId">;

async function asked(changes: Partial<AuthorisationRequest> = {}): Promise<Walk & { id: string }> {
  const walk = await newWalk(city, bank);
  await walkToDiligence(city, walk);
  await world.db.person.update({ where: { id: walk.enterprise.legal.personId ?? "" }, data: { passwordHash: must(await hashPassword(password)) } });
  const { id } = must(await requestAuthorisation(world.deps(bank.officer), { caseId: walk.caseId, ...terms, ...changes }));
  return { ...walk, id };
}

const sign = (actor: Actor, id: string, categories: readonly ("registration" | "tax_payment" | "water")[] = ["registration", "tax_payment"], secret = password) =>
  signAuthorisation(world.deps(actor), { id, categories, password: secret });

const statusOf = async (actor: Actor, id: string) => must(await readOwnAuthorisation(world.deps(actor), { id })).status;

function pull(actor: Actor, id: string, caseId: string) {
  const deps = world.deps(actor);
  return inTransaction(deps, async (tx) => {
    const granted = await authorisePullInTx(tx, deps, { authorisationId: id, purpose: "P2", caseId });
    if (!granted.ok) return granted;
    await openPull(tx, deps, granted.value, "R-test");
    return granted;
  });
}

describe("asking for consent", () => {
  it("stays within the purpose's bounds and the own bank's cases", async () => {
    const { caseId } = await newWalk(city, bank);
    const other = await city.bank();
    const ask = (actor: Actor, changes: Partial<AuthorisationRequest>) => requestAuthorisation(world.deps(actor), { caseId, ...terms, ...changes });
    expect(await ask(bank.officer, { days: 31 })).toMatchObject({ reason: "consent-validity-too-long" });
    expect(await ask(bank.officer, { maxPulls: 4 })).toMatchObject({ reason: "consent-too-many-pulls" });
    expect(await ask(bank.officer, { monthsBack: 25 })).toMatchObject({ reason: "consent-reaches-too-far-back" });
    expect(await ask(bank.officer, { categories: [] })).toMatchObject({ reason: "consent-without-category" });
    expect(await ask(bank.officer, { purpose: "P3", maxPullsPerMonth: 1, maxPulls: 1 })).toMatchObject({ reason: "consent-serves-nothing" });
    for (const stranger of [other.officer, bank.elsewhere]) expect(await ask(stranger, {})).toMatchObject({ reason: "not-found" });
    expect(await world.db.authorisation.count({ where: { caseId } })).toBe(0);
  });

  it("waits unsigned, first in the enterprise's list, and nobody else's", async () => {
    const { enterprise, id, caseId } = await asked();
    expect((await readOwnAuthorisations(world.deps(enterprise.agent)))[0]).toMatchObject({ id, status: "pending", categories: [] });
    expect(await readOwnAuthorisation(world.deps((await city.enterprise()).legal), { id })).toMatchObject({ reason: "not-found" });
    expect(await readCaseAuthorisations(world.deps((await city.bank()).officer), { caseId })).toMatchObject({ ok: false, reason: "not-found" });
    expect(await pull(bank.officer, id, caseId)).toMatchObject({ ok: false, reason: "authorisation-pending" });
  });
});

describe("answering", () => {
  it("needs the password, a category, and only categories that were asked for", async () => {
    const { enterprise, id } = await asked();
    expect(await sign(enterprise.legal, id, [])).toMatchObject({ reason: "consent-without-category" });
    expect(await sign(enterprise.legal, id, ["registration"], "guessed")).toMatchObject({ reason: "password-wrong" });
    expect(await sign(enterprise.legal, id, ["water"])).toMatchObject({ reason: "category-not-requested" });
    expect(await statusOf(enterprise.legal, id)).toBe("pending");
  });

  it("grants exactly the ticked categories, and the digest is of that text", async () => {
    const { enterprise, id } = await asked();
    const before = must(await readOwnAuthorisation(world.deps(enterprise.legal), { id }));
    must(await sign(enterprise.legal, id, ["tax_payment"]));
    const after = must(await readOwnAuthorisation(world.deps(enterprise.legal), { id }));
    expect(after).toMatchObject({ status: "active", categories: ["tax_payment"], signerName: enterprise.legal.personName });
    expect(after.textDigest).toMatch(/^[0-9a-f]{64}$/);
    expect(after.textDigest).not.toBe(before.textDigest);
  });

  it("counts once: of two answers at the same moment one is told that it came late", async () => {
    const { enterprise, id } = await asked();
    const answers = await Promise.all([sign(enterprise.legal, id), stepAuthorisation(world.deps(enterprise.legal), { id, step: "refuse" })]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const status = await statusOf(enterprise.legal, id);
    expect(status).toBe(answers[0].ok ? "active" : "refused");
    expect(await sign(enterprise.legal, id)).toMatchObject({ ok: false, reason: "already-answered" });
  });

  it("is too late once the request has ended", async () => {
    const { enterprise, id } = await asked({ days: 1 });
    world.clock.set(new Date(usualInstant.getTime() + 86_400_000));
    const late = await sign(enterprise.legal, id);
    world.clock.set(usualInstant);
    expect(late).toMatchObject({ ok: false, reason: "consent-expired" });
  });

  it.each([
    ["cannot be reached", "signature-unavailable", () => Promise.resolve(null)],
    ["signs something else", "signature-invalid", (digest: string) => simulatedSignatureService.sign(`${digest} altered`)],
  ])("a signature service that %s leaves the request as it was, to be signed later", async (_what, reason, signing) => {
    const { enterprise, id } = await asked();
    const service: SignatureService = { ...simulatedSignatureService, sign: signing };
    const command = { id, categories: ["registration" as const] };
    expect(await recordSignature(world.deps(enterprise.legal), command, service)).toMatchObject({ ok: false, reason });
    expect(await statusOf(enterprise.legal, id)).toBe("pending");
    expect((await recordSignature(world.deps(enterprise.legal), command)).ok).toBe(true);
  });

  it("a stranger's signature finds nothing", async () => {
    const { id } = await asked();
    const stranger = await city.enterprise();
    await world.db.person.update({ where: { id: stranger.legal.personId ?? "" }, data: { passwordHash: must(await hashPassword(password)) } });
    expect(await sign(stranger.legal, id)).toMatchObject({ ok: false, reason: "not-found" });
    for (const step of ["refuse", "pause", "resume", "revoke"] as const) expect(await stepAuthorisation(world.deps(stranger.legal), { id, step })).toMatchObject({ reason: "not-found" });
  });
});

describe("a signed consent", () => {
  it("is read at most as often as agreed, and every reading is listed with the reader masked", async () => {
    const { enterprise, id, caseId } = await asked();
    must(await sign(enterprise.legal, id));
    const pulls = await Promise.all([1, 2, 3].map(() => pull(bank.officer, id, caseId)));
    expect(pulls.filter(({ ok }) => ok)).toHaveLength(2);
    const seen = must(await readOwnAuthorisation(world.deps(enterprise.agent), { id }));
    expect(seen).toMatchObject({ status: "exhausted", pullsMade: 2 });
    expect(seen.accesses).toHaveLength(2);
    expect(seen.accesses[0]).toMatchObject({ purpose: "P2", reportNumber: "R-test", categories: ["registration", "tax_payment"] });
    expect(seen.accesses[0]?.person).not.toBe(bank.officer.personName);
  });

  it("stops with the next read when paused, goes on when resumed, and never after it was revoked", async () => {
    const { enterprise, id, caseId } = await asked();
    const step = (name: "pause" | "resume" | "revoke") => stepAuthorisation(world.deps(enterprise.legal), { id, step: name });
    must(await sign(enterprise.legal, id));
    must(await step("pause"));
    expect(await pull(bank.officer, id, caseId)).toMatchObject({ reason: "authorisation-paused" });
    must(await step("resume"));
    must(await pull(bank.officer, id, caseId));
    must(await step("revoke"));
    expect(await pull(bank.officer, id, caseId)).toMatchObject({ reason: "authorisation-revoked" });
    for (const name of ["pause", "resume", "revoke"] as const) expect(await step(name)).toMatchObject({ reason: "not-allowed-now" });
    expect(await statusOf(enterprise.legal, id)).toBe("revoked");
  });

  it("cannot be refused any more, only revoked", async () => {
    const { enterprise, id } = await asked();
    must(await sign(enterprise.legal, id));
    expect(await stepAuthorisation(world.deps(enterprise.legal), { id, step: "refuse" })).toMatchObject({ reason: "not-allowed-now" });
    expect(await statusOf(enterprise.legal, id)).toBe("active");
  });

  it("serves its own bank and purpose only", async () => {
    const { enterprise, id, caseId } = await asked();
    must(await sign(enterprise.legal, id));
    expect(await pull((await city.bank()).officer, id, caseId)).toMatchObject({ reason: "not-found" });
    const { caseId: another } = await newWalk(city, bank);
    expect(await pull(bank.officer, id, another)).toMatchObject({ reason: "authorisation-other-matter" });
  });

  it("leaves an audit entry for every step", async () => {
    const { enterprise, id } = await asked();
    must(await sign(enterprise.legal, id));
    must(await stepAuthorisation(world.deps(enterprise.legal), { id, step: "revoke" }));
    const rows = await world.ownerSql<{ action: string }[]>`select action from audit_entry where object_id = ${id} order by at, chain, position`;
    expect(rows.map(({ action }) => action)).toEqual(["requestAuthorisation", "signAuthorisation", "revokeAuthorisation"]);
  });
});
