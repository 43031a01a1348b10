import { dayIn, monthText } from "../day";
import { toldMonths, wageOf } from "../dossier/economy";
import { yuanText } from "../fen";
import { knownAfter, type Chronicler, type Entry } from "./entry";

/** Deposits of a firm that has opened an account: for a steady share of its staff, at its own rate. */
export const chronicleHousingFund: Chronicler = (dossier, random) => {
  const { economy, span, story } = dossier;
  if (!random.chance(story.traits.housingFundPercent)) return [];
  const share = random.between(55, 100);
  const rate = random.pick([100, 100, 120, 160, 200, 240]);
  const entries: Entry[] = [];
  for (const figures of toldMonths(economy, span)) {
    const known = dayIn(figures.month + 1, 12);
    if (known > span.asOf) continue;
    const depositors = Math.max(1, Math.floor((figures.staff * share) / 100));
    const due = Math.floor((wageOf(economy, span, figures.month) * depositors * rate) / 1000);
    const missed = figures.strained && random.chance(story.traits.strainedLatePercent);
    entries.push({
      knownOn: knownAfter(dossier, known, 2),
      fields: { period: monthText(figures.month), depositor_count: String(depositors), amount_due: yuanText(due), amount_paid: yuanText(missed ? 0 : due) },
    });
  }
  return entries;
};
