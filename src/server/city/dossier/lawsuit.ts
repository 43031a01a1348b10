import { addMonths, yearOfDay, type Day } from "../day";
import { permille, yuanText, type Fen } from "../fen";
import type { Span } from "../options";
import type { Random } from "../random";
import type { Sector } from "../trade/trade";
import { recentSales, type Economy } from "./economy";
import type { Identity } from "./identity";

export type Enforcement = {
  readonly caseNo: string;
  readonly filedOn: Day;
  readonly amount: Fen;
  readonly performance: "全部未履行" | "部分未履行" | "全部履行" | "终结本次执行";
  readonly dishonest: boolean;
  readonly limited: boolean;
  readonly closedOn: Day | null;
};

export type Lawsuit = {
  readonly caseNo: string;
  readonly court: string;
  readonly cause: string;
  readonly role: "原告" | "被告" | "被上诉人";
  readonly judgedOn: Day;
  readonly publishedOn: Day | null;
  readonly amount: Fen;
  readonly result: string;
  /** What followed when the enterprise lost and did not pay. */
  readonly enforcement: Enforcement | null;
};

const lostCauses = ["买卖合同纠纷", "买卖合同纠纷", "金融借款合同纠纷", "劳动争议", "租赁合同纠纷"] as const;
const wonCauses = ["买卖合同纠纷", "服务合同纠纷"] as const;
const worksCause: Partial<Record<Sector, string>> = { construction: "建设工程施工合同纠纷", industry: "承揽合同纠纷", transport: "运输合同纠纷", software: "技术合同纠纷" };

const openEnds = ["全部未履行", "部分未履行"] as const;
const dishonestEnds = ["全部未履行", "部分未履行", "终结本次执行"] as const;
const honestEnds = ["全部履行", "全部履行", "终结本次执行"] as const;

function causeOf(identity: Identity, sued: boolean, random: Random): string {
  const own = worksCause[identity.trade.sector];
  return own && random.chance(40) ? own : random.pick(sued ? lostCauses : wonCauses);
}

function resultOf(role: Lawsuit["role"], amount: Fen): string {
  const sum = `${yuanText(amount)}元`;
  if (role === "被上诉人") return `驳回上诉，维持原判；被上诉人给付${sum}及利息。`;
  return role === "被告" ? `被告于判决生效之日起十日内向原告支付${sum}及利息。` : `被告向原告（本企业）支付价款${sum}。`;
}

function enforcementOf(identity: Identity, judgedOn: Day, amount: Fen, until: Day, random: Random): Enforcement | null {
  const { traits } = identity.story;
  const filedOn = judgedOn + random.between(45, 110);
  if (!random.chance(traits.enforcementPercent) || filedOn > until - 2) return null;
  const dishonest = random.chance(traits.dishonestPercent);
  const closedOn = filedOn + random.between(90, 240);
  const performance = random.pick(closedOn > until - 2 ? openEnds : dishonest ? dishonestEnds : honestEnds);
  const ended = performance === "全部履行" || performance === "终结本次执行";
  return {
    caseNo: `（${yearOfDay(filedOn)}）${identity.place.courtCode}执${random.between(101, 4980)}号`,
    filedOn,
    amount: amount + permille(amount, random.between(8, 60)),
    performance,
    dishonest,
    limited: dishonest || random.chance(45),
    closedOn: ended ? closedOn : null,
  };
}

function lawsuitOf(identity: Identity, economy: Economy, sued: boolean, dates: readonly [Day, Day], until: Day, random: Random): Lawsuit {
  const judgedOn = random.between(dates[0], dates[1]);
  const published = judgedOn + random.between(7, 40);
  const heavy = sued && identity.story.traits.enforcementPercent > 50;
  const amount = permille(recentSales(economy), random.between(8, heavy ? 130 : 60)) + random.between(0, 99_999);
  const role = !sued ? "原告" : random.chance(12) ? "被上诉人" : "被告";
  const year = `（${yearOfDay(judgedOn)}）`;
  const appealed = role === "被上诉人";
  return {
    caseNo: appealed ? `${year}冀01民终${random.between(201, 12_900)}号` : `${year}${identity.place.courtCode}民初${random.between(101, 9850)}号`,
    court: appealed ? "河北省石家庄市中级人民法院" : identity.place.court,
    cause: causeOf(identity, sued, random),
    role,
    judgedOn,
    publishedOn: published <= until ? published : null,
    amount,
    result: resultOf(role, amount),
    enforcement: sued ? enforcementOf(identity, judgedOn, amount, until, random) : null,
  };
}

/** Its lawsuits of the last three years, oldest first; a lost one that is not performed leads to enforcement weeks later. */
export function lawsuitsOf(identity: Identity, economy: Economy, span: Span, until: Day, random: Random): Lawsuit[] {
  const { traits } = identity.story;
  const dates = [Math.max(identity.establishedOn + 150, addMonths(span.asOf, -34)), until - 12] as const;
  if (dates[0] >= dates[1]) return [];
  const lost = Math.max(0, random.within(traits.suedTimes));
  const won = Math.max(0, random.within(traits.suesTimes));
  const lawsuits: Lawsuit[] = [];
  for (let index = 0; index < lost + won; index += 1) {
    lawsuits.push(lawsuitOf(identity, economy, index < lost, dates, until, random));
  }
  return lawsuits.sort((left, right) => left.judgedOn - right.judgedOn);
}
