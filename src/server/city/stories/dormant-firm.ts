import { ordinary, type Story } from "../story";

/** Stopped working, stopped reporting, cannot be found at its address: on the abnormal list. */
export const dormantFirm = {
  code: "dormant-firm",
  zh: "休眠异常企业",
  weight: 0.03,
  form: "company",
  trades: ["device-trade", "hardware", "integration", "car-repair", "produce-trade", "fitting"],
  ageMonths: [40, 150],
  staff: [1, 6],
  yearlyGrowthPercent: [-20, 0],
  fit: "poor",
  traits: {
    ...ordinary,
    stoppedMonthsAgo: [9, 20],
    endStatus: "存续",
    abnormal: "listed",
    strainedMonths: [4, 8],
    strainedFallPermille: 60,
    latePercent: 12,
    strainedLatePercent: 60,
    housingFundPercent: 10,
    parcels: [0, 0],
    honours: [0, 0],
    certificates: [0, 0],
    contractsPerYear: [0, 0],
  },
} as const satisfies Story;
