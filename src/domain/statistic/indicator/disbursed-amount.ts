import type { Indicator } from "../indicator";

/** 放款金额: drawdowns by drawdown date, in yuan (domain §6). */
export const disbursedAmount: Indicator = {
  unit: "yuan",
  compute: (reading) => reading.total("disbursed-amount"),
  rows: "drawdown",
};
