import { addMonths, dayText, yearOfDay } from "../day";
import { fenOfYuan, yuanText } from "../fen";
import { authorityPrefix } from "../place/registry";
import { dateText, knownAfter, type Chronicler } from "./entry";
import { offencesOf } from "./offence";

/** Decided within the last five years; a repair follows months later, and a story that repairs everything has had the time to. */
export const chroniclePenalty: Chronicler = (dossier, random) => {
  const { story, identity, span, until, trade } = dossier;
  const count = Math.max(0, random.within(story.traits.penalties));
  const repairs = story.traits.repairedPercent;
  const earliest = Math.max(identity.establishedOn + 60, addMonths(span.asOf, -50));
  const latest = Math.min(until - 8, addMonths(span.asOf, repairs === 100 ? -13 : 0) - 8);
  if (earliest >= latest) return [];
  const offences = offencesOf(trade.sector);
  const days = Array.from({ length: count }, () => random.between(earliest, latest)).sort((left, right) => left - right);
  return days.map((decided) => {
    const offence = random.pick(offences);
    const fine = random.between(Math.floor(offence.fineYuan[0] / 100), Math.floor(offence.fineYuan[1] / 100)) * 100;
    const repaired = decided + random.between(95, 330);
    const isRepaired = random.chance(repairs) && repaired <= until;
    return {
      knownOn: knownAfter(dossier, isRepaired ? repaired : decided, 7),
      fields: {
        document_no: `冀石${identity.place.brief}${offence.mark}〔${yearOfDay(decided)}〕${random.between(11, 986)}号`,
        facts: offence.facts,
        basis: offence.basis,
        penalty_kind: offence.kind,
        fine_amount: yuanText(fenOfYuan(fine)),
        decided_on: dayText(decided),
        authority: `${authorityPrefix(identity.place)}${offence.bureau}`,
        publish_until: dayText(addMonths(decided, 36)),
        repair_status: isRepaired ? "已修复" : decided > span.asOf - 120 && random.chance(30) ? "修复中" : "未修复",
        repaired_on: dateText(isRepaired ? repaired : null),
      },
    };
  });
};
