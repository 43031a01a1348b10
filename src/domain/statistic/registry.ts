import type { Indicator } from "./indicator";
import { disbursedAmount } from "./indicator/disbursed-amount";
import { disbursedCount } from "./indicator/disbursed-count";
import { fundedEnterprises } from "./indicator/funded-enterprises";
import { firstLoanCount } from "./indicator/first-loan-count";
import { firstLoanAmount } from "./indicator/first-loan-amount";
import { firstLoanRate } from "./indicator/first-loan-rate";
import { renewalCount } from "./indicator/renewal-count";
import { renewalAmount } from "./indicator/renewal-amount";
import { renewalRate } from "./indicator/renewal-rate";
import { extensionCount } from "./indicator/extension-count";
import { extensionAmount } from "./indicator/extension-amount";
import { averageRate } from "./indicator/average-rate";
import { approvalRate } from "./indicator/approval-rate";
import { timeToMoneyMedian } from "./indicator/time-to-money-median";
import { timeToMoneyP90 } from "./indicator/time-to-money-p90";
import { unsecuredAmountShare } from "./indicator/unsecured-amount-share";
import { unsecuredCountShare } from "./indicator/unsecured-count-share";
import { inclusiveAmount } from "./indicator/inclusive-amount";

/** Every figure by its code, in the order screens show them. A further one is one file and one line here. */
export const INDICATOR_CODES = [
  "disbursed-amount",
  "disbursed-count",
  "funded-enterprises",
  "first-loan-count",
  "first-loan-amount",
  "first-loan-rate",
  "renewal-count",
  "renewal-amount",
  "renewal-rate",
  "extension-count",
  "extension-amount",
  "average-rate",
  "approval-rate",
  "time-to-money-median",
  "time-to-money-p90",
  "unsecured-amount-share",
  "unsecured-count-share",
  "inclusive-amount",
] as const;
export type IndicatorCode = (typeof INDICATOR_CODES)[number];

export const INDICATORS = {
  "disbursed-amount": disbursedAmount,
  "disbursed-count": disbursedCount,
  "funded-enterprises": fundedEnterprises,
  "first-loan-count": firstLoanCount,
  "first-loan-amount": firstLoanAmount,
  "first-loan-rate": firstLoanRate,
  "renewal-count": renewalCount,
  "renewal-amount": renewalAmount,
  "renewal-rate": renewalRate,
  "extension-count": extensionCount,
  "extension-amount": extensionAmount,
  "average-rate": averageRate,
  "approval-rate": approvalRate,
  "time-to-money-median": timeToMoneyMedian,
  "time-to-money-p90": timeToMoneyP90,
  "unsecured-amount-share": unsecuredAmountShare,
  "unsecured-count-share": unsecuredCountShare,
  "inclusive-amount": inclusiveAmount,
} as const satisfies Record<IndicatorCode, Indicator>;
