import { toldMonths } from "../dossier/economy";
import { isCounty } from "../place/registry";
import { billEntry } from "./bill";
import type { Chronicler } from "./entry";

/** Water goes by the head and a little by the work; firms in rented offices often have no account of their own. */
export const chronicleWater: Chronicler = (dossier, random) => {
  const { economy, span, trade, identity } = dossier;
  const rents = trade.sector === "software" || trade.sector === "service" || trade.sector === "construction";
  if (!random.chance(rents ? 45 : 88)) return [];
  const accountNo = `S${identity.place.code}${random.digits(6)}`;
  const fenPerCubicMetre = isCounty(identity.place) ? 495 : 618;
  return toldMonths(economy, span).flatMap((figures) => {
    const usage = Math.max(1, random.around(Math.round(figures.staff * trade.waterPerStaff + (figures.sales / 1_000_000) * trade.waterPerStaff * 0.08), 9));
    const entry = billEntry(dossier, figures, accountNo, usage, usage * fenPerCubicMetre, random);
    return entry ? [entry] : [];
  });
};
