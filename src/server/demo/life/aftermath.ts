import { addDays, addMonths, fromUtcDate, localDateOf, startOfDay } from "@/domain/calendar/local-date";
import { Money } from "@/domain/money/money";
import { extendNote, moveNote } from "@/server/loan/note-service";
import { recordRepayment } from "@/server/loan/repayment-service";
import { findNoteOwed } from "../repository";
import { must, officeHours, type Player, type Stage } from "../stage";
import type { Work } from "./application";
import type { Aftermath } from "./plan";

const EXTENSION_MONTHS = 6;
const DAYS_TO_NON_PERFORMING = 91;

/** What becomes of a loan note: interest each quarter would be noise here, so the principal moves when it is due, early, or late. */
export async function* ageLoan(stage: Stage, player: Player, work: Work, drawdownId: string, aftermath: Exclude<Aftermath, "renew">): AsyncGenerator<Date, void, void> {
  const { random } = player;
  const deps = () => stage.deps(work.officer);
  const maturityOn = fromUtcDate((await findNoteOwed(deps().db, drawdownId)).maturityOn);
  const onDay = (days: number) => officeHours(startOfDay(addDays(maturityOn, days)), 0, random);
  switch (aftermath) {
    case "hold":
    case "overdue":
      return;
    case "repay":
      yield dueDay(stage, maturityOn, random.between(9, 16));
      return payBack(stage, work, drawdownId);
    case "repay_early": {
      const lifetime = startOfDay(maturityOn).getTime() - stage.clock.now().getTime();
      yield officeHours(new Date(stage.clock.now().getTime() + Math.floor((lifetime * random.between(40, 90)) / 100)), 0, random);
      return payBack(stage, work, drawdownId);
    }
    case "late":
      yield onDay(random.between(4, 60));
      return payBack(stage, work, drawdownId);
    case "extend":
      yield onDay(-random.between(6, 15));
      must(await extendNote(deps(), { drawdownId, newMaturityOn: addMonths(maturityOn, EXTENSION_MONTHS), note: "回款账期延长，经审批同意展期六个月" }));
      yield dueDay(stage, addMonths(maturityOn, EXTENSION_MONTHS), random.between(9, 16));
      return payBack(stage, work, drawdownId);
    case "compensate":
      yield onDay(random.between(62, 80));
      must(await moveNote(deps(), { drawdownId, event: "compensate", note: "担保机构按约代偿" }));
      return;
    case "non_performing":
    case "write_off":
      yield onDay(DAYS_TO_NON_PERFORMING);
      must(await moveNote(deps(), { drawdownId, event: "mark_non_performing", note: "逾期超过九十天" }));
      if (aftermath === "non_performing") return;
      yield officeHours(stage.clock.now(), random.between(20, 60), random);
      must(await moveNote(deps(), { drawdownId, event: "write_off", note: "经清收后按规定核销" }));
  }
}

/** The day itself, also when banks are closed: repayments are collected by machines. */
function dueDay(stage: Stage, day: ReturnType<typeof localDateOf>, hour: number): Date {
  return new Date(Math.max(startOfDay(day).getTime() + hour * 3_600_000, stage.clock.now().getTime()));
}

/** Pays what is still owed on the note. */
export async function payBack(stage: Stage, work: Work, drawdownId: string): Promise<void> {
  const deps = stage.deps(work.officer);
  const owed = await findNoteOwed(deps.db, drawdownId);
  const outstanding = Money.of(owed.amountYuan.toFixed(2)).minus(Money.of(owed.repaidYuan.toFixed(2)));
  if (outstanding.isZero()) return;
  must(await recordRepayment(deps, { drawdownId, paidOn: localDateOf(stage.clock.now()), principalYuan: outstanding.toString(), interestYuan: "0.00" }));
}
