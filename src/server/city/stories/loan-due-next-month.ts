import { ordinary, type Story } from "../story";

/** Borrowed on its workshop, pays on time, and the note falls due next month. */
export const loanDueNextMonth = {
  code: "loan-due-next-month",
  zh: "下月贷款到期企业",
  weight: 0.04,
  form: "company",
  trades: ["pump", "parts", "food", "garment", "packaging", "switchgear", "produce-trade", "pharmacy", "furniture"],
  ageMonths: [50, 180],
  staff: [14, 60],
  yearlyGrowthPercent: [2, 12],
  fit: "good",
  traits: {
    ...ordinary,
    loan: "due-next-month",
    parcels: [1, 2],
    mortgagePercent: 100,
    pledges: [0, 0],
    suedTimes: [0, 0],
    penalties: [0, 0],
    housingFundPercent: 75,
    honours: [-1, 1],
    certificates: [0, 2],
    inventions: [0, 3],
  },
} as const satisfies Story;
