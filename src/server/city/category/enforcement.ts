import { dayText } from "../day";
import { yuanText } from "../fen";
import { dateText, knownAfter, type Chronicler, type Entry } from "./entry";

/** Enforcement of judgments that were not performed; each names the judgment it rests on. */
export const chronicleEnforcement: Chronicler = (dossier) =>
  dossier.lawsuits.flatMap((lawsuit): Entry[] => {
    const { enforcement } = lawsuit;
    if (!enforcement) return [];
    return [
      {
        knownOn: knownAfter(dossier, enforcement.closedOn ?? enforcement.filedOn, 1),
        fields: {
          case_no: enforcement.caseNo,
          court: dossier.identity.place.court,
          filed_on: dayText(enforcement.filedOn),
          amount: yuanText(enforcement.amount),
          basis_no: lawsuit.caseNo,
          performance: enforcement.performance,
          dishonest: String(enforcement.dishonest),
          consumption_limited: String(enforcement.limited),
          closed_on: dateText(enforcement.closedOn),
        },
      },
    ];
  });
