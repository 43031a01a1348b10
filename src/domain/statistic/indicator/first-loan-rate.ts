import type { Indicator } from "../indicator";
import { percentOf } from "../ratio";

/** 首贷率: first-loan enterprises ÷ distinct enterprises with a drawdown in the same period (domain §6). */
export const firstLoanRate: Indicator = {
  unit: "percent",
  compute: (reading) => percentOf(reading.total("first-loan-count"), reading.total("funded-enterprise")),
  rows: "first-loan-start",
};
