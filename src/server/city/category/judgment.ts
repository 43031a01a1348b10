import { dayText } from "../day";
import { yuanText } from "../fen";
import { dateText, knownAfter, type Chronicler } from "./entry";

/** The judgments of its lawsuits. */
export const chronicleJudgment: Chronicler = (dossier) =>
  dossier.lawsuits.map((lawsuit) => ({
    knownOn: knownAfter(dossier, lawsuit.publishedOn ?? lawsuit.judgedOn, 7),
    fields: {
      case_no: lawsuit.caseNo,
      case_kind: "民事",
      cause: lawsuit.cause,
      court: lawsuit.court,
      judged_on: dayText(lawsuit.judgedOn),
      published_on: dateText(lawsuit.publishedOn),
      role: lawsuit.role,
      amount: yuanText(lawsuit.amount),
      result: lawsuit.result,
    },
  }));
