import { addMonths, dayText, yearOfDay } from "../day";
import { recentSales } from "../dossier/economy";
import { permille, roundThousandYuan, yuanText } from "../fen";
import { authorityPrefix, places } from "../place/registry";
import type { Random } from "../random";
import type { Trade } from "../trade/trade";
import { knownAfter, type Chronicler, type Entry } from "./entry";

const buyers = ["教育局", "卫生健康局", "住房和城乡建设局", "城市管理综合行政执法局", "第二中学", "人民医院", "水利局", "机关事务服务中心"] as const;

function projectOf(trade: Trade, random: Random): string {
  if (trade.sector === "catering") return "机关食堂餐饮服务项目";
  return `${random.pick(trade.products)}${trade.sector === "construction" ? "" : "采购项目"}`;
}

/** Contracts with public buyers; a slow buyer's stand done and unpaid, which is the receivable of the story. */
export const chronicleContractPerformance: Chronicler = (dossier, random) => {
  const { story, identity, economy, span, until, trade } = dossier;
  const years = Math.max(1, Math.ceil(dossier.economy.months.length / 12));
  const entries: Entry[] = [];
  for (let year = 0; year < years; year += 1) {
    const count = Math.max(0, random.within(story.traits.contractsPerYear));
    for (let index = 0; index < count; index += 1) {
      const signed = addMonths(span.asOf, -12 * year) - random.between(12, 360);
      if (signed < identity.establishedOn + 30 || signed > until - 8) continue;
      const due = signed + random.between(45, 300);
      const amount = roundThousandYuan(permille(recentSales(economy), random.between(25, 140)), 1);
      const slow = random.chance(story.traits.slowBuyerPercent);
      const done = due < until;
      const place = random.chance(70) ? identity.place : random.pick(places);
      const late = done && story.fit === "poor" && random.chance(25);
      const paidShare = done ? (slow ? random.pick([300, 400, 600]) : 1000) : random.pick([0, 100, 300]);
      entries.push({
        knownOn: knownAfter(dossier, done ? due : signed, 2),
        fields: {
          contract_no: `SJZ-${place.code.slice(2)}-${yearOfDay(signed)}-${random.digits(5)}`,
          project: `${place.zh}${projectOf(trade, random)}`,
          buyer: `${authorityPrefix(place)}${random.pick(buyers)}`,
          amount: yuanText(amount),
          signed_on: dayText(signed),
          due_on: dayText(due),
          paid_amount: yuanText(permille(amount, paidShare)),
          performance: late ? random.pick(["逾期", "违约"]) : done ? "已履约" : "履约中",
        },
      });
    }
  }
  return entries;
};
