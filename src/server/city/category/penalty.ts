import { addMonths, dayText, yearOfDay } from "../day";
import { fenOfYuan, yuanText } from "../fen";
import { authorityPrefix } from "../place/registry";
import type { Sector } from "../trade/trade";
import { dateText, knownAfter, type Chronicler } from "./entry";

type Offence = { readonly facts: string; readonly basis: string; readonly kind: string; readonly bureau: string; readonly mark: string; readonly fineYuan: readonly [number, number] };

const anyone: readonly Offence[] = [
  { facts: "未按照规定的期限办理纳税申报和报送纳税资料", basis: "《中华人民共和国税收征收管理法》第六十二条", kind: "罚款", bureau: "税务局", mark: "税罚", fineYuan: [200, 2000] },
  { facts: "消防设施未保持完好有效", basis: "《中华人民共和国消防法》第六十条第一款第一项", kind: "罚款", bureau: "消防救援大队", mark: "消行罚决字", fineYuan: [5000, 20_000] },
  { facts: "发布含有绝对化用语的广告", basis: "《中华人民共和国广告法》第五十七条第一项", kind: "罚款", bureau: "市场监督管理局", mark: "市监处罚", fineYuan: [2000, 30_000] },
  { facts: "未在规定期限内公示年度报告相关信息", basis: "《企业信息公示暂行条例》", kind: "警告", bureau: "市场监督管理局", mark: "市监处罚", fineYuan: [0, 0] },
];

const bySector: Partial<Readonly<Record<Sector, readonly Offence[]>>> = {
  industry: [
    { facts: "未按照排污许可证要求开展自行监测", basis: "《排污许可管理条例》第三十六条", kind: "罚款", bureau: "生态环境局", mark: "环罚", fineYuan: [20_000, 120_000] },
    { facts: "未如实记录安全生产教育和培训情况", basis: "《中华人民共和国安全生产法》第九十七条", kind: "罚款", bureau: "应急管理局", mark: "应急罚", fineYuan: [8000, 50_000] },
  ],
  construction: [{ facts: "施工工地未采取有效防尘降尘措施", basis: "《中华人民共和国大气污染防治法》第一百一十五条", kind: "罚款", bureau: "住房和城乡建设局", mark: "建罚", fineYuan: [10_000, 60_000] }],
  catering: [{ facts: "安排未取得健康证明的人员从事接触直接入口食品的工作", basis: "《中华人民共和国食品安全法》第一百二十六条", kind: "警告", bureau: "市场监督管理局", mark: "市监处罚", fineYuan: [0, 0] }],
  trade: [{ facts: "经营标签不符合规定的预包装食品", basis: "《中华人民共和国食品安全法》第一百二十五条", kind: "罚款", bureau: "市场监督管理局", mark: "市监处罚", fineYuan: [3000, 20_000] }],
  transport: [{ facts: "货运车辆超过核定载质量", basis: "《公路安全保护条例》第六十四条", kind: "罚款", bureau: "交通运输局", mark: "交罚", fineYuan: [1000, 20_000] }],
};

/** Decided within the last five years; a repair follows months later, and a story that repairs everything has had the time to. */
export const chroniclePenalty: Chronicler = (dossier, random) => {
  const { story, identity, span, until, trade } = dossier;
  const count = Math.max(0, random.within(story.traits.penalties));
  const repairs = story.traits.repairedPercent;
  const earliest = Math.max(identity.establishedOn + 60, addMonths(span.asOf, -50));
  const latest = Math.min(until - 8, addMonths(span.asOf, repairs === 100 ? -13 : 0) - 8);
  if (earliest >= latest) return [];
  const offences = [...anyone, ...(bySector[trade.sector] ?? []), ...(bySector[trade.sector] ?? [])];
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
