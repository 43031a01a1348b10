import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { caseLifecycle } from "@/domain/financing-case/lifecycle";
import { next } from "@/domain/lifecycle/lifecycle";
import { testWorld } from "@/server/platform/testing/test-world";
import { CaseWorld, type TestBank } from "./testing/case-world";
import { pick, seeded, steps } from "./testing/random-walk";
import { newWalk } from "./testing/walk";

const world = await testWorld();
let city: CaseWorld;
let bank: TestBank;
beforeAll(async () => {
  city = await CaseWorld.in(world);
  bank = await city.bank();
});
afterAll(() => world.close());

const WALKS = 200;
const STEPS = 20;
const AT_ONCE = 4;

describe("two hundred random walks through the life of a case", () => {
  it("leave a history that the table allows, money within the approval, and one event for every move", { timeout: 400_000 }, async () => {
    const random = seeded(20_261_122);
    for (let done = 0; done < WALKS; done += AT_ONCE) {
      await Promise.all(Array.from({ length: AT_ONCE }, () => walkOnce(seeded(Math.floor(random() * 1e9)))));
    }
    await expectHistoriesAllowed();
    await expectMoneyWithinApproval();
  });
});

/** Tries random events, right or wrong, two people at the same moment now and then. Refusals are answers; anything thrown is a bug. */
async function walkOnce(random: () => number): Promise<void> {
  const walk = await newWalk(city, bank);
  for (let count = 0; count < STEPS; count += 1) {
    const { status } = await world.db.financingCase.findUniqueOrThrow({ where: { id: walk.caseId }, select: { status: true } });
    const name = pick(random, status);
    const twice = random() < 0.3;
    const attempts = Array.from({ length: twice ? 2 : 1 }, async () => steps[name]?.(city, walk, random));
    await Promise.all(attempts);
  }
}

async function expectHistoriesAllowed(): Promise<void> {
  const cases = await world.db.financingCase.findMany({ include: { events: { orderBy: { id: "asc" } } } });
  expect(cases.length).toBeGreaterThanOrEqual(WALKS);
  const reached = new Set<string>();
  for (const { status, version, events } of cases) {
    const [begin, ...moves] = events;
    expect(begin?.event).toBe("submit");
    let state: (typeof caseLifecycle.states)[number] = "submitted";
    for (const { event, fromStatus, toStatus } of moves) {
      expect(fromStatus).toBe(state);
      expect(next(caseLifecycle, state, event as Parameters<typeof next<typeof state, never>>[2])).toEqual({ ok: true, value: toStatus });
      state = toStatus;
    }
    expect(status).toBe(state);
    expect(version).toBe(moves.length + 1);
    reached.add(status);
  }
  expect([...reached]).toEqual(expect.arrayContaining(["disbursed", "rejected", "withdrawn", "declined", "timed_out"]));
}

async function expectMoneyWithinApproval(): Promise<void> {
  const [row] = await world.ownerSql<{ loans: number; wrong: number; several: number }[]>`
    select count(*)::int as loans,
           count(*) filter (where l.drawn_yuan > l.approved_yuan or l.drawn_yuan <> (select coalesce(sum(amount_yuan), 0) from drawdown d where d.loan_id = l.id))::int as wrong,
           count(*) filter (where (select count(*) from drawdown d where d.loan_id = l.id) > 1)::int as several
    from loan l`;
  expect(row?.wrong).toBe(0);
  expect(row?.loans).toBeGreaterThan(10);
  expect(row?.several).toBeGreaterThan(3);
  const [first] = await world.ownerSql<{ twice: number }[]>`select count(*)::int as twice from (select 1 from first_loan where counted group by uscc having count(*) > 1) x`;
  expect(first?.twice).toBe(0);
}
