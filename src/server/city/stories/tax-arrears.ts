import { ordinary, type Story } from "../story";

/** Files its returns and cannot pay them: the arrears are published every quarter. */
export const taxArrears = {
  code: "tax-arrears",
  zh: "欠税企业",
  weight: 0.03,
  form: "company",
  trades: ["steel-trade", "parts", "fitting", "hardware", "leather", "device-trade", "garment"],
  ageMonths: [40, 160],
  staff: [6, 40],
  yearlyGrowthPercent: [-8, 4],
  fit: "poor",
  traits: {
    ...ordinary,
    taxArrears: true,
    strainedMonths: [7, 14],
    strainedFallPermille: 18,
    latePercent: 10,
    strainedLatePercent: 60,
    suedTimes: [-2, 1],
    enforcementPercent: 40,
    pledges: [-2, 1],
    seriousDefaultPercent: 12,
    parcels: [-2, 1],
  },
} as const satisfies Story;
