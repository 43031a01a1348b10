import { dayIn, isFestivalMonth, monthOf, yearOf, type Day, type Month } from "../day";
import { fenOfYuan, sumFen, type Fen } from "../fen";
import type { Span } from "../options";
import type { Random } from "../random";
import type { Sector } from "../trade/trade";
import type { Identity } from "./identity";

/** One month of business; every department's figures of the month follow from it. */
export type MonthFigures = {
  readonly month: Month;
  readonly sales: Fen;
  readonly staff: number;
  /** Money is short: bills and taxes are likely to come late. */
  readonly strained: boolean;
};

export type Economy = {
  readonly months: readonly MonthFigures[];
  /** Monthly wage per head at the start, fen. */
  readonly wage: Fen;
  readonly closedOn: Day | null;
};

const wageYuan: Readonly<Record<Sector, number>> = {
  industry: 5600, construction: 5400, trade: 4600, transport: 5800, catering: 4200, software: 9200, agriculture: 3900, service: 5200,
};

/** Share of a usual month's sales in the first months after founding, percent. */
const firstSteps = [25, 50, 75] as const;

/** The working years of one enterprise, month by month. */
export function economyOf(identity: Identity, span: Span, random: Random): Economy {
  const { story, trade, staffAtStart } = identity;
  const stopped = story.traits.stoppedMonthsAgo;
  const lastMonth = stopped ? span.last - random.within(stopped) : span.last;
  const strainedFrom = lastMonth - random.within(story.traits.strainedMonths) + 1;
  const growth = Math.round((random.within(story.yearlyGrowthPercent) * 10) / 12);
  const usualMonth = fenOfYuan(Math.round((staffAtStart * random.around(trade.revenuePerStaffYuan, 22)) / 12));
  const founded = monthOf(identity.establishedOn);
  const wage = fenOfYuan(random.around(wageYuan[trade.sector], 14));
  const months: MonthFigures[] = [];
  let level = 1_000_000;
  let churn = 1000;
  for (let month = Math.max(span.simulatedFrom, founded + 1); month <= lastMonth; month += 1) {
    const strained = month >= strainedFrom;
    level = Math.round((level * (1000 + growth - (strained ? story.traits.strainedFallPermille : 0))) / 1000);
    const season = (trade.season[month % 12] ?? 100) * (isFestivalMonth(month) ? trade.festivalPercent : 100);
    const ramp = firstSteps[month - founded - 1] ?? 100;
    const sales = Math.round((((usualMonth * (level / 1000)) / 1000) * season * ramp) / 1_000_000);
    if (month % 3 === 0) churn = random.between(975, 1025);
    const staff = Math.max(1, Math.round((staffAtStart * (1_000_000 + (level - 1_000_000) * 0.7) * churn) / 1_000_000_000));
    months.push({ month, sales: random.around(sales, 7), staff, strained });
  }
  const closes = stopped !== null && story.traits.endStatus !== "存续";
  return { months, wage, closedOn: closes ? dayIn(lastMonth + 2, random.between(3, 25)) : null };
}

/** The months that have records of their own. */
export function toldMonths(economy: Economy, span: Span): readonly MonthFigures[] {
  return economy.months.filter((figures) => figures.month >= span.first);
}

export function salesOfYear(economy: Economy, year: number): Fen {
  return sumFen(economy.months.filter((figures) => yearOf(figures.month) === year).map((figures) => figures.sales));
}

/** Sales of the last twelve months of business, or of as many as there are. */
export function recentSales(economy: Economy): Fen {
  return sumFen(economy.months.slice(-12).map((figures) => figures.sales));
}

/** The wage per head of a month: it rises by 4 percent every January. */
export function wageOf(economy: Economy, span: Span, month: Month): Fen {
  let wage = economy.wage;
  for (let year = yearOf(span.simulatedFrom); year < yearOf(month); year += 1) wage = Math.round((wage * 104) / 100);
  return wage;
}
