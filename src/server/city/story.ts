import type { NameForm } from "./name/company-name";
import type { Range } from "./random";
import type { TradeCode } from "./trade/registry";

/** How likely a careful bank would say yes; a hint for whoever fills the demo. */
export type Fit = "good" | "fair" | "poor";

export const techTitles = ["高新技术企业", "科技型中小企业", "专精特新中小企业", "专精特新小巨人", "研发费用归集", "技术合同登记"] as const;
export type TechTitle = (typeof techTitles)[number];

/**
 * What happens to an enterprise of a story. Counts are ranges; a low end below zero makes none the usual case
 * (from −4 to 1: one enterprise in six has one). Percents are chances.
 */
export type Traits = {
  /** The last so many months before the end are under strain: sales fall, bills and taxes come late. */
  readonly strainedMonths: Range;
  readonly strainedFallPermille: number;
  readonly latePercent: number;
  readonly strainedLatePercent: number;
  readonly housingFundPercent: number;
  readonly parcels: Range;
  readonly mortgagePercent: number;
  readonly seizurePercent: number;
  readonly pledges: Range;
  readonly loan: "none" | "due-next-month" | "running";
  readonly suedTimes: Range;
  readonly suesTimes: Range;
  readonly enforcementPercent: number;
  readonly dishonestPercent: number;
  readonly penalties: Range;
  readonly repairedPercent: number;
  readonly honours: Range;
  readonly certificates: Range;
  readonly inventions: Range;
  readonly tech: readonly TechTitle[];
  /** Share of sales that goes abroad, and of sales that is bought abroad. */
  readonly exportPermille: number;
  readonly importPermille: number;
  readonly contractsPerYear: Range;
  readonly slowBuyerPercent: number;
  readonly warehouses: Range;
  readonly taxArrears: boolean;
  readonly seriousDefaultPercent: number;
  /** Listed for abnormal operations: never, once and removed since, or still. */
  readonly abnormal: "never" | "removed" | "listed";
  /** Months before the as-of day in which business ended; null while it goes on. */
  readonly stoppedMonthsAgo: Range | null;
  readonly endStatus: "存续" | "停业" | "清算" | "吊销" | "注销";
  readonly movedFrom: string | null;
};

/** An ordinary enterprise; a story says only what is different. */
export const ordinary: Traits = {
  strainedMonths: [0, 0],
  strainedFallPermille: 0,
  latePercent: 2,
  strainedLatePercent: 0,
  housingFundPercent: 60,
  parcels: [-4, 1],
  mortgagePercent: 35,
  seizurePercent: 0,
  pledges: [-9, 1],
  loan: "none",
  suedTimes: [-12, 1],
  suesTimes: [-5, 1],
  enforcementPercent: 10,
  dishonestPercent: 0,
  penalties: [-12, 1],
  repairedPercent: 70,
  honours: [-3, 1],
  certificates: [-1, 1],
  inventions: [-3, 2],
  tech: [],
  exportPermille: 0,
  importPermille: 0,
  contractsPerYear: [-3, 1],
  slowBuyerPercent: 10,
  warehouses: [0, 0],
  taxArrears: false,
  seriousDefaultPercent: 0,
  abnormal: "never",
  stoppedMonthsAgo: null,
  endStatus: "存续",
  movedFrom: null,
};

export type Story = {
  readonly code: string;
  readonly zh: string;
  /** Share of the city's enterprises; all stories together make 1. */
  readonly weight: number;
  readonly form: NameForm;
  readonly trades: readonly TradeCode[];
  /** Districts where it happens; everywhere when left out. */
  readonly districts?: readonly string[];
  readonly ageMonths: Range;
  /** Employees when the told months begin. */
  readonly staff: Range;
  readonly yearlyGrowthPercent: Range;
  readonly fit: Fit;
  readonly traits: Traits;
};
