import { ordinary, type Story } from "../story";

/** Goods come in and go out through its stores; waybills, stock and sales move together. */
export const logisticsFirm = {
  code: "logistics-firm",
  zh: "物流仓储企业",
  weight: 0.05,
  form: "company",
  trades: ["haulage", "cold-store"],
  ageMonths: [24, 150],
  staff: [8, 55],
  yearlyGrowthPercent: [2, 14],
  fit: "good",
  traits: {
    ...ordinary,
    warehouses: [1, 3],
    parcels: [-2, 1],
    mortgagePercent: 55,
    pledges: [-2, 1],
    penalties: [-4, 1],
    suesTimes: [-2, 1],
    certificates: [0, 1],
    contractsPerYear: [-1, 2],
  },
} as const satisfies Story;
