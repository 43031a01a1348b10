import { addDays, localDateOf } from "@/domain/calendar/local-date";
import { Money } from "@/domain/money/money";
import { contractCase } from "@/server/loan/contract-service";
import { recordDrawdown } from "@/server/loan/drawdown-service";
import { previewFirstLoan } from "@/server/loan/first-loan-service";
import { moveNote } from "@/server/loan/note-service";
import { recordRepayment } from "@/server/loan/repayment-service";
import { findNoteOwed } from "../repository";
import { must, officeHours, type Player, type Stage } from "../stage";
import type { Work } from "./application";
import { goesBeyond, type Plan } from "./plan";

const DAY_MILLISECONDS = 86_400_000;

/** Contract and money. Answers the loan's first note, or null when the present comes first. */
export async function* lend(stage: Stage, player: Player, plan: Plan, work: Work): AsyncGenerator<Date, string | null, void> {
  const { random } = player;
  const officer = () => stage.deps(work.officer);
  yield officeHours(stage.clock.now(), random.between(0, 2), random);
  const today = () => localDateOf(stage.clock.now());
  const serial = random.digits(6);
  const loan = must(await contractCase(officer(), { caseId: work.caseId, contractNo: `HT${today().slice(0, 4)}-${serial}`, contractedOn: today(), renewalKind: plan.renewsDrawdownId === undefined ? undefined : "without_repayment" }));
  if (!goesBeyond(plan, "contracted")) return null;
  yield officeHours(stage.clock.now(), random.between(0, 3), random);
  const parts = plan.twoDrawdowns === true || plan.stop === "partly_disbursed" ? Money.of(plan.amountYuan).allocate([6, 4]) : [Money.of(plan.amountYuan)];
  // One bank insists against the records, so that a contradiction waits for a named person.
  const insists = player.enterprise.demoKey === "over-borrowed";
  const { computed } = must(await previewFirstLoan(officer(), { loanId: loan.loanId }));
  const firstLoan = { asserted: computed || insists, recordCheckedOn: addDays(today(), -1), ...(insists ? { overrideReason: "客户称原贷款已于平台外结清" } : {}) };
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

/** What becomes of a loan note: interest each quarter would be noise here, so the principal moves when it is due, early, or late. */
export async function* ageLoan(stage: Stage, player: Player, plan: Plan, work: Work, drawdownId: string): AsyncGenerator<Date, void, void> {
  if (plan.aftermath === "hold") return;
  const { random } = player;
  const officer = () => stage.deps(work.officer);
  const note = await findNoteOwed(officer().db, drawdownId);
  const dueAt = new Date(note.maturityOn.getTime() - 8 * 3_600_000);
  const lifetime = dueAt.getTime() - stage.clock.now().getTime();
  if (plan.aftermath === "late") {
    yield new Date(dueAt.getTime() + random.between(3, 20) * DAY_MILLISECONDS);
    const moved = await moveNote(officer(), { drawdownId, event: "mark_overdue" });
    if (!moved.ok && moved.reason !== "not-allowed-now") must(moved);
    yield new Date(stage.clock.now().getTime() + random.between(10, 90) * DAY_MILLISECONDS);
  } else {
    yield officeHours(new Date(stage.clock.now().getTime() + Math.floor(lifetime * (plan.aftermath === "repay_early" ? 0.6 : 0.97))), 0, random);
  }
  const owed = await findNoteOwed(officer().db, drawdownId);
  const outstanding = Money.of(owed.amountYuan.toFixed(2)).minus(Money.of(owed.repaidYuan.toFixed(2)));
  if (outstanding.isZero()) return;
  must(await recordRepayment(officer(), { drawdownId, paidOn: localDateOf(stage.clock.now()), principalYuan: outstanding.toString(), interestYuan: "0.00" }));
}
