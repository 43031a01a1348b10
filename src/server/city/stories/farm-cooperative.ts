import { ordinary, type Story } from "../story";

/** Sells after harvest, needs money before it; the land is rented, subsidies and insurance are on record. */
export const farmCooperative = {
  code: "farm-cooperative",
  zh: "季节性农民合作社",
  weight: 0.06,
  form: "cooperative",
  trades: ["pear", "wheat", "greens", "eggs", "dairy"],
  districts: ["130109", "130111", "130121", "130123", "130125", "130126", "130127", "130128", "130129", "130130", "130131", "130132", "130133", "130183", "130184"],
  ageMonths: [30, 160],
  staff: [5, 22],
  yearlyGrowthPercent: [2, 12],
  fit: "fair",
  traits: {
    ...ordinary,
    parcels: [0, 0],
    pledges: [-6, 1],
    suedTimes: [0, 0],
    penalties: [0, 0],
    housingFundPercent: 10,
    honours: [-1, 2],
    certificates: [0, 2],
    inventions: [-2, 1],
    contractsPerYear: [-1, 1],
    warehouses: [-2, 1],
  },
} as const satisfies Story;
