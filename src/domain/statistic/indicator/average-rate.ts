import { roundHalfUp } from "@/domain/money/exact";
import type { Indicator } from "../indicator";

const RATE_PLACES = 4;

/** 加权平均利率: Σ(amount × annual rate) ÷ Σ amount over drawdowns, percent a year with 4 decimals half up (domain §6). */
export const averageRate: Indicator = {
  unit: "rate",
  compute: (reading) => {
    const amount = reading.total("disbursed-amount");
    return amount.isZero() ? null : roundHalfUp(reading.total("rate-weight").dividedBy(amount), RATE_PLACES);
  },
  rows: "drawdown",
};
