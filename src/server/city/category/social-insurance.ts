import { dayIn, monthText } from "../day";
import { toldMonths, wageOf } from "../dossier/economy";
import { yuanText } from "../fen";
import { knownAfter, type Chronicler, type Entry } from "./entry";

/** Employer's and employees' shares together, in 1/10000 of the payroll. */
const kinds = [
  { kind: "养老", rate: 2400 },
  { kind: "医疗", rate: 1000 },
  { kind: "失业", rate: 100 },
  { kind: "工伤", rate: 80 },
] as const;

/** Contributions for everyone employed in the month; under strain a month is paid in part, or put off with leave. */
export const chronicleSocialInsurance: Chronicler = (dossier, random) => {
  const { economy, span, story } = dossier;
  const entries: Entry[] = [];
  for (const figures of toldMonths(economy, span)) {
    const known = dayIn(figures.month + 1, 10);
    if (known > span.asOf) continue;
    const payroll = wageOf(economy, span, figures.month) * figures.staff;
    const short = random.chance(figures.strained ? story.traits.strainedLatePercent : story.traits.latePercent / 2);
    const deferred = short && random.chance(35);
    const part = short && !deferred ? random.pick([0, 400, 600]) : 1000;
    for (const { kind, rate } of kinds) {
      const due = Math.floor((payroll * rate) / 10_000);
      const put = deferred && kind !== "医疗" ? due : 0;
      const paid = put > 0 ? 0 : Math.floor((due * part) / 1000);
      entries.push({
        knownOn: knownAfter(dossier, known, 2),
        fields: {
          period: monthText(figures.month),
          insurance_kind: kind,
          insured_count: String(figures.staff),
          amount_due: yuanText(due),
          amount_paid: yuanText(paid),
          deferred_amount: yuanText(put),
        },
      });
    }
  }
  return entries;
};
