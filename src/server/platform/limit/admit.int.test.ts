import { readFileSync } from "node:fs";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { makeUscc } from "@/domain/uscc/uscc";
import { publicActor, systemActor, type Actor } from "../access/actor";
import { policyFile } from "../access/enforcer";
import { connectDatabase } from "../db/client";
import { callProcedure } from "../testing/access/procedure";
import { testWorld, usualInstant } from "../testing/test-world";
import { t } from "../trpc/init";
import { appRouter } from "@/server/root";
import { admit } from "./admit";
import { comeAgain } from "./come-again";
import { doors, type Door, type DoorLimit } from "./door";

const world = await testWorld();
const otherProcess = connectDatabase(world.url, { max: 2 });
afterAll(async () => {
  await otherProcess.$disconnect();
  await world.close();
});

let address = "";
let tests = 0;
beforeEach(() => {
  world.clock.set(usualInstant);
  tests += 1;
  address = `203.0.113.${tests}`;
});

const visitor = (from = address) => ({ ...world.deps(publicActor), address: from });
const clerk = (personId: string): Actor => ({ ...publicActor, personId, role: "centre.clerk", districtCode: "130102" });
const someone = "01900000-0000-7000-8000-00000000aaaa";

/** How many of so many requests one after another were let in. */
async function letIn(door: Door, deps: Parameters<typeof admit>[0], times: number): Promise<number> {
  let count = 0;
  for (let time = 0; time < times; time += 1) if ((await admit(deps, door)).ok) count += 1;
  return count;
}

describe("the doors", () => {
  it("are exactly what the policy opens to the public", () => {
    const open = readFileSync(policyFile(), "utf8").split("\n").flatMap((line) => {
      const [mark, role, object, action] = line.split(",").map((cell) => cell.trim());
      return mark === "p" && role === "public" ? [`${object}.${action}`] : [];
    });
    expect(Object.keys(doors).sort()).toEqual(open.sort());
  });

  it.each(Object.entries(doors) as [Door, DoorLimit][])("have a limit that holds: %s", async (door, { perAddress, step = 1 }) => {
    const admitted = await letIn(door, visitor(), perAddress + 3 * step);
    expect(admitted).toBe(perAddress);
    expect(await admit(visitor("198.51.100.1"), door), "another address").toMatchObject({ ok: true });
  });
});

describe("a door that was asked at too often", () => {
  const door = "enterprise.lookUp";

  it("says when the minute is over, and opens then", async () => {
    await letIn(door, visitor(), doors[door].perAddress);
    world.clock.set(new Date(usualInstant.getTime() + 20_500));
    expect(await admit(visitor(), door)).toEqual({ ok: false, reason: "too-many-requests", detail: { seconds: "40" } });
    world.clock.set(new Date(usualInstant.getTime() + 60_000));
    expect(await admit(visitor(), door)).toMatchObject({ ok: true });
  });

  it("counts over all processes, and requests at once as surely as one after another", async () => {
    const here = Array.from({ length: 40 }, () => admit(visitor(), door));
    const there = Array.from({ length: 40 }, () => admit({ ...visitor(), db: otherProcess }, door));
    const outcomes = await Promise.all([...here, ...there]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(doors[door].perAddress);
  });

  it("asks the database no more while it is closed", async () => {
    await letIn(door, visitor(), doors[door].perAddress + 1);
    const before = await world.ownerSql`SELECT subject, count FROM request_count ORDER BY subject`;
    expect(await letIn(door, visitor(), 500)).toBe(0);
    expect(await world.ownerSql`SELECT subject, count FROM request_count ORDER BY subject`).toEqual(before);
  });

  it("counts a signed-in person by person: neither the others at the address nor a new address matter", async () => {
    await letIn(door, visitor(), doors[door].perAddress);
    const own = { ...visitor(), actor: clerk(someone) };
    expect(await letIn(door, own, doors[door].perPerson + 5)).toBe(doors[door].perPerson);
    expect(await admit({ ...own, address: "198.51.100.9" }, door)).toMatchObject({ ok: false });
  });

  it("is never closed to the platform itself, nor to what came over no network", async () => {
    expect(await letIn(door, { ...visitor(), actor: systemActor }, 40)).toBe(40);
    expect(await letIn(door, world.deps(publicActor), 40)).toBe(40);
  });
});

describe("what costs much", () => {
  it("is limited for everybody together, and who is refused already does not use that up", async () => {
    const door = "enterprise.register";
    const { perAddress, everybody } = doors[door];
    world.clock.set(new Date(usualInstant.getTime() + 3_600_000));
    await letIn(door, visitor("192.0.2.1"), 10 * everybody);
    let count = perAddress;
    for (let nth = 2; nth < 40; nth += 1) count += await letIn(door, visitor(`192.0.2.${nth}`), perAddress);
    expect(count).toBe(everybody);
  });
});

describe("a procedure that is open to the public", () => {
  const unknown = { uscc: makeUscc("91130102MA9999999") };

  it("refuses a flood with the seconds to wait, for programs and for people", async () => {
    const answers = [];
    for (let time = 0; time <= doors["enterprise.lookUp"].perAddress; time += 1) answers.push(await callProcedure(visitor(), "enterprise.lookUp", unknown));
    const last = answers.at(-1);
    expect(answers.filter(({ code }) => code === "NOT_FOUND")).toHaveLength(doors["enterprise.lookUp"].perAddress);
    expect(last).toMatchObject({ code: "TOO_MANY_REQUESTS", reason: "too-many-requests", detail: { seconds: "60" } });
    expect(comeAgain([last?.error as { code: string }]).get("retry-after")).toBe("60");
    expect(comeAgain([answers[0]?.error as { code: string }]).get("retry-after")).toBeNull();
  });

  it("is not counted for what our own pages read for everyone, and is for what costs something", async () => {
    const page = t.createCallerFactory(appRouter)({ deps: visitor(), page: true });
    for (let time = 0; time < 700; time += 1) await page.district.site();
    const rest = doors["report.verify"].perAddress;
    for (let time = 0; time < rest; time += 1) await page.report.verify({ number: "R20260101-000001" });
    await expect(page.report.verify({ number: "R20260101-000001" })).rejects.toMatchObject({ code: "TOO_MANY_REQUESTS" });
  });
});

describe("the count", () => {
  it("keeps digests only, and nothing old", async () => {
    world.clock.set(new Date(usualInstant.getTime() + 600_000));
    for (let nth = 0; nth < 60; nth += 1) await admit(visitor(`198.18.0.${nth}`), "report.verify");
    const rows = await world.ownerSql<{ subject: string; ends_at: Date }[]>`SELECT subject, ends_at FROM request_count`;
    expect(rows.every(({ subject }) => /^[0-9a-f]{64}$/.test(subject))).toBe(true);
    expect(rows.filter(({ ends_at: endsAt }) => endsAt <= world.clock.now())).toEqual([]);
  });
});
