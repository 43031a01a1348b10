import { toldMonths } from "../dossier/economy";
import { billEntry } from "./bill";
import type { Chronicler } from "./entry";

/** Kitchens, kilns and boilers burn gas with their sales, and more in the heating months. */
export const chronicleGas: Chronicler = (dossier, random) => {
  const { economy, span, trade, identity } = dossier;
  if (!random.chance(trade.gasPercent)) return [];
  const accountNo = `R${identity.place.code.slice(2)}${random.digits(8)}`;
  return toldMonths(economy, span).flatMap((figures) => {
    const heating = [0, 1, 2, 10, 11].includes(figures.month % 12);
    const usage = Math.max(3, random.around(Math.round(((figures.sales / 1_000_000) * trade.gasPerTenThousandYuan * (heating ? 116 : 100)) / 100), 8));
    const entry = billEntry(dossier, figures, accountNo, usage, usage * (heating ? 412 : 378), random);
    return entry ? [entry] : [];
  });
};
