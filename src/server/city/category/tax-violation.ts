import { dayIn, dayText, type Day } from "../day";
import type { TaxEntry, TaxKind } from "../dossier/tax";
import { sumFen, yuanText } from "../fen";
import { isGravelyAtFault } from "./serious-default";
import { dateText, knownAfter, type Chronicler, type Entry } from "./entry";

/** Unpaid returns of a kind whose published balance is one quarter's. */
function quartersOf(entries: readonly TaxEntry[], kind: TaxKind): Map<number, TaxEntry[]> {
  const quarters = new Map<number, TaxEntry[]>();
  for (const entry of entries) {
    if (entry.kind !== kind || entry.paid >= entry.due) continue;
    const quarter = Math.floor(entry.month / 3);
    quarters.set(quarter, [...(quarters.get(quarter) ?? []), entry]);
  }
  return quarters;
}

/** The case that follows when arrears were hidden from collection; published with the last of them. */
function majorViolation(arrears: Entry | undefined): Entry | null {
  if (!arrears) return null;
  const facts = "欠缴应纳税款，采取转移或者隐匿财产的手段，妨碍税务机关追缴欠缴的税款";
  return { ...arrears, fields: { ...arrears.fields, kind: "重大税收违法", settled: "false", settled_on: "", facts } };
}

/** Arrears, published in the second month after the quarter: the balance is what the returns show as due and not paid. */
export const chronicleTaxViolation: Chronicler = (dossier, random) => {
  const { story } = dossier;
  const entries: Entry[] = [];
  for (const kind of ["增值税", "企业所得税"] as const) {
    for (const [quarter, unpaid] of quartersOf(dossier.taxes, kind)) {
      const published: Day = dayIn(quarter * 3 + 4, random.between(8, 26));
      if (published > dossier.until) continue;
      const settled = random.chance(12) && published + 90 < dossier.until ? published + random.between(20, 80) : null;
      const balance = sumFen(unpaid.map((entry) => entry.due - entry.paid));
      entries.push({
        knownOn: knownAfter(dossier, settled ?? published, 10),
        fields: {
          kind: "欠税",
          tax_kind: kind,
          period_from: dayText(dayIn(quarter * 3, 1)),
          period_to: dayText(dayIn(quarter * 3 + 2, 31)),
          balance: yuanText(balance),
          settled: String(settled !== null),
          settled_on: dateText(settled),
          facts: `未在规定期限内缴纳${kind}，经催缴仍有欠缴`,
          published_on: dayText(published),
        },
      });
    }
  }
  const grave = story.traits.taxArrears && isGravelyAtFault(dossier) ? majorViolation(entries.at(-1)) : null;
  return grave ? [...entries, grave] : entries;
};
