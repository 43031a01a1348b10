import { afterAll, describe, expect, it } from "vitest";
import { testWorld } from "./test-world";

const world = await testWorld();
afterAll(() => world.close());

describe("a test's world", () => {
  it("runs services as a role that row-level security binds", async () => {
    const rows = await world.deps().db.$queryRaw<{ bound: boolean }[]>`
      select not (rolsuper or rolbypassrls) as bound from pg_roles where rolname = current_user`;
    expect(rows).toEqual([{ bound: true }]);
  });

  it("lets the owner look behind the services", async () => {
    const [row] = await world.ownerSql<{ owner: boolean }[]>`
      select rolsuper as owner from pg_roles where rolname = current_user`;
    expect(row?.owner).toBe(true);
  });

  it("keeps its time until a test sets it", () => {
    const later = new Date("2026-12-31T16:00:00Z");
    world.clock.set(later);
    expect(world.deps().clock.now()).toEqual(later);
  });

  it("shares nothing with another world", async () => {
    const other = await testWorld();
    await world.ownerSql`create table only_here (id int)`;
    const [row] = await other.ownerSql<{ there: boolean }[]>`select to_regclass('only_here') is not null as there`;
    await other.close();
    expect(row?.there).toBe(false);
  });
});
