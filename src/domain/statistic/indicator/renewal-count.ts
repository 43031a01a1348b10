import type { Indicator } from "../indicator";

/** 续贷笔数: loans that took the place of an existing one, in the month of their first drawdown (domain §6). */
export const renewalCount: Indicator = {
  unit: "item",
  compute: (reading) => reading.total("renewal-count"),
  rows: "renewal-start",
};
