import { addMonths, dayText, yearOfDay } from "../day";
import { authorityPrefix } from "../place/registry";
import { knownAfter, type Chronicler, type Entry } from "./entry";

const extra = [
  { kind: "建设项目环境影响评价审批", content: "准予建设项目环境影响报告表批复", prefix: "环审", years: 5 },
  { kind: "户外广告设施设置许可", content: "准予设置户外广告设施", prefix: "城管许字", years: 2 },
  { kind: "取水许可", content: "准予取用地下水", prefix: "取水字", years: 5 },
] as const;

/** The trade's own permits, renewed when they end, and now and then another one. */
export const chronicleLicence: Chronicler = (dossier, random) => {
  const { trade, identity, until, story } = dossier;
  const authority = `${authorityPrefix(identity.place)}行政审批局`;
  const kinds = [...trade.licences, ...(random.chance(14) && story.form === "company" ? [random.pick(extra)] : [])];
  const entries: Entry[] = [];
  for (const licence of kinds) {
    let decided = identity.establishedOn + random.between(10, 80);
    while (decided < until) {
      const validTo = addMonths(decided, licence.years * 12) - 1;
      const closed = story.traits.endStatus === "注销";
      const status = validTo < until ? "失效" : closed ? "注销" : "有效";
      const since = { 失效: validTo + 1, 注销: until, 有效: decided }[status];
      entries.push({
        knownOn: knownAfter(dossier, since, 7),
        fields: {
          document_no: `${licence.prefix}〔${yearOfDay(decided)}〕${identity.place.code.slice(2)}${random.digits(4)}号`,
          licence_kind: licence.kind,
          content: licence.content,
          decided_on: dayText(decided),
          valid_from: dayText(decided),
          valid_to: dayText(validTo),
          authority,
          status,
        },
      });
      if (story.fit === "poor" && random.chance(30)) break;
      decided = validTo - random.between(5, 40);
    }
  }
  return entries;
};
