import { ordinary, type Story } from "../story";

/** Busy at the festival, thin margins, rent paid, gas and water on every bill. */
export const cateringShop = {
  code: "catering-shop",
  zh: "餐饮小店",
  weight: 0.07,
  form: "company",
  trades: ["restaurant", "fast-food"],
  ageMonths: [14, 110],
  staff: [5, 30],
  yearlyGrowthPercent: [-3, 9],
  fit: "fair",
  traits: {
    ...ordinary,
    parcels: [0, 0],
    penalties: [-4, 1],
    suesTimes: [0, 0],
    inventions: [-2, 1],
    housingFundPercent: 15,
    latePercent: 6,
    certificates: [-2, 1],
    honours: [-5, 1],
    contractsPerYear: [-6, 1],
  },
} as const satisfies Story;
