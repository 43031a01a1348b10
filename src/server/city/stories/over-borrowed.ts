import { ordinary, type Story } from "../story";

/** Grows on other people's money: everything it owns is pledged, some of it twice. */
export const overBorrowed = {
  code: "over-borrowed",
  zh: "多头借贷企业",
  weight: 0.03,
  form: "company",
  trades: ["steel-trade", "chemical", "structure", "auto-parts", "cold-store", "produce-trade"],
  ageMonths: [50, 180],
  staff: [12, 70],
  yearlyGrowthPercent: [6, 22],
  fit: "poor",
  traits: {
    ...ordinary,
    loan: "running",
    parcels: [1, 3],
    mortgagePercent: 100,
    pledges: [4, 8],
    suedTimes: [-1, 2],
    enforcementPercent: 30,
    latePercent: 7,
    strainedMonths: [3, 6],
    strainedFallPermille: 12,
    strainedLatePercent: 30,
    warehouses: [-1, 1],
  },
} as const satisfies Story;
