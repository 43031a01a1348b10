import { addDays, fromUtcDate, startOfDay } from "@/domain/calendar/local-date";
import { renewalKinds } from "@/domain/loan/renewal";
import { resubmitCase } from "@/server/financing-case/close-case";
import { assignNeed, reReferNeed, withdrawNeed } from "@/server/need/service";
import { findCase, findNoteOwed } from "../repository";
import type { Life } from "../schedule";
import { must, officeHours, type Player, type Stage } from "../stage";
import { ageLoan } from "./aftermath";
import { apply, atTheBank, type Posted, type Work } from "./application";
import { aftermathOf, maturesBy } from "./casting";
import { monitor } from "./consent";
import { decide } from "./decision";
import { lend } from "./lending";
import type { Plan } from "./plan";

const DAYS_BEFORE_DUE = [26, 40] as const;

/** One application of an enterprise from the wizard to the last repayment, as far as its plan and the present let it come. */
export async function* live(stage: Stage, player: Player, plan: Plan): Life {
  const posted = yield* apply(stage, player, plan);
  if (posted === null) return;
  const work = posted.work ?? (yield* beAssigned(stage, player, plan, posted));
  if (work === null) return;
  const agreed = yield* settle(stage, player, plan, work);
  if (agreed === null) return;
  const drawdownId = yield* lend(stage, player, agreed.plan, agreed.work);
  if (drawdownId === null) return;
  if (plan.monitoring !== undefined) yield* monitor(stage, player, agreed.work, plan.monitoring);
  if (plan.aftermath === "renew") return yield* renew(stage, player, agreed.plan, drawdownId);
  yield* ageLoan(stage, player, agreed.work, drawdownId, plan.aftermath);
}

/** The district's centre gives a need that no bank took to one. */
async function* beAssigned(stage: Stage, player: Player, plan: Plan, { needId }: Posted): AsyncGenerator<Date, Work | null, void> {
  const product = plan.setback?.kind === "ignored" ? plan.setback.assignedTo : undefined;
  if (product === undefined) return null;
  yield officeHours(stage.clock.now(), player.random.between(6, 10), player.random);
  const { uscc, districtCode } = player.enterprise;
  must(await assignNeed(stage.deps(stage.cast.clerk(districtCode)), { needId, institutionId: product.product.institutionId, note: "三个工作日内无机构响应，由中心对接" }));
  return atTheBank(stage, needId, uscc, product);
}

type Agreed = { readonly plan: Plan; readonly work: Work };

/** The bank's decision, and what the enterprise makes of a rejection or a returned application. Null when no offer came of it. */
async function* settle(stage: Stage, player: Player, plan: Plan, work: Work): AsyncGenerator<Date, Agreed | null, void> {
  const { setback, ...smooth } = plan;
  const again: Plan = setback?.kind === "ignored" && setback.assignedTo !== undefined ? { ...smooth, product: setback.assignedTo, market: false } : plan;
  const decision = yield* decide(stage, player, again, work);
  if (decision === "agreed") return { plan: again, work };
  const legal = () => stage.deps(work.legal);
  const { needId, caseId } = work;
  if (decision === "returned" && setback?.kind === "sent_back" && setback.resubmits === true) {
    yield officeHours(stage.clock.now(), player.random.between(2, 6), player.random);
    must(await resubmitCase(legal(), { caseId, note: "已补充最近一期财务报表" }));
    return (yield* decide(stage, player, { ...smooth, market: false }, work)) === "agreed" ? { plan: smooth, work } : null;
  }
  const then = decision === "rejected" && setback?.kind === "rejected" ? setback.then : undefined;
  if (then === undefined) return null;
  yield officeHours(stage.clock.now(), player.random.between(1, 6), player.random);
  if (then === "gives_up") {
    must(await withdrawNeed(legal(), { needId, reason: "暂不融资" }));
    return null;
  }
  must(await reReferNeed(legal(), { needId, institutionIds: [then.product.institutionId] }));
  const second = { ...smooth, product: then, market: false };
  const elsewhere = await atTheBank(stage, needId, player.enterprise.uscc, then);
  return (yield* decide(stage, player, second, elsewhere)) === "agreed" ? { plan: second, work: elsewhere } : null;
}

/** The loan falls due and a new one takes its place, whose own end is drawn anew. */
async function* renew(stage: Stage, player: Player, plan: Plan, drawdownId: string): Life {
  const { random } = player;
  const { maturityOn } = await findNoteOwed(stage.deps(stage.cast.legal(player.enterprise.uscc)).db, drawdownId);
  const startsAt = officeHours(startOfDay(addDays(fromUtcDate(maturityOn), -random.between(...DAYS_BEFORE_DUE))), 0, random);
  const { product, amountYuan, termMonths } = plan;
  const aftermath = aftermathOf(maturesBy(startsAt, termMonths, stage.until), random);
  yield* live(stage, player, { startsAt, product, amountYuan, termMonths, stop: "disbursed", aftermath, renews: { drawdownId, kind: random.pick(renewalKinds) } });
}

/** One need at two banks that both answer with an offer, so that there is something to compare. */
export async function* compareTwo(stage: Stage, player: Player, plan: Plan): Life {
  const posted = yield* apply(stage, player, plan);
  const work = posted?.work ?? null;
  if (work === null) return;
  const [other] = plan.otherProducts ?? [];
  yield* decide(stage, player, plan, work);
  if (other === undefined) return;
  const { institutionId } = other.product;
  const row = await findCase(stage.deps(work.legal).db, work.needId, institutionId);
  const second = { ...work, caseId: row.id, officer: stage.cast.officer(institutionId, row.branchId ?? ""), approver: stage.cast.approver(institutionId) };
  yield* decide(stage, player, { ...plan, product: other }, second);
}
