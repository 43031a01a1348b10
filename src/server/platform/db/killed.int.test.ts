import { spawn } from "node:child_process";
import { once as happens } from "node:events";
import { afterAll, describe, expect, it } from "vitest";
import { approve, submitForApproval } from "@/server/financing-case/decision-service";
import { caseScene } from "@/server/financing-case/testing/case-world";
import { must, newWalk, usualOffer, walkToContract, walkToDiligence } from "@/server/financing-case/testing/walk";
import { recordDrawdown } from "@/server/loan/drawdown-service";
import { pullReportOnce } from "@/server/report/pull";
import { consented, putRecords } from "@/server/report/testing/consent";
import type { LoneAct } from "../testing/act-alone";
import { waitUntilBlocked } from "../testing/interleave";

const { world, city, bank } = await caseScene();
afterAll(() => world.close());

/** Runs the act in a process of its own up to its audit entry, which is its last write, and kills it there without warning. */
async function killMidway(act: Omit<LoneAct, "url" | "now">): Promise<void> {
  const whole: LoneAct = { ...act, url: world.url, now: world.clock.now().toISOString() };
  await world.ownerSql.begin(async (tx) => {
    await tx`SELECT 1 FROM audit_chain FOR UPDATE`;
    const child = spawn(process.execPath, ["--import", "tsx", "src/server/platform/testing/act-alone.ts", JSON.stringify(whole)], { stdio: "ignore" });
    await waitUntilBlocked(world);
    child.kill("SIGKILL");
    await happens(child, "exit");
  });
  // Its backend learns of the death when it wants to answer; only then its locks are gone.
  for (;;) {
    const [row] = await world.ownerSql<{ left: number }[]>`SELECT count(*)::int AS left FROM pg_stat_activity WHERE datname = current_database() AND state LIKE '%transaction%' AND pid <> pg_backend_pid()`;
    if ((row?.left ?? 0) === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Everything that a half-done act could have left, counted; the reading itself leaves nothing. */
async function traces(): Promise<Record<string, number>> {
  const [row] = await world.ownerSql<Record<string, number>[]>`
    SELECT (SELECT count(*) FROM drawdown)::int AS drawdowns, (SELECT coalesce(sum(drawn_yuan), 0) FROM loan)::int AS drawn, (SELECT count(*) FROM loan_event)::int AS "loanEvents", (SELECT count(*) FROM first_loan)::int AS "firstLoans",
           (SELECT count(*) FROM case_event)::int AS "caseEvents", (SELECT count(*) FROM need_event)::int AS "needEvents", (SELECT count(*) FROM statistic_delta)::int AS deltas, (SELECT count(*) FROM audit_entry)::int AS audits,
           (SELECT count(*) FROM idempotent_request)::int AS keys, (SELECT count(*) FROM access_log)::int AS accesses, (SELECT count(*) FROM report)::int AS reports, (SELECT count(*) FROM offer WHERE approved_at IS NOT NULL)::int AS approvals`;
  return row ?? {};
}

describe("a server that is killed outright", () => {
  it("in the middle of a drawdown has drawn nothing; the same key then draws once, and answers alike ever after", async () => {
    const walk = await newWalk(city, bank);
    const loanId = await walkToContract(city, walk);
    const command = { loanId, loanNoteNo: "JJ-killed", amountYuan: "400000.00", drawnOn: city.day(), firstLoan: { asserted: true, recordCheckedOn: city.day() }, idempotencyKey: "killed-drawdown" };
    const before = await traces();
    await killMidway({ act: "draw", actor: bank.officer, command });
    expect(await traces()).toEqual(before);
    const first = await recordDrawdown(world.deps(bank.officer), command);
    expect(first).toMatchObject({ ok: true, value: { remainingYuan: "600000.00" } });
    expect(await recordDrawdown(world.deps(bank.officer), command)).toEqual(first);
    expect(await traces()).toMatchObject({ drawdowns: 1, drawn: 400_000 });
  });

  it("in the middle of an approval has approved nothing; approving again is approving once", async () => {
    const walk = await newWalk(city, bank);
    await walkToDiligence(city, walk);
    must(await submitForApproval(world.deps(bank.officer), { caseId: walk.caseId, ...usualOffer(city) }));
    const before = await traces();
    await killMidway({ act: "approve", actor: bank.approver, command: { caseId: walk.caseId } });
    expect(await traces()).toEqual(before);
    const again = () => approve(world.deps(bank.approver), { caseId: walk.caseId });
    expect(await again()).toEqual({ ok: true, value: "approved" });
    expect(await again()).toMatchObject({ ok: false, reason: "not-allowed-now" });
    expect(await traces()).toMatchObject({ approvals: (before.approvals ?? 0) + 1 });
  });

  it("in the middle of a pull has read nothing that counts; the same key then uses one pull, however often it is sent", async () => {
    const consent = await consented(city, bank, ["penalty"], { maxPulls: 1 });
    await putRecords(world.ownerSql, consent.enterprise.uscc, "penalty", []);
    const command = { authorisationId: consent.authorisationId, purpose: "P2" as const, idempotencyKey: "killed-pull" };
    const before = await traces();
    await killMidway({ act: "pull", actor: bank.officer, command });
    expect(await traces()).toEqual(before);
    const first = await pullReportOnce(world.deps(bank.officer), command);
    expect(first.ok).toBe(true);
    expect(await pullReportOnce(world.deps(bank.officer), command)).toEqual(first);
    expect(await traces()).toMatchObject({ accesses: (before.accesses ?? 0) + 1, reports: (before.reports ?? 0) + 1 });
  });
});
