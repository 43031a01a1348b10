import { ordinary, type Story } from "../story";

/** Moved to another district: the code keeps the old one, everything else names the new. */
export const movedDistrict = {
  code: "moved-district",
  zh: "迁移住所企业",
  weight: 0.01,
  form: "company",
  trades: ["device-trade", "software", "packaging", "hardware", "haulage"],
  districts: ["130102", "130105", "130108", "130110", "130171"],
  ageMonths: [40, 150],
  staff: [6, 40],
  yearlyGrowthPercent: [2, 14],
  fit: "good",
  traits: {
    ...ordinary,
    movedFrom: "130104",
    parcels: [0, 0],
    pledges: [0, 0],
  },
} as const satisfies Story;
