import { ordinary, type Story } from "../story";

/** Closed in good order: the records stop and the registration says so. */
export const deregistered = {
  code: "deregistered",
  zh: "注销企业",
  weight: 0.01,
  form: "company",
  trades: ["hardware", "restaurant", "garment", "device-trade", "car-repair", "fitting"],
  ageMonths: [40, 150],
  staff: [2, 12],
  yearlyGrowthPercent: [-12, 0],
  fit: "poor",
  traits: {
    ...ordinary,
    stoppedMonthsAgo: [3, 14],
    endStatus: "注销",
    strainedMonths: [6, 12],
    strainedFallPermille: 40,
    parcels: [0, 0],
    pledges: [0, 0],
    suedTimes: [0, 0],
    penalties: [0, 0],
    honours: [0, 0],
    certificates: [0, 0],
    contractsPerYear: [0, 0],
  },
} as const satisfies Story;
