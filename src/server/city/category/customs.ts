import { dayIn, monthText } from "../day";
import { toldMonths } from "../dossier/economy";
import { permille, yuanText } from "../fen";
import { knownAfter, type Chronicler, type Entry } from "./entry";

/** Exports and imports are shares of the month's sales, so customs and tax tell one story; the refund is 9 to 13 percent. */
export const chronicleCustoms: Chronicler = (dossier, random) => {
  const { economy, span, story, identity } = dossier;
  const { exportPermille, importPermille } = story.traits;
  const trader = exportPermille === 0 && dossier.trade.code === "device-trade" && random.chance(15);
  if (exportPermille === 0 && !trader) return [];
  const customsNo = `13019${random.digits(5)}`;
  const grade = story.fit === "good" && identity.staffAtStart > 60 && random.chance(40) ? "高级认证" : "注册备案";
  const refund = random.pick([90, 130, 130]);
  const base = trader ? 180 : exportPermille;
  const entries: Entry[] = [];
  for (const figures of toldMonths(economy, span)) {
    const known = dayIn(figures.month + 1, 9);
    if (known > span.asOf) continue;
    const exported = permille(figures.sales, random.around(base, 12));
    const imported = random.chance(60) ? permille(figures.sales, random.around(importPermille, 40)) : 0;
    entries.push({
      knownOn: knownAfter(dossier, known, 3),
      fields: {
        period: monthText(figures.month),
        customs_no: customsNo,
        credit_grade: grade,
        export_amount: yuanText(exported),
        import_amount: yuanText(imported),
        declarations: String(Math.max(1, Math.round(exported / random.between(25_000_000, 60_000_000)))),
        tax_refund: yuanText(permille(exported, refund)),
      },
    });
  }
  return entries;
};
