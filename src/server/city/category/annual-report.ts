import { dayIn, dayText, monthOf, yearOf, yearOfDay } from "../day";
import type { Dossier } from "../dossier/dossier";
import { salesOfYear } from "../dossier/economy";
import { taxPaidInYear } from "../dossier/tax";
import { permille, yuanText } from "../fen";
import type { Random } from "../random";
import type { Chronicler, Entry } from "./entry";

function reportOf(dossier: Dossier, year: number, random: Random): Entry | null {
  const { economy, identity, story, trade, until } = dossier;
  const submitted = dayIn((year + 1) * 12 + random.between(0, 5), random.between(5, 30));
  const lastFigures = economy.months.filter((figures) => yearOf(figures.month) === year).at(-1);
  if (!lastFigures || submitted > until || yearOf(monthOf(submitted)) > year + 1) return null;
  const revenue = permille(salesOfYear(economy, year), random.between(996, 1006));
  const assets = identity.paidIn + permille(revenue, random.between(420, 780));
  const debtShare = story.fit === "good" ? random.between(280, 480) : story.fit === "fair" ? random.between(380, 600) : random.between(620, 890);
  const margin = lastFigures.strained ? -random.between(10, 90) : trade.marginPermille + random.between(-18, 18);
  return {
    knownOn: submitted,
    fields: {
      year: String(year),
      total_assets: yuanText(assets),
      total_liabilities: yuanText(permille(assets, debtShare)),
      revenue: yuanText(revenue),
      net_profit: yuanText(permille(revenue, margin)),
      tax_paid: yuanText(taxPaidInYear(dossier.taxes, year)),
      employees: String(lastFigures.staff),
      external_guarantee: story.fit === "poor" && random.chance(40) ? yuanText(permille(revenue, random.between(40, 160))) : "0.00",
      submitted_on: dayText(submitted),
    },
  };
}

/** The yearly reports of the told years; a firm that stopped stops reporting too. */
export const chronicleAnnualReport: Chronicler = (dossier, random) => {
  const { economy, span } = dossier;
  const entries: Entry[] = [];
  const lastMonth = economy.months.at(-1)?.month ?? 0;
  for (let year = yearOf(span.simulatedFrom); year < yearOfDay(span.asOf); year += 1) {
    const worked = lastMonth >= year * 12 + 11;
    const entry = worked ? reportOf(dossier, year, random) : null;
    if (entry) entries.push(entry);
  }
  return entries;
};
