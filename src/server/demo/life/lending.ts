import { addDays, localDateOf } from "@/domain/calendar/local-date";
import { Money } from "@/domain/money/money";
import { contractCase } from "@/server/loan/contract-service";
import { recordDrawdown } from "@/server/loan/drawdown-service";
import { previewFirstLoan } from "@/server/loan/first-loan-service";
import { must, officeHours, type Player, type Stage } from "../stage";
import { payBack } from "./aftermath";
import type { Work } from "./application";
import { goesBeyond, type Plan } from "./plan";

const DAY_MILLISECONDS = 86_400_000;
const SETTLED_IN_DAYS = 730;
const BORROWED_ELSEWHERE_PERCENT = 45;

/** Contract and money. Answers the loan's first note, or null when the present comes first. */
export async function* lend(stage: Stage, player: Player, plan: Plan, work: Work): AsyncGenerator<Date, string | null, void> {
  const { random } = player;
  const officer = () => stage.deps(work.officer);
  yield officeHours(stage.clock.now(), random.between(0, 2), random);
  const today = () => localDateOf(stage.clock.now());
  const serial = random.digits(6);
  if (plan.renews?.kind === "repaid_first") await payBack(stage, work, plan.renews.drawdownId);
  const loan = must(await contractCase(officer(), { caseId: work.caseId, contractNo: `HT${today().slice(0, 4)}-${serial}`, contractedOn: today(), renewalKind: plan.renews?.kind }));
  if (!goesBeyond(plan, "contracted")) return null;
  yield officeHours(stage.clock.now(), random.between(0, 3), random);
  const parts = plan.twoDrawdowns === true || plan.stop === "partly_disbursed" ? Money.of(plan.amountYuan).allocate([6, 4]) : [Money.of(plan.amountYuan)];
  const { computed } = must(await previewFirstLoan(officer(), { loanId: loan.loanId }));
  const firstLoan = { recordCheckedOn: addDays(today(), -1), ...firstLoanWord(player, computed, stage.clock.now()) };
  const draw = async (amount: Money, note: string) =>
    must(await recordDrawdown(officer(), { loanId: loan.loanId, loanNoteNo: note, amountYuan: amount.toString(), drawnOn: today(), firstLoan }));
  const [first, second] = parts;
  if (first === undefined) return null;
  const { drawdownId } = await draw(first, `JJ${today().replaceAll("-", "")}${serial}-1`);
  if (!goesBeyond(plan, "partly_disbursed")) return null;
  if (second !== undefined) {
    yield officeHours(stage.clock.now(), random.between(5, 25), random);
    await draw(second, `JJ${today().replaceAll("-", "")}${serial}-2`);
  }
  return drawdownId;
}

/**
 * What the bank says. Older firms have often borrowed where the platform cannot see it, and the central bank's record tells; one bank
 * insists against the records, so that a contradiction waits for a named person.
 */
function firstLoanWord({ enterprise, random }: Player, computed: boolean, now: Date): { asserted: boolean; overrideReason?: string } {
  if (enterprise.demoKey === "over-borrowed") return { asserted: true, overrideReason: "客户称原贷款已于平台外结清" };
  const settled = now.getTime() - Date.parse(enterprise.establishedOn) > SETTLED_IN_DAYS * DAY_MILLISECONDS;
  const borrowedElsewhere = random.chance(BORROWED_ELSEWHERE_PERCENT) && settled && enterprise.demoKey === undefined;
  if (!computed) return { asserted: false };
  return borrowedElsewhere ? { asserted: false, overrideReason: "征信报告显示在其他银行曾有贷款" } : { asserted: true };
}
