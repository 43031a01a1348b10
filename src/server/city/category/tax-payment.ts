import { dayText, monthText } from "../day";
import { yuanText } from "../fen";
import { knownAfter, type Chronicler } from "./entry";

/** The returns of the told months, as the tax schedule has them. */
export const chronicleTaxPayment: Chronicler = (dossier) =>
  dossier.taxes
    .filter((entry) => entry.month >= dossier.span.first)
    .map((entry) => ({
      knownOn: knownAfter(dossier, entry.filedOn, 5),
      fields: {
        period: monthText(entry.month),
        tax_kind: entry.kind,
        taxable_sales: entry.sales === null ? "" : yuanText(entry.sales),
        tax_due: yuanText(entry.due),
        tax_paid: yuanText(entry.paid),
        filed_on: dayText(entry.filedOn),
        on_time: String(entry.onTime),
      },
    }));
