import { ordinary, type Story } from "../story";

/** Founded months ago: little has been recorded, and nothing bad. */
export const thinFileStartUp = {
  code: "thin-file-start-up",
  zh: "薄档初创企业",
  weight: 0.09,
  form: "company",
  trades: ["software", "integration", "restaurant", "fast-food", "hardware", "supermarket", "testing", "car-repair", "device-trade"],
  ageMonths: [4, 11],
  staff: [2, 9],
  yearlyGrowthPercent: [60, 140],
  fit: "fair",
  traits: {
    ...ordinary,
    parcels: [0, 0],
    pledges: [0, 0],
    suedTimes: [0, 0],
    suesTimes: [0, 0],
    penalties: [0, 0],
    honours: [0, 0],
    certificates: [-2, 1],
    inventions: [-2, 2],
    contractsPerYear: [-1, 1],
    housingFundPercent: 35,
    latePercent: 4,
  },
} as const satisfies Story;
