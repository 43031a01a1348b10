import type { Indicator } from "../indicator";

/** 首贷户数: enterprises whose first loan from any bank was drawn first in the period, once per enterprise ever (domain §6). */
export const firstLoanCount: Indicator = {
  unit: "enterprise",
  compute: (reading) => reading.total("first-loan-count"),
  rows: "first-loan-start",
};
