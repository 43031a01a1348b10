import type { Indicator } from "../indicator";

/** 首贷金额: all drawdowns of counted first loans, by drawdown date (domain §6). */
export const firstLoanAmount: Indicator = {
  unit: "yuan",
  compute: (reading) => reading.total("first-loan-amount"),
  rows: "first-loan",
};
