import { addMonths, dayText } from "../day";
import { authorityPrefix } from "../place/registry";
import { knownAfter, type Chronicler } from "./entry";

const honours = [
  { name: "守合同重信用企业", level: "市级", authority: "石家庄市市场监督管理局" },
  { name: "劳动关系和谐企业", level: "市级", authority: "石家庄市人力资源和社会保障局" },
  { name: "诚信纳税先进单位", level: "县级", authority: "" },
  { name: "安全生产先进单位", level: "县级", authority: "" },
  { name: "河北省质量效益型先进企业", level: "省级", authority: "河北省质量协会" },
  { name: "行业诚信经营示范单位", level: "行业", authority: "石家庄市中小企业协会" },
] as const;

const farmHonours = [
  { name: "农民合作社示范社", level: "市级", authority: "石家庄市农业农村局" },
  { name: "农民合作社示范社", level: "省级", authority: "河北省农业农村厅" },
  { name: "农产品质量安全先进主体", level: "县级", authority: "" },
] as const;

/** Commendations of the last four years, each once. */
export const chronicleHonour: Chronicler = (dossier, random) => {
  const { story, identity, until, span } = dossier;
  const earliest = Math.max(identity.establishedOn + 300, addMonths(span.asOf, -46));
  if (earliest >= until - 20) return [];
  const choices = story.form === "cooperative" ? farmHonours : honours;
  return random.some<(typeof choices)[number]>(choices, Math.max(0, random.within(story.traits.honours))).map((honour) => {
    const awarded = random.between(earliest, until - 15);
    return {
      knownOn: knownAfter(dossier, awarded, 25),
      fields: {
        honour_name: honour.name,
        level: honour.level,
        awarded_on: dayText(awarded),
        valid_to: honour.level === "县级" ? "" : dayText(addMonths(awarded, 36) - 1),
        authority: honour.authority || `${authorityPrefix(identity.place)}人民政府`,
      },
    };
  });
};
