import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, it } from "vitest";
import { testWorld } from "../testing/test-world";
import { assertRoleIsBound, connectDatabase } from "./client";

const world = await testWorld();
// Roles belong to the whole cluster, so each has a name of its own and goes when the test is done.
const made: string[] = [];
afterAll(async () => {
  for (const name of made.toReversed()) await world.ownerSql.unsafe(`DROP OWNED BY ${name}; DROP ROLE ${name}`);
  await world.close();
});

async function role(attributes: string): Promise<string> {
  const name = `role_${randomUUID().replaceAll("-", "").slice(0, 12)}`;
  await world.ownerSql.unsafe(`CREATE ROLE ${name} ${attributes}`);
  made.push(name);
  return name;
}

async function startsAs(name: string): Promise<string> {
  const url = new URL(world.url);
  url.searchParams.set("options", `-c role=${name}`);
  const db = connectDatabase(world.url, { appUrl: url.toString(), max: 1 });
  try {
    await assertRoleIsBound(db);
    return "starts";
  } catch (error) {
    return error instanceof Error && error.message.includes("could bypass row-level security") ? "refused" : String(error);
  } finally {
    await db.$disconnect();
  }
}

describe("the platform starts only with a role that row-level security binds", () => {
  it("starts with the runtime role, and with one that has no more than it", async () => {
    await assertRoleIsBound(world.deps().db);
    expect(await startsAs(await role("IN ROLE xinqiao_app"))).toBe("starts");
  });

  it("does not start as the owner", async () => {
    const db = connectDatabase(world.url, { appUrl: world.url, max: 1 });
    await expect(assertRoleIsBound(db)).rejects.toThrow(/could bypass row-level security/);
    await db.$disconnect();
  });

  it.each([
    ["bypasses it by attribute", async () => role("BYPASSRLS IN ROLE xinqiao_app")],
    ["is a superuser", async () => role("SUPERUSER")],
    ["may become the owner of the records", async () => {
      const name = await role("IN ROLE xinqiao_app");
      await world.ownerSql.unsafe(`GRANT ${(await world.ownerSql<{ owner: string }[]>`SELECT current_user AS owner`)[0]?.owner ?? ""} TO ${name}`);
      return name;
    }],
    ["may become a role that bypasses it", async () => role(`IN ROLE xinqiao_app, ${await role("BYPASSRLS")}`)],
  ])("does not start with one that %s", async (_what, make) => {
    expect(await startsAs(await make())).toBe("refused");
  });

  it("does not start when somebody has switched row-level security off", async () => {
    await world.ownerSql`ALTER TABLE credit_record DISABLE ROW LEVEL SECURITY`;
    await expect(assertRoleIsBound(world.deps().db)).rejects.toThrow(/could bypass row-level security/);
    await world.ownerSql`ALTER TABLE credit_record ENABLE ROW LEVEL SECURITY`;
    await assertRoleIsBound(world.deps().db);
  });
});
