import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Role } from "@/domain/account/role";
import { callProcedure } from "../testing/access/procedure";
import { publicActor, type Actor } from "../access/actor";
import { testWorld } from "../testing/test-world";
import { fillBusyCity } from "./testing/busy-city";
import { captureStatements, tablesReadWhole } from "./testing/captured-plan";

const world = await testWorld();
afterAll(() => world.close());

let own: Awaited<ReturnType<typeof fillBusyCity>>;
beforeAll(async () => {
  own = await fillBusyCity(world.ownerSql);
});

/** Tables that grow with the city's use; reading one from end to end for one page would take longer every day. */
const growing = new Set([
  "access_log", "audit_entry", "authorisation", "case_event", "credit_record", "document", "drawdown", "enterprise", "financing_case", "first_loan", "ingest_batch", "loan", "meeting", "membership", "need", "need_event", "person",
  "report", "session_invitation",
]);

function actorOf(role: Role): Actor {
  const person = { ...publicActor, personId: own.officerId, membershipId: own.officerId, role };
  if (role.startsWith("bank.")) return { ...person, institutionId: own.institutionId, branchId: role === "bank.officer" ? own.branchId : undefined };
  if (role.startsWith("enterprise.")) return { ...person, uscc: own.uscc };
  if (role.startsWith("centre.")) return { ...person, districtCode: "130108" };
  return role === "department.steward" ? { ...person, department: "水务集团" } : person;
}

const month = { period: { kind: "month", month: "2026-06" }, group: "bank", districtCode: null, institutionId: null };
const ledgerPage = { ...month, text: null, page: 1, pageSize: 20 };

const lists: readonly [string, Role, string, unknown][] = [
  ["an officer's queue", "bank.officer", "financingCase.queue", {}],
  ["a bank's queue, newest first", "bank.approver", "financingCase.queue", { sort: "newest" }],
  ["the market", "bank.officer", "financingCase.market", {}],
  ["the market of a district", "bank.officer", "financingCase.market", { districtCode: "130105" }],
  ["a bank's loans", "bank.admin", "loan.list", { view: "all" }],
  ["a branch's loans falling due", "bank.officer", "loan.list", { view: "falling-due" }],
  ["a bank's first loans to verify", "bank.approver", "loan.list", { view: "contradicted" }],
  ["an enterprise's loans", "enterprise.legal", "loan.list", { view: "all" }],
  ["an enterprise's needs", "enterprise.agent", "need.list", undefined],
  ["an enterprise's consents", "enterprise.legal", "authorisation.own", undefined],
  ["the reports on an enterprise", "enterprise.legal", "report.onUs", undefined],
  ["an enterprise's invitations", "enterprise.legal", "matchSession.own", undefined],
  ["a centre's unanswered needs", "centre.clerk", "centre.unanswered", undefined],
  ["a centre's loans falling due", "centre.clerk", "centre.fallingDue", undefined],
  ["a centre's sessions", "centre.clerk", "matchSession.list", undefined],
  ["the ledger of a month", "bureau.analyst", "statistic.ledger", { ...ledgerPage, selection: "drawdown" }],
  ["the notes maturing in a month", "bureau.analyst", "statistic.ledger", { ...ledgerPage, selection: "maturing-note" }],
  ["the first loans of a month in a district", "bureau.analyst", "statistic.ledger", { ...ledgerPage, selection: "first-loan", districtCode: "130105" }],
  ["the unmet demand of a month", "bureau.analyst", "statistic.unmetDemand", month],
  ["the needs behind one reason of unmet demand", "bureau.analyst", "statistic.unmetNeeds", { ...month, reason: "R12", page: 1, pageSize: 20 }],
  ["the applications of a month", "bureau.analyst", "statistic.applications", { ...month, page: 1, pageSize: 20 }],
  ["a department's batches", "department.steward", "record.batches", {}],
  ["the audit log", "platform.auditor", "audit.search", {}],
  ["the audit log of an enterprise", "platform.auditor", "audit.search", { search: "91130102MA0000007X" }],
  ["the audit log of a person by name", "platform.auditor", "audit.search", { search: "李丏" }],
  ["the audit log of an action", "platform.auditor", "audit.search", { search: "case.accept" }],
  ["the anchors of the audit log", "platform.auditor", "audit.anchors", undefined],
  ["the people of the city", "platform.operator", "account.people", {}],
  ["the people of a seldom role", "platform.operator", "account.people", { role: "platform.auditor" }],
  ["people by a name of two characters", "platform.operator", "account.people", { search: "李丏" }],
  ["people by a part of a name or of an enterprise", "platform.operator", "account.people", { search: "企业7777" }],
  ["a person by phone", "platform.operator", "account.people", { search: "13800000077" }],
];

describe("the first page of a list", () => {
  it.each(lists)("never reads a growing table from end to end: %s", async (_, role, path, input) => {
    let code = "";
    const statements = await captureStatements(async () => {
      code = (await callProcedure(world.deps(actorOf(role)), path, input)).code;
    });
    expect(code).toBe("answered");
    expect(statements).not.toEqual([]);
    const whole = await tablesReadWhole(world.url, statements);
    expect(whole.filter((table) => growing.has(table)).join(" ")).toBe("");
  });
});
