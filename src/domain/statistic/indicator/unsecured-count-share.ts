import type { Indicator } from "../indicator";
import { percentOf } from "../ratio";

/** 信用贷款占比（笔数）: drawdowns without collateral, pledge or guarantor ÷ all drawdowns (domain §6). */
export const unsecuredCountShare: Indicator = {
  unit: "percent",
  compute: (reading) => percentOf(reading.total("unsecured-count"), reading.total("disbursed-count")),
  rows: "unsecured",
};
