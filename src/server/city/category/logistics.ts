import { dayIn, monthText } from "../day";
import type { Dossier } from "../dossier/dossier";
import { toldMonths } from "../dossier/economy";
import { yuanText, type Fen } from "../fen";
import type { Random } from "../random";
import { knownAfter, type Chronicler, type Entry } from "./entry";

/** Value of a ton in store, fen, by what is usually kept there. */
const fenPerTon: Fen = 620_000;

/** Hundredths of a ton that a month's sales move: hauliers earn freight on them, others sell them. */
function tonsOf(dossier: Dossier, sales: Fen, warehouses: number): number {
  const perTon = dossier.trade.sector === "transport" ? 14_000 : 520_000;
  return Math.floor((sales * 100) / perTon / warehouses);
}

function warehouseEntries(dossier: Dossier, warehouse: string, goods: string, warehouses: number, random: Random): Entry[] {
  const entries: Entry[] = [];
  let stock = 0;
  for (const figures of toldMonths(dossier.economy, dossier.span)) {
    const known = dayIn(figures.month + 1, 8);
    if (known > dossier.span.asOf) continue;
    const outbound = tonsOf(dossier, figures.sales, warehouses);
    if (stock === 0) stock = Math.floor(outbound / 2);
    const inbound = Math.max(0, random.around(outbound, 10));
    stock = Math.max(Math.floor(outbound / 8), stock + inbound - outbound);
    entries.push({
      knownOn: knownAfter(dossier, known, 3),
      fields: {
        period: monthText(figures.month),
        warehouse,
        goods,
        inbound: yuanText(inbound),
        outbound: yuanText(outbound),
        stock_value: yuanText(Math.floor((stock * fenPerTon) / 100)),
        waybills: String(Math.max(1, Math.round(outbound / random.between(1800, 2600)))),
      },
    });
  }
  return entries;
}

/** Monthly movements of each store; the stock is what came in less what went out. */
export const chronicleLogistics: Chronicler = (dossier, random) => {
  const { story, identity, trade } = dossier;
  const count = Math.max(0, random.within(story.traits.warehouses));
  const entries: Entry[] = [];
  for (let index = 0; index < count; index += 1) {
    entries.push(...warehouseEntries(dossier, `${identity.place.brief}${["一", "二", "三"][index] ?? "四"}号库`, random.pick(trade.products), count, random));
  }
  return entries;
};
