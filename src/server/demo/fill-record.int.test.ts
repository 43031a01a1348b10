import { afterAll, describe, expect, it } from "vitest";
import { bulkConnection } from "@/server/record/merge-repository";
import { testWorld } from "@/server/platform/testing/test-world";
import { fillDemoCity } from "./fill";
import { readFillState, recordFill } from "./fill-record";

const world = await testWorld();
afterAll(() => world.close());

describe("a database", () => {
  it("that has seen no fill says so", async () => {
    expect(await readFillState(world.db)).toBe("never");
  });

  it("whose fill began and did not end is half-filled, and is not filled on top of that", async () => {
    await recordFill(world.deps(), "begun");
    expect(await readFillState(world.db)).toBe("half-filled");
    const options = { enterprises: 20, months: 2, asOf: "2026-07-15", seed: "half" };
    const { db, log } = world.deps();
    const outcome = await fillDemoCity({ db, log, connect: () => bulkConnection(world.url), say: () => undefined }, options, world.clock.now());
    expect(outcome).toMatchObject({ ok: false, reason: "half-filled" });
    expect(await world.db.person.count()).toBe(0);
  });

  it("whose fill came to its end is filled, whatever is recorded later", async () => {
    await recordFill(world.deps(), "finished");
    world.clock.set(new Date("2026-09-01T00:00:00Z"));
    expect(await readFillState(world.db)).toBe("filled");
  });
});
