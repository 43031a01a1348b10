import { ordinary, type Story } from "../story";

/** The same customers year after year; it borrows a little and repays. */
export const steadyRetailer = {
  code: "steady-retailer",
  zh: "稳健零售企业",
  weight: 0.10,
  form: "company",
  trades: ["supermarket", "pharmacy", "hardware", "produce-trade", "device-trade", "steel-trade"],
  ageMonths: [36, 200],
  staff: [5, 40],
  yearlyGrowthPercent: [-1, 7],
  fit: "good",
  traits: {
    ...ordinary,
    parcels: [-2, 1],
    mortgagePercent: 50,
    pledges: [-5, 1],
    warehouses: [-3, 1],
  },
} as const satisfies Story;
