/** Guarantee modes 信用 抵押 质押 保证 组合. */
export const guaranteeModes = ["unsecured", "mortgage", "pledge", "guarantee", "combined"] as const;
export type GuaranteeMode = (typeof guaranteeModes)[number];

/** Repayment methods 先息后本 等额本息 等额本金 一次性还本付息 随借随还. */
export const repaymentMethods = ["interest_first", "equal_instalments", "equal_principal", "bullet", "revolving"] as const;
export type RepaymentMethod = (typeof repaymentMethods)[number];

/** Whether a loan stands on the borrower's word alone: no collateral, pledge or guarantor (the unsecured share of the statistics). */
export function isUnsecured(mode: GuaranteeMode): boolean {
  return mode === "unsecured";
}
