import { addMonths, localDateOf } from "@/domain/calendar/local-date";
import { diligenceItems } from "@/domain/financing-case/diligence";
import { withdrawCase } from "@/server/financing-case/close-case";
import { approve, rejectCase, sendBack, submitForApproval } from "@/server/financing-case/decision-service";
import { acceptOffer, declineOffer } from "@/server/financing-case/offer-service";
import { answerSupplement, requestSupplement } from "@/server/financing-case/supplement-service";
import { acceptCase, markDocumentsComplete, recordContact, saveDiligence, startDueDiligence } from "@/server/financing-case/work-service";
import { listSupplementIds } from "../repository";
import { must, officeHours, type Player, type Stage } from "../stage";
import type { Work } from "./application";
import { consent, revoke } from "./consent";
import { goesBeyond, type Plan } from "./plan";

/** How a bank's work on a case came out: an accepted offer, or an end, or it stands where the present found it. */
export type Decision = "agreed" | "rejected" | "returned" | "over";

const REVOKES_PERCENT = 30;

/** From submission to an accepted offer, as far as the plan lets it come. */
export async function* decide(stage: Stage, player: Player, plan: Plan, work: Work): AsyncGenerator<Date, Decision, void> {
  const { random } = player;
  const later = (low: number, high: number) => officeHours(stage.clock.now(), random.between(low, high), random);
  const officer = () => stage.deps(work.officer);
  const { caseId } = work;
  if (!goesBeyond(plan, "submitted")) return "over";
  if (plan.market !== true) {
    yield later(0, random.chance(85) ? 1 : 3);
    must(await acceptCase(officer(), { caseId }));
  }
  if (!goesBeyond(plan, "accepted")) return "over";
  yield later(0, 2);
  must(await recordContact(officer(), { caseId }));
  must(await startDueDiligence(officer(), { caseId }));
  if (plan.setback?.kind === "withdrawn") {
    yield later(1, 3);
    must(await withdrawCase(stage.deps(work.legal), { caseId, note: "已通过自有资金解决" }));
    return "over";
  }
  const authorisationId = yield* consent(stage, player, plan, work);
  if (authorisationId === null) return "over";
  if (plan.withSupplement === true && !(yield* supplement(stage, player, plan, work))) return "over";
  yield later(1, 3);
  must(await saveDiligence(officer(), { caseId, checklist: Object.fromEntries(diligenceItems.map((item) => [item, { done: true }])) }));
  if (plan.setback?.kind === "rejected") {
    must(await rejectCase(officer(), { caseId, reasonCode: plan.setback.code, note: "经核实暂不符合准入条件" }));
    if (random.chance(REVOKES_PERCENT)) await revoke(stage, work, authorisationId);
    return "rejected";
  }
  if (plan.setback?.kind === "sent_back") {
    must(await sendBack(officer(), { caseId, note: "请补充最近一期财务报表后重新提交" }));
    return "returned";
  }
  return (yield* offer(stage, player, plan, work)) ? "agreed" : "over";
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
