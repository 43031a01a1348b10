import { ordinary, type Story } from "../story";

/** One family, one shop: files by the quarter, and its word is its collateral. */
export const individualBusiness = {
  code: "individual-business",
  zh: "个体工商户",
  weight: 0.08,
  form: "individual",
  trades: ["supermarket", "pharmacy", "hardware", "restaurant", "fast-food", "car-repair", "produce-trade", "haulage"],
  ageMonths: [10, 140],
  staff: [1, 6],
  yearlyGrowthPercent: [-2, 10],
  fit: "fair",
  traits: {
    ...ordinary,
    parcels: [-8, 1],
    pledges: [0, 0],
    suedTimes: [-25, 1],
    suesTimes: [0, 0],
    penalties: [-8, 1],
    honours: [-12, 1],
    certificates: [0, 0],
    inventions: [-8, 1],
    contractsPerYear: [0, 0],
    housingFundPercent: 3,
    latePercent: 5,
  },
} as const satisfies Story;
