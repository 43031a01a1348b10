import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Role } from "@/domain/account/role";
import { hashPassword } from "@/server/platform/auth/password";
import { CaseWorld } from "@/server/financing-case/testing/case-world";
import { must } from "@/server/financing-case/testing/walk";
import { testWorld } from "../testing/test-world";
import { namingInputs, openNames, type NamingInput } from "../testing/access/naming-input";
import { callProcedure, namesIn, procedures, rolesOf } from "../testing/access/procedure";
import { tenantIn, type Tenant } from "../testing/access/tenants";

const world = await testWorld();
afterAll(() => world.close());

const nowhere = "01900000-0000-7000-8000-00000000dead";
let mine: Tenant;
let theirs: Tenant;

beforeAll(async () => {
  const city = await CaseWorld.in(world);
  mine = await tenantIn(city, { districtCode: "130102", department: "各行政执法部门", category: "penalty" });
  theirs = await tenantIn(city, { districtCode: "130104", department: "水务集团", category: "water" });
  await world.db.person.updateMany({ data: { passwordHash: must(await hashPassword("the right password")) } });
});

const cases = Object.entries(namingInputs).flatMap(([path, inputs]) => inputs.map((naming) => ({ path, naming, at: naming.at })));

async function rolesFor(path: string): Promise<Role[]> {
  const procedure = procedures.find((candidate) => candidate.path === path);
  return procedure === undefined ? [] : rolesOf(procedure);
}

const answerTo = (role: Role, path: string, naming: NamingInput, name: string) => callProcedure(world.deps(mine.actors[role]), path, naming.input(mine, name));

describe("a name in a procedure's input", () => {
  it("is either tried here with a foreign thing, or open to all for a reason", () => {
    const tried = cases.map(({ path, at }) => `${path} ${at}`);
    const read = procedures.flatMap((procedure) => namesIn(procedure).map((at) => `${procedure.path} ${at}`));
    // The figures of the city are the bureau's as a whole: institution and district narrow them there.
    const known = (name: string) => tried.includes(name) || name in openNames || name.startsWith("statistic.");
    expect(read.filter((name) => !known(name))).toEqual([]);
    expect([...new Set(tried), ...Object.keys(openNames)].filter((name) => !read.includes(name))).toEqual([]);
  });

  it.each(cases)("of another tenant is not found, as if it did not exist: $path $at", async ({ path, naming }) => {
    const roles = await rolesFor(path);
    expect(roles).not.toEqual([]);
    for (const role of roles) {
      const unknown = await answerTo(role, path, naming, naming.unknown ?? nowhere);
      expect({ path, role, ...unknown }).toMatchObject({ path, role, code: "NOT_FOUND" });
      if (naming.of === undefined) continue;
      const foreign = await answerTo(role, path, naming, naming.of(theirs));
      expect({ role, code: foreign.code, reason: foreign.reason, message: foreign.message, detail: foreign.detail }).toEqual({ role, code: "NOT_FOUND", reason: unknown.reason, message: unknown.message, detail: unknown.detail });
    }
  });

  const branchCases = cases.filter(({ naming }) => naming.own !== undefined);
  it.each(branchCases)("of another branch of the own bank is not found by its officers: $path $at", async ({ path, naming }) => {
    if (!(await rolesFor(path)).includes("bank.officer")) return;
    const answer = await callProcedure(world.deps(mine.bank.elsewhere), path, naming.input(mine, naming.own?.(mine) ?? ""));
    expect({ path, code: answer.code }).toEqual({ path, code: "NOT_FOUND" });
  });
});
