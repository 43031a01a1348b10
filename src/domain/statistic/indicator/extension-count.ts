import type { Indicator } from "../indicator";

/** 展期笔数: maturities moved without a new loan, beside the renewals (domain §6). */
export const extensionCount: Indicator = {
  unit: "item",
  compute: (reading) => reading.total("extension-count"),
  rows: "extension",
};
