import { ordinary, type Story } from "../story";

/** Fined some years ago, put it right, had its credit repaired and has been clean since. */
export const repairedPenalties = {
  code: "repaired-penalties",
  zh: "处罚已修复企业",
  weight: 0.04,
  form: "company",
  trades: ["food", "chemical", "ceramic", "restaurant", "supermarket", "haulage", "leather", "packaging"],
  ageMonths: [36, 170],
  staff: [8, 50],
  yearlyGrowthPercent: [3, 14],
  fit: "good",
  traits: {
    ...ordinary,
    penalties: [1, 3],
    repairedPercent: 100,
    abnormal: "removed",
    parcels: [-2, 1],
    honours: [-2, 1],
    certificates: [0, 2],
  },
} as const satisfies Story;
