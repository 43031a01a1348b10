import { ordinary, type Story } from "../story";

/** Orders grow every year, taxes and wages are paid on the day, and no bank has lent to it yet. */
export const growingManufacturer = {
  code: "growing-manufacturer",
  zh: "成长型制造企业",
  weight: 0.09,
  form: "company",
  trades: ["pump", "parts", "auto-parts", "switchgear", "structure", "furniture", "food", "packaging", "farm-machine"],
  ageMonths: [40, 150],
  staff: [16, 60],
  yearlyGrowthPercent: [14, 30],
  fit: "good",
  traits: {
    ...ordinary,
    parcels: [-2, 1],
    mortgagePercent: 0,
    pledges: [0, 0],
    suedTimes: [0, 0],
    penalties: [0, 0],
    housingFundPercent: 85,
    honours: [0, 2],
    certificates: [1, 2],
    inventions: [1, 6],
    latePercent: 0,
    tech: ["科技型中小企业", "研发费用归集"],
    contractsPerYear: [0, 2],
  },
} as const satisfies Story;
