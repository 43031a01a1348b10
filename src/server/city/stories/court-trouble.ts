import { ordinary, type Story } from "../story";

/** Suppliers sued and won; judgments were not performed and turned into enforcement. */
export const courtTrouble = {
  code: "court-trouble",
  zh: "涉诉涉执企业",
  weight: 0.04,
  form: "company",
  trades: ["structure", "steel-trade", "municipal", "ceramic", "furniture", "haulage", "fitting"],
  ageMonths: [48, 190],
  staff: [8, 50],
  yearlyGrowthPercent: [-8, 3],
  fit: "poor",
  traits: {
    ...ordinary,
    suedTimes: [2, 5],
    enforcementPercent: 85,
    dishonestPercent: 45,
    seizurePercent: 60,
    parcels: [0, 1],
    mortgagePercent: 80,
    pledges: [0, 2],
    strainedMonths: [10, 20],
    strainedFallPermille: 26,
    latePercent: 8,
    strainedLatePercent: 55,
    seriousDefaultPercent: 18,
    certificates: [-2, 1],
  },
} as const satisfies Story;
