import type { Role } from "@/domain/account/role";
import type { CaseWorld, TestBank, TestEnterprise } from "@/server/financing-case/testing/case-world";
import { must, walkToApproved, walkToDiligence } from "@/server/financing-case/testing/walk";
import { acceptOffer } from "@/server/financing-case/offer-service";
import { answerSupplement, requestSupplement } from "@/server/financing-case/supplement-service";
import { contractCase } from "@/server/loan/contract-service";
import { recordDrawdown } from "@/server/loan/drawdown-service";
import { inviteEnterprises, planSession, scheduleSession } from "@/server/match-session/plan-service";
import { pullReport } from "@/server/report/pull";
import { consented, putRecords } from "@/server/report/testing/consent";
import type { World } from "../test-world";
import { publicActor, type Actor } from "../../access/actor";

/** One tenant of each kind with one of everything, and the people who may touch it. */
export interface Tenant {
  readonly bank: TestBank;
  readonly enterprise: TestEnterprise;
  readonly actors: Readonly<Record<Role, Actor>>;
  readonly needId: string;
  /** A need that was never shown to the market, and one that is not yet published. */
  readonly draftId: string;
  readonly caseId: string;
  readonly supplementId: string;
  readonly documentId: string;
  readonly authorisationId: string;
  readonly reportId: string;
  readonly loanId: string;
  readonly drawdownId: string;
  readonly productId: string;
  readonly sessionId: string;
  readonly invitationId: string;
  readonly meetingId: string;
  readonly batch: string;
  readonly agentMembershipId: string;
}

const pdf = { name: "对账单.pdf", mime: "application/pdf", content: Uint8Array.from([0x25, 0x50, 0x44, 0x46, 0x2d]) };

/** Whose tenant: the district it lives in, the department that delivers, and the category of its batch. */
export interface Place {
  readonly districtCode: string;
  readonly department: string;
  readonly category: string;
}

/** Builds a tenant through the services; only what the city's own data would bring is written directly. */
export async function tenantIn(city: CaseWorld, place: Place): Promise<Tenant> {
  const { world } = city;
  const bank = await city.bank();
  const consent = await consented(city, bank, ["penalty"]);
  const { enterprise, caseId, authorisationId } = consent;
  await world.db.enterprise.update({ where: { uscc: enterprise.uscc }, data: { districtCode: place.districtCode } });
  await world.db.person.update({ where: { id: enterprise.legal.personId ?? "" }, data: { phone: "13900001234" } });
  const { needId } = await world.db.financingCase.findUniqueOrThrow({ where: { id: caseId } });
  await world.db.need.update({ where: { id: needId }, data: { districtCode: place.districtCode } });
  await putRecords(world.ownerSql, enterprise.uscc, "penalty", []);
  const { id: reportId } = must(await pullReport(world.deps(bank.officer), { authorisationId, purpose: "P2" }));
  const papers = await supplemented(city, bank, enterprise, caseId);
  const money = await lent(city, bank);
  const actors = await peopleOf(city, bank, enterprise, place);
  return {
    bank, enterprise, actors, needId, caseId, authorisationId, reportId, ...papers, ...money,
    draftId: await city.need(enterprise, { status: "draft", publishedAt: null, districtCode: place.districtCode, channel: "market" }),
    productId: await productOf(world, bank),
    ...(await sessionOf(city, actors["centre.clerk"], bank, enterprise)),
    batch: await batchOf(city, place),
    agentMembershipId: enterprise.agent.membershipId ?? "",
  };
}

async function peopleOf(city: CaseWorld, bank: TestBank, enterprise: TestEnterprise, { districtCode, department }: Place): Promise<Record<Role, Actor>> {
  const actors: Record<Role, Actor> = {
    public: publicActor,
    "enterprise.legal": enterprise.legal,
    "enterprise.agent": enterprise.agent,
    "bank.officer": bank.officer,
    "bank.approver": bank.approver,
    "bank.admin": bank.admin,
    "centre.clerk": await city.person("centre.clerk", { districtCode }),
    "centre.manager": await city.person("centre.manager", { districtCode }),
    "bureau.analyst": await city.person("bureau.analyst", {}),
    "bureau.supervisor": await city.person("bureau.supervisor", {}),
    "department.steward": await city.person("department.steward", { department }),
    "platform.operator": await city.person("platform.operator", {}),
    "platform.auditor": await city.person("platform.auditor", {}),
  };
  const signedIn = await Promise.all(Object.entries(actors).map(async ([role, actor]) => [role, await withSession(city.world, actor)] as const));
  return Object.fromEntries(signedIn) as Record<Role, Actor>;
}

async function withSession({ db, clock }: World, actor: Actor): Promise<Actor> {
  if (actor.personId === null) return actor;
  const now = clock.now();
  const { id } = await db.userSession.create({ data: { personId: actor.personId, membershipId: actor.membershipId, createdAt: now, lastSeenAt: now, expiresAt: new Date(now.getTime() + 3_600_000) } });
  return { ...actor, sessionId: id };
}

async function supplemented(city: CaseWorld, bank: TestBank, enterprise: TestEnterprise, caseId: string) {
  const { world } = city;
  await walkToDiligence(city, { bank, enterprise, caseId });
  must(await requestSupplement(world.deps(bank.officer), { caseId, items: [{ item: "对账单" }, { item: "合同" }], dueOn: city.day(3) }));
  const [first, second] = await world.db.supplement.findMany({ where: { caseId }, orderBy: { id: "asc" } });
  must(await answerSupplement(world.deps(enterprise.agent), { supplementId: first?.id ?? "", document: pdf }));
  const document = await world.db.document.findFirstOrThrow({ where: { caseId } });
  return { supplementId: second?.id ?? "", documentId: document.id };
}

/** A loan with a drawdown, at the tenant's bank, to an enterprise of its own: the first case stays in due diligence. */
async function lent(city: CaseWorld, bank: TestBank) {
  const { world } = city;
  const borrower = await city.enterprise();
  const caseId = await city.open(await city.need(borrower), bank, borrower.legal);
  await walkToApproved(city, { bank, enterprise: borrower, caseId });
  must(await acceptOffer(world.deps(borrower.legal), { caseId }));
  const officer = world.deps(bank.officer);
  const { loanId } = must(await contractCase(officer, { caseId, contractNo: `HT-${city.next()}`, contractedOn: city.day() }));
  const firstLoan = { asserted: true, recordCheckedOn: city.day() };
  const { drawdownId } = must(await recordDrawdown(officer, { loanId, loanNoteNo: `JJ-${city.next()}`, amountYuan: "300000.00", drawnOn: city.day(), firstLoan }));
  return { loanId, drawdownId };
}

async function productOf({ db, clock }: World, bank: TestBank): Promise<string> {
  const { id } = await db.product.create({ data: { institutionId: bank.id, code: `P-${bank.id.slice(-8)}` } });
  await db.productVersion.create({
    data: {
      productId: id, version: 1, nameZh: "信用贷", nameEn: "Credit loan", summaryZh: "信用", summaryEn: "Credit", amountMinYuan: "100000.00", amountMaxYuan: "3000000.00", termMinMonths: 6, termMaxMonths: 24,
      spreadMinBp: 50, spreadMaxBp: 150, guaranteeModes: ["unsecured"], repaymentMethods: ["bullet"], districtCodes: [], eligibility: {}, publishedAt: clock.now(),
    },
  });
  return id;
}

async function sessionOf(city: CaseWorld, clerk: Actor, bank: TestBank, { uscc }: TestEnterprise) {
  const { world } = city;
  const deps = world.deps(clerk);
  const plan = { title: "专场", venue: "政务大厅", heldOn: city.day(7), startsAt: "09:30", slotMinutes: 20, slotCount: 3, tables: [{ institutionId: bank.id }] };
  const { id: sessionId } = must(await planSession(deps, plan));
  must(await inviteEnterprises(deps, { sessionId, invitations: [{ uscc, wishes: [] }] }));
  must(await scheduleSession(deps, { sessionId }));
  const invitation = await world.db.sessionInvitation.findFirstOrThrow({ where: { sessionId } });
  const meeting = await world.db.meeting.findFirstOrThrow({ where: { sessionId } });
  return { sessionId, invitationId: invitation.id, meetingId: meeting.id };
}

async function batchOf(city: CaseWorld, { category }: Place): Promise<string> {
  const number = `B20260715-${String(city.next()).padStart(6, "0")}`;
  await city.world.ownerSql`INSERT INTO ingest_batch (number, category, file_name, started_at) VALUES (${number}, ${category}, 'x.csv', ${city.world.clock.now()})`;
  return number;
}
