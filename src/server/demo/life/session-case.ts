import type { CityEnterprise } from "@/server/city/enterprise";
import type { Random } from "@/server/city/random";
import { acceptCase } from "@/server/financing-case/work-service";
import { findCaseWithAuthor, type ProductRow } from "../repository";
import { together, type Life } from "../schedule";
import { must, officeHours, type Player, type Stage } from "../stage";
import type { Work } from "./application";
import { decide } from "./decision";
import { lend } from "./lending";
import type { Plan } from "./plan";
import type { OpenedCase } from "./session-day";

const TERM_MONTHS = 12;
const REJECTED_PERCENT = 20;

export interface SessionResult {
  readonly districtCode: string;
  readonly guests: readonly CityEnterprise[];
  readonly opened: readonly OpenedCase[];
}

/**
 * What the banks make of the cases a session opened: all accept them by the next working day, and of a need that several banks
 * want, the first case goes on to the money. A need from before the session belongs to its enterprise's own story and is left to it.
 */
export async function* takeUpCases(stage: Stage, { districtCode, guests, opened }: SessionResult, random: Random): Life {
  const { personId } = stage.cast.clerk(districtCode);
  const pursued = new Set<string>();
  const lives: Life[] = [];
  for (const one of opened) {
    const legal = stage.cast.legal(one.uscc);
    const { needId, branchId, need } = await findCaseWithAuthor(stage.deps(legal).db, one.caseId);
    const enterprise = guests.find(({ uscc }) => uscc === one.uscc);
    const product = stage.products.find((known) => known.product.institutionId === one.institutionId);
    if (enterprise === undefined || product === undefined || need.createdBy !== personId) continue;
    const player: Player = { enterprise, random: random.fork(`${one.uscc} ${product.product.institution.code}`) };
    const work: Work = { needId, caseId: one.caseId, legal, officer: stage.cast.officer(one.institutionId, branchId ?? ""), approver: stage.cast.approver(one.institutionId) };
    lives.push(pursued.has(needId) ? takeUp(stage, player, work) : pursue(stage, player, planOf(one, product, stage, player, pursued.size > 0), work));
    pursued.add(needId);
  }
  yield* together(lives);
}

/** The second bank takes the case up on the same day; accepting the first one's offer will close it. */
async function* takeUp(stage: Stage, { random }: Player, work: Work): Life {
  yield officeHours(stage.clock.now(), 0, random);
  must(await acceptCase(stage.deps(work.officer), { caseId: work.caseId }));
}

async function* pursue(stage: Stage, player: Player, plan: Plan, work: Work): Life {
  if ((yield* decide(stage, player, plan, work)) === "agreed") yield* lend(stage, player, plan, work);
}

/** The first case comes to its money whatever the dice say: a session that led to no loan would show nobody how one ends. */
function planOf({ intendedYuan }: OpenedCase, product: ProductRow, { clock }: Stage, { random }: Player, mayFail: boolean): Plan {
  const smooth: Plan = { startsAt: clock.now(), amountYuan: intendedYuan, termMonths: TERM_MONTHS, product, stop: "disbursed", aftermath: "hold" };
  return mayFail && random.chance(REJECTED_PERCENT) ? { ...smooth, setback: { kind: "rejected", code: "R12" } } : smooth;
}
