import { dayIn, yearOf, type Day, type Month } from "../day";
import { fenOfYuan, permille, sumFen, type Fen } from "../fen";
import { isCounty } from "../place/registry";
import type { Span } from "../options";
import type { Random } from "../random";
import { wageOf, type Economy, type MonthFigures } from "./economy";
import type { Identity } from "./identity";

export type TaxKind = "增值税" | "企业所得税" | "个人所得税(代扣)" | "城建税" | "其他";

export type TaxEntry = {
  /** The last month of the tax period. */
  readonly month: Month;
  readonly kind: TaxKind;
  readonly sales: Fen | null;
  readonly due: Fen;
  readonly paid: Fen;
  readonly filedOn: Day;
  readonly onTime: boolean;
};

type Settling = { readonly filedOn: Day; readonly onTime: boolean; readonly paidPermille: number };

/** Yearly sales above this make a general taxpayer, who files every month; the others file by the quarter. */
const generalTaxpayerYuan = 5_000_000;
const exemptQuarter = fenOfYuan(300_000);

export function filesMonthly(identity: Identity): boolean {
  return identity.story.form === "company" && identity.staffAtStart * identity.trade.revenuePerStaffYuan > generalTaxpayerYuan;
}

/** How the return of a period is settled: by the 15th after it, later under strain, and not wholly by a firm in arrears. */
function settlingOf(identity: Identity, figures: MonthFigures, random: Random): Settling {
  const { traits } = identity.story;
  const late = random.chance(figures.strained ? Math.max(traits.latePercent, traits.strainedLatePercent) : traits.latePercent);
  const arrears = traits.taxArrears && figures.strained;
  const filedOn = late ? dayIn(figures.month + 1, 15) + random.between(2, 40) : dayIn(figures.month + 1, random.between(4, 15));
  return { filedOn, onTime: !late && !arrears, paidPermille: arrears ? random.pick([0, 0, 200, 350, 500]) : 1000 };
}

function entry(month: Month, kind: TaxKind, sales: Fen | null, due: Fen, settling: Settling): TaxEntry {
  return { month, kind, sales, due, paid: permille(due, settling.paidPermille), filedOn: settling.filedOn, onTime: settling.onTime };
}

/** Value-added tax and the construction tax on it: by the month, or by the quarter with the small-scale exemption. */
function turnoverTax(identity: Identity, sales: Fen, month: Month, settling: Settling): TaxEntry[] {
  const monthly = filesMonthly(identity);
  const small = sales <= exemptQuarter ? 0 : permille(sales, 10);
  const due = identity.story.form === "cooperative" ? 0 : monthly ? permille(sales, identity.trade.vatPermille) : small;
  const entries = [entry(month, "增值税", sales, due, settling)];
  if (due > 0) entries.push(entry(month, "城建税", null, permille(due, isCounty(identity.place) ? 50 : 70), settling));
  return entries;
}

/** A quarter's profit, taxed at 15 percent for high-tech firms, 5 for small ones, 25 for the rest; cooperatives are exempt. */
function profitTax(identity: Identity, sales: Fen): Fen {
  if (identity.story.form === "cooperative") return 0;
  const profit = permille(sales, identity.trade.marginPermille);
  if (identity.story.traits.tech.includes("高新技术企业")) return permille(profit, 150);
  return permille(profit, profit < fenOfYuan(750_000) ? 50 : 250);
}

/** All returns of the simulated months, oldest first; those not yet due on the as-of day are not there. */
export function taxesOf(identity: Identity, economy: Economy, span: Span, random: Random): TaxEntry[] {
  const entries: TaxEntry[] = [];
  const monthly = filesMonthly(identity);
  const company = identity.story.form === "company";
  let quarter: Fen[] = [];
  for (const [index, figures] of economy.months.entries()) {
    const settling = settlingOf(identity, figures, random);
    const closes = figures.month % 3 === 2 || index === economy.months.length - 1 && economy.closedOn !== null;
    quarter.push(figures.sales);
    if (monthly) entries.push(...turnoverTax(identity, figures.sales, figures.month, settling));
    if (company && figures.staff >= 3) {
      const payroll = wageOf(economy, span, figures.month) * figures.staff;
      entries.push(entry(figures.month, "个人所得税(代扣)", null, permille(payroll, identity.trade.sector === "software" ? 21 : 6), { ...settling, paidPermille: 1000 }));
    }
    if (!closes) continue;
    const sales = sumFen(quarter);
    if (!monthly) entries.push(...turnoverTax(identity, sales, figures.month, settling));
    if (identity.story.form !== "individual") entries.push(entry(figures.month, "企业所得税", null, profitTax(identity, sales), settling));
    if (figures.month % 12 === 11 && company) entries.push(entry(figures.month, "其他", null, permille(sales, 1), settling));
    quarter = [];
  }
  return entries.filter((candidate) => candidate.filedOn <= span.asOf);
}

export function taxPaidInYear(taxes: readonly TaxEntry[], year: number): Fen {
  return sumFen(taxes.filter((candidate) => yearOf(candidate.month) === year).map((candidate) => candidate.paid));
}
