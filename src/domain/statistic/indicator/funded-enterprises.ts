import type { Indicator } from "../indicator";

/** 获贷企业数: distinct enterprises with a drawdown, never a sum over banks, districts or months (domain §6). */
export const fundedEnterprises: Indicator = {
  unit: "enterprise",
  compute: (reading) => reading.total("funded-enterprise"),
  rows: "drawdown",
};
