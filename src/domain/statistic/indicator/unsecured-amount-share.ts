import type { Indicator } from "../indicator";
import { percentOf } from "../ratio";

/** 信用贷款占比（金额）: money lent without collateral, pledge or guarantor ÷ all money lent (domain §6). */
export const unsecuredAmountShare: Indicator = {
  unit: "percent",
  compute: (reading) => percentOf(reading.total("unsecured-amount"), reading.total("disbursed-amount")),
  rows: "unsecured",
};
