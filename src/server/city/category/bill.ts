import { dayIn, dayText, monthText, type Day } from "../day";
import type { Dossier } from "../dossier/dossier";
import type { MonthFigures } from "../dossier/economy";
import { yuanText, type Fen } from "../fen";
import type { Random } from "../random";
import { dateText, knownAfter, type Entry } from "./entry";

/** When and how far a bill was paid: by its due day, later under strain, not at all when that day has not come. */
function paymentOf(dossier: Dossier, figures: MonthFigures, due: Day, random: Random): Day | null {
  const { traits } = dossier.story;
  const late = random.chance(figures.strained ? Math.max(traits.latePercent, traits.strainedLatePercent) : traits.latePercent);
  const paid = late ? due + random.between(3, 75) : due - random.between(1, 14);
  return paid <= dossier.until ? paid : null;
}

/** A utility's bill of one month; null before it is written. The fields of the utility itself come from the caller. */
export function billEntry(dossier: Dossier, figures: MonthFigures, accountNo: string, usage: number, due: Fen, random: Random): Entry | null {
  const billed = dayIn(figures.month + 1, 3);
  if (billed > dossier.until) return null;
  const dueOn = dayIn(figures.month + 1, 25);
  const paidOn = paymentOf(dossier, figures, dueOn, random);
  return {
    knownOn: knownAfter(dossier, paidOn ?? billed, 2),
    fields: {
      account_no: accountNo,
      period: monthText(figures.month),
      usage: String(usage),
      amount_due: yuanText(due),
      amount_paid: yuanText(paidOn === null ? 0 : due),
      due_on: dayText(dueOn),
      paid_on: dateText(paidOn),
    },
  };
}
