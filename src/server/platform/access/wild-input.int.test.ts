import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CaseWorld } from "@/server/financing-case/testing/case-world";
import { must } from "@/server/financing-case/testing/walk";
import { hashPassword } from "../auth/password";
import { testWorld } from "../testing/test-world";
import { callProcedure, procedures, sendToProcedure, rolesOf, shapeOf } from "../testing/access/procedure";
import { tenantIn, type Tenant } from "../testing/access/tenants";
import { wildInput, wildText, type Known } from "../testing/access/wild-input";

const world = await testWorld();
afterAll(() => world.close());

let tenant: Tenant;
beforeAll(async () => {
  const city = await CaseWorld.in(world);
  tenant = await tenantIn(city, { districtCode: "130102", department: "各行政执法部门", category: "penalty" });
  await world.db.person.updateMany({ data: { passwordHash: must(await hashPassword("the right password")) } });
});

const seed = 20_261_122;
const RUNS = 15;
const MILLISECONDS_EACH = 3000;

// A browser is opened for each of these, or a file is streamed: their inputs are those of neighbours that are tried.
const elsewhere = new Set(["report.pdf"]);
const tried = procedures.filter((procedure) => procedure.input !== undefined && !elsewhere.has(procedure.path));

function knownIn(own: Tenant): Known {
  const { bank } = own;
  const officerId = bank.officer.personId ?? "";
  const of = { ...own, institutionId: bank.id, branchId: bank.branchId, officerId, personId: officerId, uscc: own.enterprise.uscc, membershipId: own.agentMembershipId };
  return { of, all: [...Object.values(of).filter((value): value is string => typeof value === "string"), "01900000-0000-7000-8000-00000000dead", "not-an-id"] };
}

describe("input of any kind", () => {
  it.each(tried.map((procedure) => ({ path: procedure.path, procedure })))("is answered or refused, and never breaks the platform: $path", async ({ path, procedure }) => {
    const roles = await rolesOf(procedure);
    const input = wildInput(shapeOf(procedure) ?? {}, knownIn(tenant));
    const property = fc.asyncProperty(fc.constantFrom(...roles), input, async (role, wild) => {
      const { code, error } = await callProcedure(world.deps(tenant.actors[role]), path, wild);
      const broken = code === "INTERNAL_SERVER_ERROR" || code === "threw";
      expect(broken ? { role, wild, error } : "refused or answered").toBe("refused or answered");
    });
    await fc.assert(property, { seed, numRuns: RUNS, endOnFailure: true, interruptAfterTimeLimit: MILLISECONDS_EACH });
  });

  it.each(tried.map((procedure) => ({ path: procedure.path, procedure })))("is answered or refused also as the text that a client sends: $path", async ({ procedure }) => {
    const roles = await rolesOf(procedure);
    const text = wildText(wildInput(shapeOf(procedure) ?? {}, knownIn(tenant)));
    const property = fc.asyncProperty(fc.constantFrom(...roles), text, async (role, sent) => {
      const { code, error } = await sendToProcedure(world.deps(tenant.actors[role]), procedure, sent);
      expect(code === "INTERNAL_SERVER_ERROR" ? { role, sent: sent.slice(0, 500), error } : "refused or answered").toBe("refused or answered");
    });
    await fc.assert(property, { seed, numRuns: RUNS, endOnFailure: true, interruptAfterTimeLimit: MILLISECONDS_EACH });
  });
});
