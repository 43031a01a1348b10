import { ordinary, type Story } from "../story";

/** People and code are the assets: copyrights, research expense, technical contracts, no land. */
export const softwareFirm = {
  code: "software-firm",
  zh: "知识产权型软件企业",
  weight: 0.06,
  form: "company",
  trades: ["software", "integration", "testing"],
  ageMonths: [24, 130],
  staff: [8, 60],
  yearlyGrowthPercent: [8, 30],
  fit: "good",
  traits: {
    ...ordinary,
    parcels: [0, 0],
    pledges: [-4, 1],
    suedTimes: [-20, 1],
    penalties: [0, 0],
    housingFundPercent: 92,
    honours: [0, 2],
    certificates: [1, 2],
    inventions: [4, 14],
    tech: ["高新技术企业", "科技型中小企业", "研发费用归集", "技术合同登记"],
    contractsPerYear: [1, 4],
  },
} as const satisfies Story;
