import { ordinary, type Story } from "../story";

/** Most sales go abroad; customs and tax refunds tell the same figures as the tax returns. */
export const exporter = {
  code: "exporter",
  zh: "外贸出口企业",
  weight: 0.05,
  form: "company",
  trades: ["auto-parts", "garment", "leather", "produce-trade", "device-trade", "chemical", "food"],
  ageMonths: [40, 180],
  staff: [14, 90],
  yearlyGrowthPercent: [4, 16],
  fit: "good",
  traits: {
    ...ordinary,
    exportPermille: 620,
    importPermille: 60,
    parcels: [-1, 1],
    mortgagePercent: 40,
    pledges: [-4, 1],
    certificates: [1, 2],
    inventions: [0, 4],
    warehouses: [0, 1],
    honours: [-1, 1],
    housingFundPercent: 75,
  },
} as const satisfies Story;
