import { ordinary, type Story } from "../story";

/** Sales and people shrink month by month; nothing is broken yet. */
export const decliningFirm = {
  code: "declining-firm",
  zh: "经营下滑企业",
  weight: 0.05,
  form: "company",
  trades: ["garment", "furniture", "ceramic", "hardware", "packaging", "leather", "structure", "supermarket"],
  ageMonths: [60, 220],
  staff: [10, 60],
  yearlyGrowthPercent: [-16, -5],
  fit: "poor",
  traits: {
    ...ordinary,
    strainedMonths: [14, 26],
    strainedFallPermille: 14,
    latePercent: 5,
    strainedLatePercent: 24,
    suedTimes: [-3, 1],
    parcels: [-1, 1],
    mortgagePercent: 70,
    pledges: [-3, 1],
    certificates: [-1, 1],
  },
} as const satisfies Story;
