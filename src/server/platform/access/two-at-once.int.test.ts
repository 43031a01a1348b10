import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CaseWorld } from "@/server/financing-case/testing/case-world";
import { must } from "@/server/financing-case/testing/walk";
import { hashPassword } from "@/server/platform/auth/password";
import { testWorld } from "../testing/test-world";
import { namingInputs } from "../testing/access/naming-input";
import { callProcedure, procedures, rolesOf } from "../testing/access/procedure";
import { tenantIn, type Tenant } from "../testing/access/tenants";

const world = await testWorld();
afterAll(() => world.close());

let mine: Tenant;
beforeAll(async () => {
  const city = await CaseWorld.in(world);
  mine = await tenantIn(city, { districtCode: "130102", department: "各行政执法部门", category: "penalty" });
  await world.db.person.updateMany({ data: { passwordHash: must(await hashPassword("the right password")) } });
});

const AT_ONCE = 4;
// A browser prints for each of these; printing at once has its own test.
const elsewhere = new Set(["report.pdf"]);
const calls = Object.entries(namingInputs)
  .filter(([path]) => !elsewhere.has(path))
  .flatMap(([path, inputs]) => inputs.map((naming) => ({ path, at: naming.at, naming })));

describe("the same request from several people in the same moment", () => {
  it.each(calls)("is answered or refused to each, and breaks for none: $path $at", async ({ path, naming }) => {
    const procedure = procedures.find((candidate) => candidate.path === path);
    const roles = procedure === undefined ? [] : await rolesOf(procedure);
    const input = naming.input(mine, naming.of?.(mine) ?? naming.unknown ?? "01900000-0000-7000-8000-00000000dead");
    const asking = Array.from({ length: AT_ONCE }, (_, nth) => roles[nth % roles.length] ?? "public");
    const answers = await Promise.all(asking.map((role) => callProcedure(world.deps(mine.actors[role]), path, input)));
    const broken = answers.filter(({ code }) => code === "INTERNAL_SERVER_ERROR" || code === "threw");
    expect(broken.map(({ error }) => String((error as { cause?: unknown }).cause ?? error))).toEqual([]);
  });

  it("left a log without a gap and figures that add up", async () => {
    const [gaps] = await world.ownerSql<{ n: number }[]>`
      SELECT count(*)::int AS n FROM audit_chain c WHERE c.length <> (SELECT count(*) FROM audit_entry e WHERE e.chain = c.chain)`;
    expect(gaps?.n).toBe(0);
    const [wrong] = await world.ownerSql<{ n: number }[]>`
      SELECT count(*)::int AS n FROM loan l WHERE l.drawn_yuan <> (SELECT coalesce(sum(amount_yuan), 0) FROM drawdown d WHERE d.loan_id = l.id)
         OR l.repaid_yuan <> (SELECT coalesce(sum(r.principal_yuan), 0) FROM repayment r JOIN drawdown d ON d.id = r.drawdown_id WHERE d.loan_id = l.id)`;
    expect(wrong?.n).toBe(0);
  });
});
