import type { Indicator } from "../indicator";

/** 普惠小微放款金额: drawdowns that were inclusive small and micro when recorded (domain §6). */
export const inclusiveAmount: Indicator = {
  unit: "yuan",
  compute: (reading) => reading.total("inclusive-amount"),
  rows: "inclusive",
};
