import { addMonths, dayText, yearOfDay } from "../day";
import type { Dossier } from "../dossier/dossier";
import { dateText, knownAfter, type Chronicler } from "./entry";

/** Whether its fault is grave enough for a list; the tax authority's record of a major violation asks the same. */
export function isGravelyAtFault(dossier: Dossier): boolean {
  return dossier.random.fork("grave").chance(dossier.story.traits.seriousDefaultPercent);
}

/** Lists of the gravest defaults: follows an unperformed judgment, or unpaid tax; some have been struck off since. */
export const chronicleSeriousDefault: Chronicler = (dossier, random) => {
  const { story, identity, lawsuits, until, span } = dossier;
  if (!isGravelyAtFault(dossier)) return [];
  const enforced = lawsuits.map((lawsuit) => lawsuit.enforcement).find((enforcement) => enforcement?.dishonest);
  if (!enforced && !story.traits.taxArrears) return [];
  const listed = enforced ? enforced.filedOn + random.between(20, 60) : addMonths(span.asOf, -random.between(2, 6));
  if (listed > until - 2 || listed < identity.establishedOn) return [];
  const removed = random.chance(20) && listed < until - 200 ? listed + random.between(120, 190) : null;
  return [
    {
      knownOn: knownAfter(dossier, removed ?? listed, 1),
      fields: {
        list_name: enforced ? "失信被执行人名单（严重）" : "重大税收违法失信主体名单",
        listed_on: dayText(listed),
        reason: enforced ? "有履行能力而拒不履行生效法律文书确定的义务" : "欠缴税款，经催告仍未缴纳，且有转移、隐匿财产行为",
        document_no: enforced ? `（${yearOfDay(listed)}）${identity.place.courtCode}决${random.between(11, 960)}号` : `石税失信〔${yearOfDay(listed)}〕${random.between(1, 60)}号`,
        authority: enforced ? identity.place.court : "国家税务总局石家庄市税务局",
        removed_on: dateText(removed),
        removal_reason: removed ? "已全部履行法定义务，经申请移出" : "",
      },
    },
  ];
};
