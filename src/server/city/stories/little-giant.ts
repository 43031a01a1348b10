import { ordinary, type Story } from "../story";

/** Leads a narrow market: invention patents, national titles, research that shows in the books. */
export const littleGiant = {
  code: "little-giant",
  zh: "专精特新小巨人",
  weight: 0.01,
  form: "company",
  trades: ["pump", "medicine", "switchgear", "auto-parts", "chemical", "integration"],
  ageMonths: [90, 240],
  staff: [90, 260],
  yearlyGrowthPercent: [10, 24],
  fit: "good",
  traits: {
    ...ordinary,
    tech: ["高新技术企业", "科技型中小企业", "专精特新中小企业", "专精特新小巨人", "研发费用归集", "技术合同登记"],
    inventions: [18, 34],
    honours: [2, 5],
    certificates: [2, 2],
    parcels: [1, 3],
    mortgagePercent: 45,
    pledges: [0, 1],
    loan: "running",
    housingFundPercent: 100,
    latePercent: 0,
    suedTimes: [0, 0],
    penalties: [0, 0],
    exportPermille: 140,
    contractsPerYear: [1, 3],
  },
} as const satisfies Story;
