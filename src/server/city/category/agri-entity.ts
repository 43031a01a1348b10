import { dayIn, yearOf, yearOfDay } from "../day";
import { salesOfYear } from "../dossier/economy";
import { permille, yuanText } from "../fen";
import { knownAfter, type Chronicler, type Entry } from "./entry";

/** Yearly entry of a farming body: its land, what it insures and what it is paid in support. */
export const chronicleAgriEntity: Chronicler = (dossier, random) => {
  const { trade, identity, economy, span, until } = dossier;
  if (trade.sector !== "agriculture") return [];
  const herd = trade.code === "eggs" || trade.code === "dairy";
  const land = identity.staffAtStart * (herd ? random.between(3, 8) : random.between(28, 70));
  const heads = identity.staffAtStart * (trade.code === "eggs" ? random.between(1500, 3200) : random.between(14, 30));
  const entries: Entry[] = [];
  for (let year = Math.max(yearOf(span.simulatedFrom), yearOfDay(identity.establishedOn)); year <= yearOfDay(until); year += 1) {
    const known = dayIn(year * 12 + 6, random.between(5, 25));
    if (known > until || known < identity.establishedOn + 30) continue;
    const sales = salesOfYear(economy, year);
    entries.push({
      knownOn: knownAfter(dossier, known, 5),
      fields: {
        year: String(year),
        entity_kind: "农民合作社",
        content: `${random.pick(trade.products)}${herd ? "养殖" : "种植"}`,
        land_area: String(land + (year - yearOf(span.simulatedFrom)) * Math.floor(land / 30)),
        scale: String(herd ? heads : land),
        insured_amount: yuanText(permille(sales, random.between(380, 620))),
        subsidy_amount: yuanText(permille(sales, random.between(8, 26))),
      },
    });
  }
  return entries;
};
