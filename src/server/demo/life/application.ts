import { addMonths, localDateOf } from "@/domain/calendar/local-date";
import { diligenceItems } from "@/domain/financing-case/diligence";
import { categoryCodes } from "@/domain/report/category-code";
import { recordSignature, stepAuthorisation } from "@/server/authorisation/answer-service";
import { requestAuthorisation } from "@/server/authorisation/service";
import { withdrawCase } from "@/server/financing-case/close-case";
import { approve, rejectCase, sendBack, submitForApproval } from "@/server/financing-case/decision-service";
import { claimNeed } from "@/server/financing-case/market-service";
import { acceptOffer, declineOffer } from "@/server/financing-case/offer-service";
import { answerSupplement, requestSupplement } from "@/server/financing-case/supplement-service";
import { acceptCase, markDocumentsComplete, recordContact, saveDiligence, startDueDiligence } from "@/server/financing-case/work-service";
import { saveNeedStep, startNeed, startRenewal } from "@/server/need/draft-service";
import { publishNeed } from "@/server/need/publish-service";
import { starterOf } from "@/server/need/starter";
import type { Actor } from "@/server/platform/access/actor";
import { pullReport } from "@/server/report/pull";
import { findCase, listSupplementIds, type ProductRow } from "../repository";
import { must, officeHours, type Player, type Stage } from "../stage";
import { goesBeyond, type Plan } from "./plan";

/** A case of the demo city and the people who work on it. */
export interface Work {
  readonly needId: string;
  readonly caseId: string;
  readonly legal: Actor;
  readonly officer: Actor;
  readonly approver: Actor;
}

const CONSENT_DAYS = 30;
const MONTHS_BACK = 24;

/** Posts the need and brings it to the bank. Ends without a case when the plan stops at a draft, or no bank takes it. */
export async function* apply(stage: Stage, player: Player, plan: Plan): AsyncGenerator<Date, Work | null, void> {
  yield plan.startsAt;
  const { uscc } = player.enterprise;
  const legal = stage.cast.legal(uscc);
  const author = player.random.chance(40) ? (stage.cast.agent(uscc) ?? legal) : legal;
  const starter = await starterOf(stage.deps(author));
  const draft = must(plan.renewsDrawdownId === undefined ? await startNeed(stage.deps(author), starter) : await startRenewal(stage.deps(author), { drawdownId: plan.renewsDrawdownId, ...starter }));
  const answers = answersOf(plan, stage.cast.legal(uscc).personName, starter.contactPhone);
  if (plan.stop === "draft") {
    await saveNeedStep(stage.deps(author), { needId: draft.id, step: "purpose", answers: { amountYuan: answers.amountYuan, termMonths: answers.termMonths, neededBy: "" } });
    return null;
  }
  must(await saveNeedStep(stage.deps(author), { needId: draft.id, step: "channel", answers }));
  yield officeHours(stage.clock.now(), 0, player.random);
  must(await publishNeed(stage.deps(author), { needId: draft.id }));
  if (plan.setback?.kind === "ignored" || (plan.market === true && plan.stop === "submitted")) return null;
  return plan.market === true ? yield* beClaimed(stage, player, plan, draft.id) : atTheBank(stage, plan, draft.id, uscc);
}

function answersOf(plan: Plan, contactName: string, contactPhone: string) {
  const { product } = plan;
  const channel = plan.renewsDrawdownId !== undefined ? "institutions" : plan.market === true ? "market" : "products";
  return {
    amountYuan: plan.amountYuan, termMonths: String(plan.termMonths), neededBy: "", purpose: plan.renewsDrawdownId === undefined ? "working_capital" : "loan_renewal", purposeNote: "",
    guaranteeMode: product.guaranteeModes[0] ?? "unsecured", repaymentMethod: product.repaymentMethods[0] ?? "bullet", contactName, contactPhone, channel,
    productVersionIds: [product.id, ...(plan.otherProducts ?? []).map(({ id }) => id)], institutionIds: [product.product.institutionId],
    multiBank: "false",
  };
}

async function atTheBank(stage: Stage, plan: Plan, needId: string, uscc: string, product: ProductRow = plan.product): Promise<Work> {
  const legal = stage.cast.legal(uscc);
  const { institutionId } = product.product;
  const row = await findCase(stage.deps(legal).db, needId, institutionId);
  return { needId, caseId: row.id, legal, officer: stage.cast.officer(institutionId, row.branchId ?? ""), approver: stage.cast.approver(institutionId) };
}

async function* beClaimed(stage: Stage, player: Player, plan: Plan, needId: string): AsyncGenerator<Date, Work | null, void> {
  yield officeHours(stage.clock.now(), player.random.between(0, 1), player.random);
  const officer = stage.cast.officerIn(plan.product.product.institutionId, player.enterprise.districtCode);
  const claimed = await claimNeed(stage.deps(officer), { needId });
  return claimed.ok ? atTheBank(stage, plan, needId, player.enterprise.uscc) : null;
}

/** From submission to an accepted offer. False when the case ended, or the present found it on the way. */
export async function* decide(stage: Stage, player: Player, plan: Plan, work: Work): AsyncGenerator<Date, boolean, void> {
  const { random } = player;
  const later = (low: number, high: number) => officeHours(stage.clock.now(), random.between(low, high), random);
  const officer = () => stage.deps(work.officer);
  const { caseId } = work;
  if (!goesBeyond(plan, "submitted")) return false;
  if (plan.market !== true) {
    yield later(0, random.chance(85) ? 1 : 3);
    must(await acceptCase(officer(), { caseId }));
  }
  if (!goesBeyond(plan, "accepted")) return false;
  yield later(0, 2);
  must(await recordContact(officer(), { caseId }));
  must(await startDueDiligence(officer(), { caseId }));
  if (plan.setback?.kind === "withdrawn") {
    yield later(1, 3);
    must(await withdrawCase(stage.deps(work.legal), { caseId, note: "已通过自有资金解决" }));
    return false;
  }
  if (!(yield* consent(stage, player, plan, work))) return false;
  if (plan.withSupplement === true && !(yield* supplement(stage, player, plan, work))) return false;
  yield later(1, 3);
  must(await saveDiligence(officer(), { caseId, checklist: Object.fromEntries(diligenceItems.map((item) => [item, { done: true }])) }));
  if (plan.setback?.kind === "rejected") {
    must(await rejectCase(officer(), { caseId, reasonCode: plan.setback.code, note: "经核实暂不符合准入条件" }));
    return false;
  }
  if (plan.setback?.kind === "sent_back") {
    must(await sendBack(officer(), { caseId, note: "请补充最近一期财务报表后重新提交" }));
    return false;
  }
  return yield* offer(stage, player, plan, work);
}

async function* consent(stage: Stage, player: Player, plan: Plan, work: Work): AsyncGenerator<Date, boolean, void> {
  const { random } = player;
  const requested = must(
    await requestAuthorisation(stage.deps(work.officer), { caseId: work.caseId, purpose: "P2", categories: categoryCodes, monthsBack: MONTHS_BACK, days: CONSENT_DAYS, maxPulls: 3, maxPullsPerMonth: null }),
  );
  if (!goesBeyond(plan, "consent_requested")) return false;
  yield officeHours(stage.clock.now(), random.between(0, 1), random);
  if (plan.setback?.kind === "consent_refused") {
    must(await stepAuthorisation(stage.deps(work.legal), { id: requested.id, step: "refuse" }));
    return false;
  }
  const withheld = random.chance(25) ? random.some(["customs", "logistics", "agri_entity", "tech_innovation", "gas"] as const, 2) : [];
  must(await recordSignature(stage.deps(work.legal), { id: requested.id, categories: categoryCodes.filter((code) => !withheld.some((other) => other === code)) }));
  if (!goesBeyond(plan, "consent_signed")) return false;
  yield officeHours(stage.clock.now(), 0, random);
  // The records are those of the city's present, so only a recent application is read under them.
  if (stage.isRecent(stage.clock.now())) must(await pullReport(stage.deps(work.officer), { caseId: work.caseId, purpose: "P2" }));
  return true;
}

async function* supplement(stage: Stage, player: Player, plan: Plan, work: Work): AsyncGenerator<Date, boolean, void> {
  const { random } = player;
  const now = stage.clock.now();
  must(await requestSupplement(stage.deps(work.officer), { caseId: work.caseId, items: [{ item: "最近三个月银行流水" }, { item: "主要购销合同", note: "金额最大的三份" }], dueOn: addMonths(localDateOf(now), 1) }));
  if (!goesBeyond(plan, "supplement_requested")) return false;
  yield officeHours(now, random.between(1, 4), random);
  const ids = await listSupplementIds(stage.deps(work.legal).db, work.caseId);
  for (const supplementId of ids) must(await answerSupplement(stage.deps(work.legal), { supplementId, answer: "已现场提交原件，客户经理已核对" }));
  return true;
}

async function* offer(stage: Stage, player: Player, plan: Plan, work: Work): AsyncGenerator<Date, boolean, void> {
  const { random } = player;
  const { product } = plan;
  const later = (low: number, high: number) => officeHours(stage.clock.now(), random.between(low, high), random);
  must(
    await submitForApproval(stage.deps(work.officer), {
      caseId: work.caseId, amountYuan: plan.amountYuan, spreadBp: random.between(product.spreadMinBp, product.spreadMaxBp), termMonths: plan.termMonths,
      guaranteeMode: product.guaranteeModes[0] ?? "unsecured", repaymentMethod: product.repaymentMethods[0] ?? "bullet", feesYuan: "0.00", validUntil: addMonths(localDateOf(stage.clock.now()), 3),
    }),
  );
  if (!goesBeyond(plan, "in_approval")) return false;
  yield later(0, 2);
  must(await approve(stage.deps(work.approver), { caseId: work.caseId }));
  if (!goesBeyond(plan, "approved")) return false;
  yield later(0, 2);
  if (plan.setback?.kind === "declined") {
    must(await declineOffer(stage.deps(work.legal), { caseId: work.caseId, reason: "利率高于预期" }));
    return false;
  }
  must(await acceptOffer(stage.deps(work.legal), { caseId: work.caseId }));
  must(await markDocumentsComplete(stage.deps(work.officer), { caseId: work.caseId }));
  return goesBeyond(plan, "offer_accepted");
}
