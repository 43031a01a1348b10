import type { Indicator } from "../indicator";

/** 展期金额: outstanding principal whose maturity was moved (domain §6). */
export const extensionAmount: Indicator = {
  unit: "yuan",
  compute: (reading) => reading.total("extension-amount"),
  rows: "extension",
};
