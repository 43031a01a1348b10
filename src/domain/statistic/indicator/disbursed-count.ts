import type { Indicator } from "../indicator";

/** 放款笔数: drawdowns by drawdown date (domain §6). */
export const disbursedCount: Indicator = {
  unit: "item",
  compute: (reading) => reading.total("disbursed-count"),
  rows: "drawdown",
};
