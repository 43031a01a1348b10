import { claimNeed } from "@/server/financing-case/market-service";
import { saveNeedStep, startNeed, startRenewal } from "@/server/need/draft-service";
import { publishNeed } from "@/server/need/publish-service";
import { starterOf } from "@/server/need/starter";
import type { Actor } from "@/server/platform/access/actor";
import { findCase, type ProductRow } from "../repository";
import { must, officeHours, type Player, type Stage } from "../stage";
import type { Plan } from "./plan";

/** A case of the demo city and the people who work on it. */
export interface Work {
  readonly needId: string;
  readonly caseId: string;
  readonly legal: Actor;
  readonly officer: Actor;
  readonly approver: Actor;
}

/** A need that has been posted; `work` is null while no bank has it. */
export interface Posted {
  readonly needId: string;
  readonly work: Work | null;
}

/** What lies between beginning the wizard and sending it off; enterprises do that on any day. */
const WIZARD_MINUTES = [8, 55] as const;

/** Posts the need and brings it to the bank. Null when the plan stops at a draft. */
export async function* apply(stage: Stage, player: Player, plan: Plan): AsyncGenerator<Date, Posted | null, void> {
  yield plan.startsAt;
  const { uscc } = player.enterprise;
  const legal = stage.cast.legal(uscc);
  const author = player.random.chance(40) ? (stage.cast.agent(uscc) ?? legal) : legal;
  const deps = () => stage.deps(author);
  const starter = await starterOf(deps());
  const draft = must(plan.renews === undefined ? await startNeed(deps(), starter) : await startRenewal(deps(), { drawdownId: plan.renews.drawdownId, ...starter }));
  const answers = () => answersOf(stage, plan, legal.personName, starter.contactPhone);
  if (plan.stop === "draft") {
    const { amountYuan, termMonths } = answers();
    await saveNeedStep(deps(), { needId: draft.id, step: "purpose", answers: { amountYuan, termMonths, neededBy: "" } });
    return null;
  }
  must(await saveNeedStep(deps(), { needId: draft.id, step: "channel", answers: answers() }));
  yield new Date(stage.clock.now().getTime() + player.random.between(...WIZARD_MINUTES) * 60_000);
  const published = await publishNeed(deps(), { needId: draft.id });
  if (!published.ok && published.reason === "product-retired") {
    // The bank has published a new version meanwhile; the check page asks to choose again.
    must(await saveNeedStep(deps(), { needId: draft.id, step: "channel", answers: answers() }));
    must(await publishNeed(deps(), { needId: draft.id }));
  } else must(published);
  const waits = plan.setback?.kind === "ignored" || (plan.market === true && plan.stop === "submitted");
  const work = waits ? null : plan.market === true ? yield* beClaimed(stage, player, plan, draft.id) : await atTheBank(stage, draft.id, uscc, plan.product);
  return { needId: draft.id, work };
}

function answersOf(stage: Stage, plan: Plan, contactName: string, contactPhone: string) {
  const { product } = plan;
  const channel = plan.renews !== undefined ? "institutions" : plan.market === true ? "market" : "products";
  return {
    amountYuan: plan.amountYuan, termMonths: String(plan.termMonths), neededBy: "", purpose: plan.renews === undefined ? "working_capital" : "loan_renewal", purposeNote: "",
    guaranteeMode: product.guaranteeModes[0] ?? "unsecured", repaymentMethod: product.repaymentMethods[0] ?? "bullet", contactName, contactPhone, channel,
    productVersionIds: [product, ...(plan.otherProducts ?? [])].map(({ id, productId }) => stage.versions.get(productId) ?? id), institutionIds: [product.product.institutionId],
    multiBank: "false",
  };
}

/** The case of the need at the product's bank, and who works on it. */
export async function atTheBank(stage: Stage, needId: string, uscc: string, product: ProductRow): Promise<Work> {
  const legal = stage.cast.legal(uscc);
  const { institutionId } = product.product;
  const row = await findCase(stage.deps(legal).db, needId, institutionId);
  return { needId, caseId: row.id, legal, officer: stage.cast.officer(institutionId, row.branchId ?? "", uscc), approver: stage.cast.approver(institutionId) };
}

async function* beClaimed(stage: Stage, player: Player, plan: Plan, needId: string): AsyncGenerator<Date, Work | null, void> {
  yield officeHours(stage.clock.now(), player.random.between(0, 1), player.random);
  const { uscc, districtCode } = player.enterprise;
  const officer = stage.cast.officerIn(plan.product.product.institutionId, districtCode, uscc);
  const claimed = await claimNeed(stage.deps(officer), { needId });
  return claimed.ok ? atTheBank(stage, needId, uscc, plan.product) : null;
}
