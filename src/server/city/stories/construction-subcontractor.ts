import { ordinary, type Story } from "../story";

/** Public owners pay late: contracts are signed and done, the money is still outside. */
export const constructionSubcontractor = {
  code: "construction-subcontractor",
  zh: "应收账款型建筑分包企业",
  weight: 0.06,
  form: "company",
  trades: ["municipal", "fitting", "electric-works", "structure"],
  ageMonths: [36, 170],
  staff: [10, 60],
  yearlyGrowthPercent: [-2, 14],
  fit: "fair",
  traits: {
    ...ordinary,
    contractsPerYear: [2, 5],
    slowBuyerPercent: 55,
    suesTimes: [0, 2],
    suedTimes: [-2, 1],
    penalties: [-3, 1],
    certificates: [1, 2],
    latePercent: 6,
    pledges: [-3, 1],
    parcels: [-4, 1],
  },
} as const satisfies Story;
