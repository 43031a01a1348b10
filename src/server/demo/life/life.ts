import type { Life } from "../schedule";
import { findCase, findNoteOwed } from "../repository";
import type { Player, Stage } from "../stage";
import { apply, decide } from "./application";
import { ageLoan, lend } from "./lending";
import type { Plan } from "./plan";

const DAY_MILLISECONDS = 86_400_000;

/** One application of an enterprise from the wizard to the last repayment, as far as its plan and the present let it come. */
export async function* live(stage: Stage, player: Player, plan: Plan): Life {
  const work = yield* apply(stage, player, plan);
  if (work === null || !(yield* decide(stage, player, plan, work))) return;
  const drawdownId = yield* lend(stage, player, plan, work);
  if (drawdownId === null) return;
  if (plan.aftermath !== "renew") return yield* ageLoan(stage, player, plan, work, drawdownId);
  const { maturityOn } = await findNoteOwed(stage.deps(work.officer).db, drawdownId);
  const { otherProducts: _other, setback: _setback, ...again } = plan;
  const startsAt = new Date(maturityOn.getTime() - player.random.between(26, 40) * DAY_MILLISECONDS);
  yield* live(stage, player, { ...again, startsAt, market: false, twoDrawdowns: false, withSupplement: false, aftermath: "hold", stop: "disbursed", renewsDrawdownId: drawdownId });
}

/** One need at two banks that both answer with an offer, so that there is something to compare. */
export async function* compareTwo(stage: Stage, player: Player, plan: Plan): Life {
  const work = yield* apply(stage, player, plan);
  if (work === null) return;
  const [other] = plan.otherProducts ?? [];
  yield* decide(stage, player, plan, work);
  if (other === undefined) return;
  const { institutionId } = other.product;
  const row = await findCase(stage.deps(work.legal).db, work.needId, institutionId);
  const second = { ...work, caseId: row.id, officer: stage.cast.officer(institutionId, row.branchId ?? ""), approver: stage.cast.approver(institutionId) };
  yield* decide(stage, player, { ...plan, product: other }, second);
}
