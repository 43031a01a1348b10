import type { Indicator } from "../indicator";
import { nearestRank } from "../nearest-rank";

/** 放款时长中位数: working days from submission to first drawdown, same day = 0, by nearest rank (domain §6). */
export const timeToMoneyMedian: Indicator = {
  unit: "working-day",
  compute: (reading) => nearestRank(reading.histogram("time-to-money"), 50),
  rows: "first-drawdown",
};
