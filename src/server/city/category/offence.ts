import type { Range } from "../random";
import type { Sector } from "../trade/trade";

/** A breach as the decision words it, which bureau punishes it and how. */
export type Offence = {
  readonly facts: string;
  readonly basis: string;
  readonly kind: "警告" | "罚款";
  readonly bureau: string;
  /** The mark in the bureau's document numbers. */
  readonly mark: string;
  readonly fineYuan: Range;
};

const anyone: readonly Offence[] = [
  {
    facts: "未按照规定的期限办理纳税申报和报送纳税资料", basis: "《中华人民共和国税收征收管理法》第六十二条", kind: "罚款",
    bureau: "税务局", mark: "税罚", fineYuan: [200, 2000],
  },
  {
    facts: "消防设施未保持完好有效", basis: "《中华人民共和国消防法》第六十条第一款第一项", kind: "罚款", bureau: "消防救援大队",
    mark: "消行罚决字", fineYuan: [5000, 20_000],
  },
  {
    facts: "发布含有绝对化用语的广告", basis: "《中华人民共和国广告法》第五十七条第一项", kind: "罚款", bureau: "市场监督管理局",
    mark: "市监处罚", fineYuan: [2000, 30_000],
  },
  {
    facts: "未在规定期限内公示年度报告相关信息", basis: "《企业信息公示暂行条例》", kind: "警告", bureau: "市场监督管理局",
    mark: "市监处罚", fineYuan: [0, 0],
  },
];

const bySector: Partial<Readonly<Record<Sector, readonly Offence[]>>> = {
  industry: [
    {
      facts: "未按照排污许可证要求开展自行监测", basis: "《排污许可管理条例》第三十六条", kind: "罚款", bureau: "生态环境局", mark: "环罚",
      fineYuan: [20_000, 120_000],
    },
    {
      facts: "未如实记录安全生产教育和培训情况", basis: "《中华人民共和国安全生产法》第九十七条", kind: "罚款", bureau: "应急管理局",
      mark: "应急罚", fineYuan: [8000, 50_000],
    },
  ],
  construction: [
    {
      facts: "施工工地未采取有效防尘降尘措施", basis: "《中华人民共和国大气污染防治法》第一百一十五条", kind: "罚款",
      bureau: "住房和城乡建设局", mark: "建罚", fineYuan: [10_000, 60_000],
    },
  ],
  catering: [
    {
      facts: "安排未取得健康证明的人员从事接触直接入口食品的工作", basis: "《中华人民共和国食品安全法》第一百二十六条", kind: "警告",
      bureau: "市场监督管理局", mark: "市监处罚", fineYuan: [0, 0],
    },
  ],
  trade: [
    {
      facts: "经营标签不符合规定的预包装食品", basis: "《中华人民共和国食品安全法》第一百二十五条", kind: "罚款", bureau: "市场监督管理局",
      mark: "市监处罚", fineYuan: [3000, 20_000],
    },
  ],
  transport: [
    {
      facts: "货运车辆超过核定载质量", basis: "《公路安全保护条例》第六十四条", kind: "罚款", bureau: "交通运输局", mark: "交罚",
      fineYuan: [1000, 20_000],
    },
  ],
};

/** What firms of the sector get punished for: its own breaches twice as likely as everyone's. */
export function offencesOf(sector: Sector): readonly Offence[] {
  const own = bySector[sector] ?? [];
  return [...anyone, ...own, ...own];
}
