import { addMonths, dayIn, dayText, yearOfDay } from "../day";
import { authorityPrefix } from "../place/registry";
import { dateText, knownAfter, type Chronicler } from "./entry";

/** Listed in July for the report that did not come, or when the registered place was found empty; removed after putting it right. */
export const chronicleAbnormalOperation: Chronicler = (dossier, random) => {
  const { story, identity, economy, span, until } = dossier;
  const { abnormal } = story.traits;
  const stray = abnormal === "never" && story.form === "company" && random.chance(3);
  if (abnormal === "never" && !stray) return [];
  const lastMonth = economy.months.at(-1)?.month ?? span.last;
  const july = dayIn(yearOfDay(span.asOf) * 12 + 6, random.between(3, 12));
  const listedStill = abnormal === "listed";
  const missedReport = july <= until - 5 && july > dayIn(lastMonth, 28);
  const notFound = dayIn(lastMonth + 4, random.between(2, 24));
  const longAgo = addMonths(span.asOf, -random.between(20, 30));
  const listed = !listedStill ? longAgo : missedReport ? july : notFound;
  if (listed > until - 3 || listed < identity.establishedOn + 60) return [];
  const removed = listedStill ? null : listed + random.between(25, 160);
  const late = missedReport || !listedStill;
  return [
    {
      knownOn: knownAfter(dossier, removed ?? listed, 1),
      fields: {
        listed_on: dayText(listed),
        listed_reason: late ? "未依照《企业信息公示暂行条例》第八条规定的期限公示年度报告" : "通过登记的住所或者经营场所无法联系",
        removed_on: dateText(removed),
        removed_reason: removed ? "列入经营异常名录3年内且依照规定履行公示义务" : "",
        authority: `${authorityPrefix(identity.place)}市场监督管理局`,
      },
    },
  ];
};
