import type { Indicator } from "../indicator";

/** 续贷金额: drawdowns of loans that took the place of an existing one (domain §6). */
export const renewalAmount: Indicator = {
  unit: "yuan",
  compute: (reading) => reading.total("renewal-amount"),
  rows: "renewal",
};
